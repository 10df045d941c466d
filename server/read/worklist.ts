import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { daysBetween } from '@gieo/engine/text/date.ts'
import { NEWEST, nameAt } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { inScope, scopeOf, withScope, type Actor } from '../store/scope.ts'
import type { WorkKind, Worklist } from '../wire/cases.ts'
import { orderOf } from './case-order.ts'
import { sayCase, selectCases } from './case-row.ts'
import { errandOf, listDuties, splitDuties, type Duty, type Errand } from './duties.ts'
import { COUNT_MAX, findCases, lookUp, type Found, type Test } from './find-cases.ts'
import { homeUnitOf } from './session.ts'
import { casesIn, findUnit, mapFor } from './unit-place.ts'
import { listRecent } from './worklist-recent.ts'

/** What waits for the reader in a unit, longest first; how much of each kind; and what was entered last. */
export async function readWorklist(
  context: Context,
  actor: Actor,
  query: { readonly unit?: string | undefined; readonly limit: number },
): Promise<Worklist | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  const asked = query.unit ?? homeUnitOf(land, actor)
  const unit = findUnit(land, asked, mapFor(land, today))
  if (unit === undefined) return refuse('unit.unknown', { unit: asked })
  const scope = scopeOf(land, actor, context.packs.programmes)
  const place = casesIn(land, unit)
  const duties = listDuties(context, land, actor, unit)
  return withScope(context.db, scope, async (tx) => {
    const due = await findDue(tx, duties, place, query.limit)
    const since = sinceOf(due)
    const kindOf = new Map(due.flatMap(({ kind, ids }) => ids.map((id) => [id, kind] as const)))
    const [rows, recent] = await Promise.all([
      selectCases(tx)
        .select(since.as('since'))
        .where('cases.case_id', '=', sql<string>`any(${[...kindOf.keys()]}::uuid[])`)
        .where(inScope(scope))
        .orderBy(since)
        .orderBy('cases.case_id')
        .limit(query.limit)
        .execute(),
      listRecent(tx, land, scope, place),
    ])
    return {
      unit,
      unitName: nameAt(land, unit, NEWEST),
      counts: due.map(({ kind, count }) => ({
        kind,
        count: Math.min(count, COUNT_MAX),
        moreThanCount: count > COUNT_MAX,
      })),
      items: rows.map((row) => ({
        kind: kindOf.get(row.case_id) ?? 'advance',
        waitingDays: Math.max(0, daysBetween(row.since, today)),
        case: sayCase(land, row),
      })),
      recent,
    }
  })
}

// An adoption waits from the day on which somebody should have looked.
function sinceOf(due: readonly Due[]) {
  const looks = due.flatMap(({ kind, ids }) => (kind === 'follow-up' ? ids : []))
  return sql<string>`coalesce((cases.sent_back ->> 'on')::date, (select a.due_on from adoptions a
    where a.case_id = cases.case_id and a.case_id = any(${looks}::uuid[])), cases.stage_on)`
}

const OLDEST = orderOf('oldest')
const SINCE = sql<string>`coalesce((cases.sent_back ->> 'on')::date, cases.stage_on)`
const WAITING = { names: sql`${SINCE} as since, case_id`, by: sql`since, case_id` }

type Due = { readonly kind: WorkKind; readonly ids: readonly string[]; readonly count: number }

const KINDS = [
  'advance',
  'check',
  'follow-up',
  'contested',
  'sent-back',
] as const satisfies readonly WorkKind[]

// All are asked at once: the database answers one after the other, and nobody waits for one before the next is on its way.
async function findDue(tx: Tx, duties: readonly Duty[], place: Test, limit: number): Promise<readonly Due[]> {
  const due = await Promise.all(
    KINDS.map(async (kind): Promise<Due> => {
      const mine = duties.filter((duty) => duty.kind === kind)
      const found = await Promise.all(
        splitDuties(mine).map((some) => findErrand(tx, errandOf(kind, some), place, limit)),
      )
      return {
        kind,
        ids: found.flatMap((each) => each.ids),
        count: found.reduce((sum, each) => sum + (each.count ?? 0), 0),
      }
    }),
  )
  return due.filter(({ ids }) => ids.length > 0)
}

function findErrand(
  tx: Tx,
  { places, wanted, isRare }: Errand,
  place: Test,
  limit: number,
): Promise<Pick<Found, 'ids' | 'count'>> {
  const question = {
    places,
    wanted: { ...wanted, tests: [place, ...wanted.tests] },
    beyond: undefined,
    limit,
  }
  // What waits for a step may be most of a province; what is rare has an order of its own.
  return isRare ? lookUp(tx, { ...question, order: WAITING }) : findCases(tx, { ...question, order: OLDEST })
}
