import { unitId } from '@gieo/engine/unit/unit.ts'
import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorNamed } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { placeColumns } from '../project/place.ts'
import { listCases, type CaseQuery } from '../read/cases.ts'
import { pullChanges } from '../read/pull.ts'
import { readWorklist } from '../read/worklist.ts'
import { makeWorld, TODAY, type World } from '../testing/world.ts'
import { openDatabase } from './database.ts'
import { scopeOf, withScope, type Actor } from './scope.ts'

const CASES = 20_000
const STAGES = `(array['registered', 'checked', 'started', 'effective'])[1 + n % 4]`

let world: World
beforeAll(async () => {
  world = await makeWorld('example')
  const land = await world.context.land()
  const units = [...land.versions.keys()].filter((id) => id.startsWith('vn-c') && id.endsWith('@2010'))
  const places = units.map((unit) => ({ unit_id: unit, ...placeColumns(land, unitId(unit)) }))
  await sql`insert into cases (case_id, programme, pack_hash, unit_id, home_id, hamlet_id, commune_id, district_id, province_id,
      organisation_id, branch, reach_key, recorder_id, title, stage, standing, stage_on, opened_on, contested, answers, version,
      terms, sort_key, is_example, changed_position, changed_xid)
    select gen_random_uuid(), 'skilled-mobilisation', 'none', p.unit_id, p.home_id, p.hamlet_id, p.commune_id, p.district_id, p.province_id,
      'ubnd-nghia-dan', 'peoples-committee', 'skilled-mobilisation:peoples-committee', 'nobody', 'x', ${sql.raw(STAGES)}, 'alive',
      ${TODAY}::date - n % 900, ${TODAY}, '{}', '{}', 1,
      array_to_tsvector(array['vuon', 'so', n::text, '=programme:skilled-mobilisation', '=stage:' || ${sql.raw(STAGES)}]), n::text, true, n, '1'
    from (select *, row_number() over () as at, count(*) over () as of from json_populate_recordset(null::cases, ${JSON.stringify(places)}::json)) p
    join generate_series(1, ${CASES}) n on n % p.of = p.at - 1`.execute(world.db)
  await sql`analyze cases`.execute(world.db)
})
afterAll(() => world.close())

const QUERIES: readonly Partial<CaseQuery>[] = [
  {},
  { sort: 'oldest' },
  { sort: 'title' },
  { stage: 'checked', sort: 'title' },
  { q: 'vuon' },
  { q: 'vuon so 1234' },
  { q: 'nowhere', sort: 'oldest' },
  { group: 'economy' },
  { state: 'contested' },
  { recorder: 'me' },
  { opened: '2026-05-01/2026-05-03' },
  { waiting: 800 },
  { unit: 'vn-c16960@2010' },
  { unit: 'vn-h40-binh-hai' },
]

test('at 20,000 cases no page of a list, no worklist and no pull reads the table from end to end', async () => {
  for (const name of ['lanh.dao', 'can.bo.xa', 'truong.xom']) {
    const actor = await actorNamed(world.context, name)
    const plans = await plansOf(actor, async (context) => {
      for (const query of QUERIES) {
        const { next } = await mustList(context, actor, query)
        if (next !== null) await mustList(context, actor, { ...query, after: next })
      }
      await readWorklist(context, actor, { limit: 50 })
      await pullChanges(context, actor, undefined, 500)
    })
    expect(plans.length).toBeGreaterThan(QUERIES.length)
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on (cases|journal)/)
  }
})

async function mustList(context: Context, actor: Actor, query: Partial<CaseQuery>) {
  const page = await listCases(context, actor, { sort: 'newest', limit: 50, ...query })
  if ('refused' in page) throw new Error(page.refused.code)
  return page
}

/** The plans of every query on cases that the work asks, as its reader's role makes them. */
async function plansOf(actor: Actor, work: (context: Context) => Promise<void>): Promise<readonly string[]> {
  const asked: CompiledQuery[] = []
  const db = openDatabase(world.url, 2, (query) => asked.push(query))
  await work({ ...world.context, db })
  await db.destroy()
  const scope = scopeOf(await world.context.land(), actor, world.context.packs.programmes)
  return withScope(world.db, scope, async (tx) => {
    const plans: string[] = []
    for (const { sql: text, parameters } of asked.filter(({ sql: text }) => /\bcase/.test(text))) {
      const explain = CompiledQuery.raw(`explain ${text}`, [...parameters])
      const { rows } = await tx.executeQuery<{ 'QUERY PLAN': string }>(explain)
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    return plans
  })
}
