import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { fold } from '@gieo/engine/text/fold.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { inScope, scopeOf, withScope, type Actor, type Scope } from '../store/scope.ts'
import type { CaseList } from '../wire/cases.ts'
import { testsOfOffice, type OfficeFilter } from './case-filter.ts'
import { sayCase, selectCases, type SelectedCase } from './case-row.ts'
import { KEY, readAfter, sayAfter } from './keyset.ts'
import { casesIn, findUnit, mapFor } from './unit-place.ts'

export type CaseQuery = OfficeFilter & {
  readonly unit?: string | undefined
  readonly programme?: string | undefined
  readonly group?: string | undefined
  readonly stage?: string | undefined
  readonly standing?: string | undefined
  readonly state?: 'sent-back' | 'contested' | 'withdrawn' | undefined
  readonly q?: string | undefined
  readonly sort: CaseSort
  readonly limit: number
  readonly after?: string | undefined
}

export const CASE_SORTS = ['newest', 'oldest', 'title'] as const
type CaseSort = (typeof CASE_SORTS)[number]

type Test = RawBuilder<boolean>

/** Cases within the reader's scope, a page at a time. The first page says how many there are. */
export async function listCases(
  context: Context,
  actor: Actor,
  query: CaseQuery,
): Promise<CaseList | Refusal> {
  const land = await context.land()
  const wanted = testsOf(land, query, context.clock.today())
  const office = testsOfOffice(actor, query, context.clock.today())
  if ('refused' in wanted) return wanted
  if ('refused' in office) return office
  const scope = scopeOf(land, actor, context.packs.programmes)
  return withScope(context.db, scope, (tx) => pageOfCases(tx, land, scope, [...wanted, ...office], query))
}

/** One page of the cases in scope for which every test holds. */
export async function pageOfCases(
  tx: Tx,
  land: Land,
  scope: Scope,
  tests: readonly Test[],
  { sort, limit, after }: Pick<CaseQuery, 'sort' | 'limit' | 'after'>,
): Promise<CaseList | Refusal> {
  const { order, column, type, part } = ORDERS[sort]
  const key = after === undefined ? undefined : readAfter(after, [part, KEY.id])
  if (after !== undefined && key === undefined) return refuse('request.malformed')
  const wanted = [inScope(scope), ...tests]
  const onward =
    key &&
    sql<boolean>`(${sql.ref(column)}, cases.case_id)
    ${sql.raw(order === 'desc' ? '<' : '>')} (${key[0]}::${sql.raw(type)}, ${key[1]}::uuid)`
  const rows = await selectCases(tx)
    .where(sql<boolean>`${sql.join([...wanted, ...(onward ? [onward] : [])], sql` and `)}`)
    .orderBy(sql.ref(column), order)
    .orderBy('cases.case_id', order)
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map((row) => sayCase(land, row)),
    next: rows.length > limit && last !== undefined ? sayAfter([keyOf(sort, last), last.case_id]) : null,
    total: after === undefined ? await countCases(tx, wanted) : null,
  }
}

// `newest` is what changed last: the order of the journal. `oldest` has waited longest in its stage.
const ORDERS = {
  newest: { column: 'cases.changed_position', type: 'bigint', order: 'desc', part: KEY.position },
  oldest: { column: 'cases.stage_on', type: 'date', order: 'asc', part: KEY.day },
  title: { column: 'cases.sort_key', type: 'text', order: 'asc', part: KEY.text },
} as const

function keyOf(sort: CaseSort, row: SelectedCase): string {
  if (sort === 'newest') return String(row.changed_position)
  return sort === 'oldest' ? row.stage_on : row.sort_key
}

async function countCases(tx: Tx, wanted: readonly Test[]): Promise<number> {
  const { count } = await tx
    .selectFrom('cases')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(sql<boolean>`${sql.join(wanted, sql` and `)}`)
    .executeTakeFirstOrThrow()
  return count
}

function testsOf(land: Land, query: CaseQuery, today: string): readonly Test[] | Refusal {
  const unit = query.unit === undefined ? undefined : findUnit(land, query.unit, mapFor(land, today))
  if (query.unit !== undefined && unit === undefined) return refuse('unit.unknown', { unit: query.unit })
  const equal = (column: string, value: string | undefined) =>
    value === undefined ? [] : [sql<boolean>`${sql.ref(`cases.${column}`)} = ${value}`]
  return [
    ...(unit === undefined ? [] : [casesIn(land, unit)]),
    ...equal('programme', query.programme),
    ...equal('group_value', query.group),
    ...equal('stage', query.stage),
    ...equal('standing', query.standing),
    // What was withdrawn is found by asking for it, and in no other list.
    query.state === 'withdrawn'
      ? sql<boolean>`cases.withdrawn is not null`
      : sql<boolean>`cases.withdrawn is null`,
    ...(query.state === 'sent-back' ? [sql<boolean>`cases.sent_back is not null`] : []),
    ...(query.state === 'contested' ? [sql<boolean>`cases.contested <> '{}'`] : []),
    ...hasWords('cases.folded', query.q),
  ]
}

/** Each word somebody types must be somewhere in the folded text. */
export function hasWords(column: string, q: string | undefined): readonly Test[] {
  const words = fold(q ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return words.map((word) => sql<boolean>`strpos(${sql.ref(column)}, ${word}) > 0`)
}
