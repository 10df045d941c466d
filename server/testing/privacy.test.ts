import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld('empty')
})
afterAll(() => world.close())

// Columns of text or JSON that by what they are cannot hold words about a person: ids, codes, enumerations, hashes.
const WORDLESS =
  /(_id|_key|_hash|sha256|^hash|^code|^kind|^type|^stream|^stage|^state|^status|^standing|^programme|^branch|^role|^level|^part|^indicator|^measure|^qualifier|_branch|^version|^epoch|^xid|^claim|^shard|_value|_ids|^programmes|^entered|^span|^device|^source_url|^said|^yields_to|^beside)$/
const NOT_ABOUT_PEOPLE =
  /^(unit_versions|unit_changes|unit_outlines|organisations|packs|geographies|jobs|kysely_migration.*)\./
// What a figure tells apart: a choice of a list, a unit or a number; never words that somebody typed.
const TOLD_APART = /^(figure_deltas|figure_sums|case_counts|case_yields)\.value$/

test('every column that may hold words about people stands in docs/privacy.md', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'character varying')
      and table_name in (select tablename from pg_tables where schemaname = 'public')`.execute(world.db)
  const said = readFileSync('docs/privacy.md', 'utf8')
  const missing = rows
    .map((row) => row.name)
    .filter(
      (name) =>
        !NOT_ABOUT_PEOPLE.test(name) &&
        !TOLD_APART.test(name) &&
        !WORDLESS.test(name.split('.')[1] ?? '') &&
        !said.includes(`\`${name}\``),
    )
  expect(missing).toEqual([])
})

test('the journal itself holds no words of cases', async () => {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name = 'journal' and data_type = 'text'`.execute(
    world.db,
  )
  expect(rows.map((row) => row.name).toSorted()).toEqual([
    'actor_id',
    'device',
    'organisation_id',
    'stream',
    'stream_id',
    'type',
  ])
})
