import { likenessOf, soughtWords, thingOf, type Thing } from '@gieo/engine/case/likeness.ts'
import { isTitledByCard } from '@gieo/engine/form/title.ts'
import { fold } from '@gieo/engine/text/fold.ts'
import { NEWEST, nameAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { placeColumns } from '../project/place.ts'
import type { Db, Tx } from '../store/database.ts'
import { inScope, scopeOf, withScope, type Actor, type Scope } from '../store/scope.ts'
import { rowsOf } from '../store/write.ts'
import type { ImportRow } from '../wire/imports.ts'
import type { Progress } from './progress.ts'
import type { ImportRecord } from './record.ts'

type Alike = ImportRow['alike'][number]

/** A row or a case by its name and place; `thing` is made when it is first compared. */
type Named = {
  readonly row: number | null
  readonly case: string | null
  readonly title: string
  readonly unit: string
  readonly group: string | undefined
  readonly hamlet: string | undefined
  readonly commune: string
  readonly openedOn: string
  readonly byCard: boolean
  thing?: Thing
}

/**
 * Finds rows that look like an earlier row of the table, or like a case that the officer may see, commune by commune.
 * They wait for a decision; nothing is taken for the same by itself.
 */
export async function findAlike(
  context: Context,
  actor: Actor,
  record: ImportRecord,
  progress: Progress,
): Promise<void> {
  const land = await context.land()
  const scope = scopeOf(land, actor, context.packs.programmes)
  const sayName = (unit: string) => nameAt(land, unitId(unit), NEWEST)
  const rules = context.packs.byHash.get(record.packHash ?? '')?.rules
  const byCard = rules !== undefined && isTitledByCard(rules)
  let done = 0
  // Commune by commune: what is compared then fits into memory, however long the table.
  for (const [commune, units] of await unitsByCommune(context.db, land, record.id)) {
    const rows = await rowsIn(context, record, commune, units, byCard)
    const cases = await withScope(context.db, scope, (tx) => casesIn(tx, scope, record, commune, byCard))
    await keepAlike(context, record.id, compare(cases, rows, sayName))
    progress.tell((done += rows.length))
  }
}

/** The units in which rows would be opened, with where they lie today, by commune. */
async function unitsByCommune(
  db: Db,
  land: Land,
  importId: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, string | undefined>>> {
  const rows = await db
    .selectFrom('import_rows')
    .where('import_id', '=', importId)
    .where('status', '=', 'ready')
    .select('unit_id')
    .distinct()
    .execute()
  const byCommune = new Map<string, Map<string, string | undefined>>()
  for (const { unit_id } of rows) {
    const { commune_id, hamlet_id } = placeColumns(land, unitId(unit_id ?? ''))
    // Without a commune there is nothing near enough to compare with.
    if (unit_id === null || commune_id === null) continue
    const units = byCommune.get(commune_id) ?? new Map<string, string | undefined>()
    byCommune.set(commune_id, units.set(unit_id, hamlet_id ?? undefined))
  }
  return byCommune
}

async function rowsIn(
  context: Context,
  record: ImportRecord,
  commune: string,
  units: ReadonlyMap<string, string | undefined>,
  byCard: boolean,
): Promise<readonly Named[]> {
  const group = context.packs.byHash.get(record.packHash ?? '')?.rules.groupField ?? ''
  const rows = await context.db
    .selectFrom('import_rows')
    .where('import_id', '=', record.id)
    .where('status', '=', 'ready')
    .where(sql<boolean>`unit_id = any(${[...units.keys()]}::text[])`)
    .select(['row_number', 'title', 'unit_id', 'occurred_on'])
    .select(sql<string | null>`body -> 'answers' ->> ${group}`.as('group_value'))
    .orderBy('row_number')
    .execute()
  return rows.map((row) => ({
    row: row.row_number,
    case: null,
    title: row.title,
    unit: row.unit_id ?? '',
    group: row.group_value ?? undefined,
    hamlet: units.get(row.unit_id ?? ''),
    commune,
    openedOn: row.occurred_on ?? '',
    byCard,
  }))
}

async function casesIn(
  tx: Tx,
  scope: Scope,
  record: ImportRecord,
  commune: string,
  byCard: boolean,
): Promise<readonly Named[]> {
  const rows = await tx
    .selectFrom('cases')
    .where(inScope(scope))
    .where('commune_id', '=', commune)
    .where('programme', '=', record.programme ?? '')
    .where('withdrawn', 'is', null)
    .select(['case_id', 'title', 'unit_id', 'group_value', 'hamlet_id', 'opened_on'])
    .execute()
  return rows.map((row) => ({
    row: null,
    case: row.case_id,
    title: row.title,
    unit: row.unit_id,
    group: row.group_value ?? undefined,
    hamlet: row.hamlet_id ?? undefined,
    commune,
    openedOn: row.opened_on,
    byCard,
  }))
}

const ALIKE_SHOWN = 5
// A word that stands in more titles than this tells nothing about any of them.
const WORD_TITLES_MAX = 40

function compare(
  known: readonly Named[],
  rows: readonly Named[],
  sayName: (unit: string) => string,
): readonly { readonly row: number; readonly alike: readonly Alike[] }[] {
  const byWord = new Map<string, Named[]>()
  const byTitle = new Map<string, Named>()
  const enter = (named: Named) => {
    byTitle.set(fold(named.title), byTitle.get(fold(named.title)) ?? named)
    for (const word of soughtWords(named.title)) {
      const others = byWord.get(word)
      if (others === undefined) byWord.set(word, [named])
      else if (others.length <= WORD_TITLES_MAX) others.push(named)
    }
  }
  for (const named of known) enter(named)
  return rows.flatMap((named) => {
    const near = nearTo(named, byWord, byTitle)
    enter(named)
    const alike = near
      .slice(0, ALIKE_SHOWN)
      .map(({ row, case: id, title, unit }) => ({ row, case: id, title, unitName: sayName(unit) }))
    return alike.length === 0 || named.row === null ? [] : [{ row: named.row, alike }]
  })
}

function nearTo(
  named: Named,
  byWord: ReadonlyMap<string, readonly Named[]>,
  byTitle: ReadonlyMap<string, Named>,
): readonly Named[] {
  const same = byTitle.get(fold(named.title))
  const telling = soughtWords(named.title)
    .map((word) => byWord.get(word) ?? [])
    .filter((others) => others.length <= WORD_TITLES_MAX)
  const others = new Set([...(same === undefined ? [] : [same]), ...telling.flat()])
  return [...others]
    .flatMap((other) => {
      const likeness = likenessOf(toThing(named), toThing(other))
      return likeness === undefined ? [] : [{ other, score: likeness.score }]
    })
    .toSorted((left, right) => right.score - left.score)
    .map(({ other }) => other)
}

function toThing(named: Named): Thing {
  named.thing ??= thingOf(named)
  return named.thing
}

async function keepAlike(
  { db }: Context,
  importId: string,
  found: readonly { readonly row: number; readonly alike: readonly Alike[] }[],
): Promise<void> {
  if (found.length === 0) return
  const rows = found.map(({ row, alike }) => ({ row_number: row, alike }))
  await sql`update import_rows set status = 'alike', alike = r.alike from ${rowsOf('import_rows', rows)}
    where import_rows.import_id = ${importId} and import_rows.row_number = r.row_number`.execute(db)
}
