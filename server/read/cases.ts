import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { inScope, narrow, scopeOf, withScope, type Actor, type Scope } from '../store/scope.ts'
import { filterTerm, stateTerm, typedTerms } from '../store/terms.ts'
import type { CaseList, WorkKind } from '../wire/cases.ts'
import { wantedByOffice, type OfficeFilter } from './case-filter.ts'
import { orderOf, type CaseSort } from './case-order.ts'
import { sayCase, selectCases } from './case-row.ts'
import { errandOf, listDuties } from './duties.ts'
import { COUNT_MAX, findCases, placesOf, type Place, type Wanted } from './find-cases.ts'
import { casesIn, findUnit, mapFor } from './unit-place.ts'

export type CaseQuery = OfficeFilter & {
  readonly unit?: string | undefined
  readonly programme?: string | undefined
  readonly group?: string | undefined
  readonly stage?: string | undefined
  readonly standing?: string | undefined
  readonly state?: 'sent-back' | 'contested' | 'withdrawn' | undefined
  /** Only what waits for the reader to do this with it. */
  readonly work?: WorkKind | undefined
  readonly q?: string | undefined
  /** Newest first when it is not said; what has waited so many days, longest first. */
  readonly sort?: CaseSort | undefined
  readonly limit: number
  readonly after?: string | undefined
}

/** Cases within the reader's scope, a page at a time. The first page says how many there are. */
export async function listCases(
  context: Context,
  actor: Actor,
  query: CaseQuery,
): Promise<CaseList | Refusal> {
  const land = await context.land()
  const unit = unitOf(land, query.unit, context.clock.today())
  if (unit !== undefined && typeof unit !== 'string') return unit
  const reached = scopeOf(land, actor, context.packs.programmes)
  const scope = unit === undefined ? reached : narrow(land, reached, unit)
  const what = wantedBy(land, unit, query)
  const office = wantedByOffice(actor, query, context.clock.today())
  if ('refused' in office) return office
  const duties = listDuties(context, land, actor, unit).filter(({ kind }) => kind === query.work)
  const errand = query.work === undefined ? undefined : errandOf(query.work, duties)
  const asked = [what, office, ...(errand === undefined ? [] : [errand.wanted])]
  const wanted = { terms: asked.flatMap(({ terms }) => terms), tests: asked.flatMap(({ tests }) => tests) }
  const places = errand?.places ?? placesOf(scope, query.programme)
  const isWaiting = query.waiting !== undefined || query.work !== undefined
  const sort = query.sort ?? (isWaiting ? 'oldest' : 'newest')
  return withScope(context.db, reached, (tx) =>
    pageOfCases(tx, land, { scope, places, wanted }, { ...query, sort }),
  )
}

/** One page of the cases in scope that are all that is wanted. */
export async function pageOfCases(
  tx: Tx,
  land: Land,
  { scope, places, wanted }: { scope: Scope; places: readonly Place[]; wanted: Wanted },
  { sort, limit, after }: Pick<CaseQuery, 'limit' | 'after'> & { readonly sort: CaseSort },
): Promise<CaseList | Refusal> {
  const order = orderOf(sort)
  const beyond = after === undefined ? undefined : order.beyond(after)
  if (after !== undefined && beyond === undefined) return refuse('request.malformed')
  const found = await findCases(tx, { places, wanted, order, beyond, limit })
  const rows = await selectCases(tx)
    .where('cases.case_id', '=', sql<string>`any(${found.ids}::uuid[])`)
    .where(inScope(scope))
    .orderBy(order.by)
    .limit(limit)
    .execute()
  const last = rows.at(-1)
  return {
    items: rows.map((row) => sayCase(land, row)),
    next: found.ids.length > limit && last !== undefined ? order.keyOf(last) : null,
    total: found.count === undefined ? null : Math.min(found.count, COUNT_MAX),
    moreThanTotal: (found.count ?? 0) > COUNT_MAX,
  }
}

function unitOf(land: Land, text: string | undefined, today: string): UnitId | Refusal | undefined {
  if (text === undefined) return undefined
  return findUnit(land, text, mapFor(land, today)) ?? refuse('unit.unknown', { unit: text })
}

function wantedBy(land: Land, unit: UnitId | undefined, query: CaseQuery): Wanted {
  return {
    terms: [
      ...filterTerm('programme', query.programme),
      ...filterTerm('group', query.group),
      ...filterTerm('stage', query.stage),
      ...filterTerm('standing', query.standing),
      ...(query.state === undefined ? [] : [stateTerm(query.state)]),
      ...typedTerms(query.q),
    ],
    tests: [
      ...(unit === undefined ? [] : [casesIn(land, unit)]),
      // What was withdrawn is found by asking for it, and in no other list.
      ...(query.state === 'withdrawn' ? [] : [sql<boolean>`cases.withdrawn is null`]),
    ],
  }
}
