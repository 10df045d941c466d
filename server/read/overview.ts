import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { addDays } from '@gieo/engine/text/date.ts'
import { levelOf, type Land } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { inScope, narrow, scopeOf, withScope, type Actor, type Scope } from '../store/scope.ts'
import type { Overview } from '../wire/overview.ts'
import { readAsked, refuseStanding, type Asked } from './figures-asked.ts'
import { layOutMap } from './map-layout.ts'
import { homeUnitOf } from './session.ts'
import { casesIn } from './unit-place.ts'
import { readUnitTargets } from './unit-targets.ts'

/** A quarter of a year in one stage: nobody waits that long for a visit. */
const LATE_DAYS = 90
const QUIET_MONTHS = 6
const MONTHS = 12

/** A unit as its leader sees it, in one answer; every number opens onto the cases it says. */
export async function readOverview(
  context: Context,
  actor: Actor,
  query: { readonly unit?: string | undefined },
): Promise<Overview | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  const asked = readAsked(land, { unit: query.unit ?? homeUnitOf(land, actor), map: today }, context)
  if ('refused' in asked) return asked
  if (!asked.stands) return refuseStanding(land, asked)
  const scope = narrow(land, scopeOf(land, actor, context.packs.programmes), asked.unit)
  if (scope.arms.length === 0) return refuse('access.out-of-scope')
  const [layout, found, targets] = await Promise.all([
    layOutMap(context, land, asked, undefined),
    withScope(context.db, scope, async (tx) => ({
      groups: await countGroups(tx, land, scope, asked, today),
      months: await countMonths(tx, land, scope, asked, today),
    })),
    readUnitTargets(context, actor, { unit: asked.unit, map: today }),
  ])
  const { groups, months } = found
  return {
    unit: asked.unit,
    unitName: asked.unitName,
    today,
    alive: sayProgrammes(context, groups, ({ alive }) => alive),
    late: sayProgrammes(context, groups, ({ late }) => late),
    lateDays: LATE_DAYS,
    months,
    quietMonths: QUIET_MONTHS,
    layout,
    rows: layout.units.map(({ id }) => sayRow(id, groups)),
    targets: 'refused' in targets ? [] : targets.items,
  }
}

/** The cases of one programme in one unit of the map; those that lie in none of them have no unit. */
type Group = {
  readonly place: string | null
  readonly programme: string
  readonly alive: number
  readonly late: number
  readonly last: string | null
}

async function countGroups(
  tx: Tx,
  land: Land,
  scope: Scope,
  { unit }: Asked,
  today: string,
): Promise<readonly Group[]> {
  const level = levelOf(land, unit)
  const place = level === 'commune' || level === 'hamlet' ? 'hamlet_id' : 'commune_id'
  const isAlive = sql`cases.standing = 'alive'`
  return tx
    .selectFrom('cases')
    .select([
      `${place} as place`,
      'programme',
      sql<number>`count(*) filter (where ${isAlive})::integer`.as('alive'),
      sql<number>`count(*) filter (where ${isAlive} and stage_on <= ${addDays(today, -LATE_DAYS)})::integer`.as(
        'late',
      ),
      sql<string | null>`max(greatest(opened_on, stage_on))`.as('last'),
    ])
    .where('withdrawn', 'is', null)
    .where(inScope(scope))
    .where(casesIn(land, unit))
    .groupBy([place, 'programme'])
    .execute()
}

async function countMonths(
  tx: Tx,
  land: Land,
  scope: Scope,
  { unit }: Asked,
  today: string,
): Promise<Overview['months']> {
  const periods = lastMonths(today, MONTHS * 2)
  const rows = await tx
    .selectFrom('cases')
    .select([
      sql<string>`to_char(opened_on, 'YYYY-MM')`.as('month'),
      sql<number>`count(*)::integer`.as('count'),
    ])
    .where('withdrawn', 'is', null)
    .where('opened_on', '>=', `${periods[0] ?? today.slice(0, 7)}-01`)
    .where(inScope(scope))
    .where(casesIn(land, unit))
    .groupBy('month')
    .execute()
  const counts = new Map(rows.map(({ month, count }) => [month, count]))
  const at = (index: number) => counts.get(periods[index] ?? '') ?? 0
  return periods
    .slice(MONTHS)
    .map((period, index) => ({ period, count: at(index + MONTHS), yearBefore: at(index) }))
}

// "2026-11" and the ones before it, oldest first.
function lastMonths(today: string, count: number): readonly string[] {
  const newest = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, index) => {
    const month = newest - count + 1 + index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

function sayProgrammes(
  { packs }: Context,
  groups: readonly Group[],
  of: (group: Group) => number,
): Overview['alive'] {
  return [...packs.current].flatMap(([programme, pack]) => {
    const mine = groups.filter((group) => group.programme === programme)
    const { vi, en } = pack.texts
    const named = { nameVi: vi['name.short'] ?? programme, nameEn: en['name.short'] ?? programme }
    const count = mine.reduce((sum, group) => sum + of(group), 0)
    return mine.length === 0 ? [] : [{ programme, ...named, count }]
  })
}

function sayRow(unit: string, groups: readonly Group[]): Overview['rows'][number] {
  const mine = groups.filter(({ place }) => place === unit)
  const days = mine.flatMap(({ last }) => last ?? []).toSorted()
  return {
    unit,
    alive: mine.reduce((sum, { alive }) => sum + alive, 0),
    late: mine.reduce((sum, { late }) => sum + late, 0),
    lastOn: days.at(-1) ?? null,
  }
}
