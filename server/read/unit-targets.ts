import type { Refusal } from '@gieo/engine/problem.ts'
import { closedPeriod } from '@gieo/engine/target/check-act.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import { listInForce, type TargetKey } from '../targets/in-force.ts'
import { findTargeted, type Targeted } from '../targets/indicator.ts'
import { readReached } from '../targets/reached.ts'
import type { UnitTargets } from '../wire/targets.ts'
import { readAsked, refuseStanding, type Asked, type PlaceQuery } from './figures-asked.ts'
import { sightOf } from './figures-reach.ts'
import { placeInForce, sayTarget } from './targets-row.ts'
import { liesIn } from './unit-place.ts'

const KEYS_MAX = 200

/** Every target that a unit has: in the periods that hold a day, today's without one, or in a period asked for. */
export async function readUnitTargets(
  context: Context,
  actor: Actor,
  query: PlaceQuery,
): Promise<UnitTargets | Refusal> {
  const land = await context.land()
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  if (!asked.stands) return refuseStanding(land, asked)
  const today = context.clock.today()
  const keys = await listKeys(context, asked, query.period)
  const items = await Promise.all(
    keys.flatMap((key) => {
      const period = closedPeriod(key.period)
      const isAsked =
        query.period !== undefined || (period !== undefined && period.from <= today && today <= period.to)
      return isAsked ? [sayItem(context, land, actor, asked, key)] : []
    }),
  )
  return {
    unit: asked.unit,
    unitName: asked.unitName,
    map: asked.mapText,
    today,
    items: items.filter((item) => item !== undefined),
  }
}

async function listKeys(
  { db }: Context,
  { unit, map }: Asked,
  period: string | undefined,
): Promise<readonly TargetKey[]> {
  return db
    .selectFrom('targets')
    .select(['indicator', 'period_text as period', 'branch'])
    .distinct()
    .where(liesIn('targets.unit_id', unit, map))
    .$if(period !== undefined, (list) => list.where('period_text', '=', period ?? ''))
    .orderBy('indicator')
    .orderBy('period_text')
    .orderBy('branch')
    .limit(KEYS_MAX)
    .execute()
}

async function sayItem(
  context: Context,
  land: Land,
  actor: Actor,
  asked: Asked,
  key: TargetKey,
): Promise<UnitTargets['items'][number] | undefined> {
  const targeted: Targeted | undefined = await findTargeted(context, key.indicator)
  const period = closedPeriod(key.period)
  if (targeted === undefined || period === undefined) return undefined
  const sight = sightOf(context, land, actor, targeted.programme, asked.unit)
  if (sight.as !== 'staff' || !sight.branches.includes(key.branch)) return undefined
  const placing = placeInForce(land, asked, await listInForce(context.db, key))
  const parts = placing.given.get(asked.unit)?.parts ?? []
  if (!placing.placed.at.has(asked.unit) && parts.length === 0) return undefined
  const reached = await readReached(context, sight, {
    targeted: [targeted],
    units: [asked.unit, ...parts],
    map: asked.map,
    period,
  })
  const when = { periodText: key.period, period, today: context.clock.today() }
  const say = (unit: typeof asked.unit) => sayTarget(placing, targeted, when, unit, { reached, mine: false })
  return {
    indicator: targeted.row,
    branch: key.branch,
    period: key.period,
    from: period.from,
    to: period.to,
    target: say(asked.unit),
    parts: parts.length,
    behind: parts.filter((part) => (say(part).missing ?? 0) > 0).length,
  }
}
