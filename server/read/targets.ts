import { targetsSetBy } from '@gieo/engine/access/target.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { closedPeriod } from '@gieo/engine/target/check-act.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { pathToday } from '../facts.ts'
import type { Actor } from '../store/scope.ts'
import { listInForce } from '../targets/in-force.ts'
import { findTargeted, type Targeted } from '../targets/indicator.ts'
import { readReached } from '../targets/reached.ts'
import type { TargetTable } from '../wire/targets.ts'
import { readAsked, refuseStanding, type PlaceQuery } from './figures-asked.ts'
import { sightOf } from './figures-reach.ts'
import { lastNameOf, placeInForce, sayTarget, type Placing } from './targets-row.ts'
import { levelBelow, unitsBelow } from './unit-place.ts'

export type TargetQuery = PlaceQuery & {
  readonly level?: string | undefined
  /** Whose targets; without it the reader's own office, or the first that has some. */
  readonly branch?: string | undefined
  /** As decided up to this day. */
  readonly asOf?: string | undefined
}

/** A unit and those of a level below it: target, what was reached, what should be by now, what is missing. */
export async function readTargets(
  context: Context,
  actor: Actor,
  name: string,
  query: TargetQuery,
): Promise<TargetTable | Refusal> {
  const targeted = await findTargeted(context, name)
  if (targeted === undefined) return refuse('figure.unknown', { indicator: name })
  const land = await context.land()
  const today = context.clock.today()
  const asked = readAsked(land, { ...query, period: query.period ?? today.slice(0, 4) }, context)
  if ('refused' in asked) return asked
  if (!asked.stands) return refuseStanding(land, asked)
  const period = closedPeriod(asked.periodText)
  if (period === undefined) return refuse('target.period-open')
  const sight = sightOf(context, land, actor, targeted.programme, asked.unit)
  if (sight.as !== 'staff') return refuse('access.out-of-scope')
  const branches = await listBranches(context, name, asked.periodText, sight.branches)
  const branch = chooseBranch(actor, query.branch, branches, sight.branches)
  if (!sight.branches.includes(branch)) return refuse('access.out-of-scope')
  const inForce = await listInForce(
    context.db,
    { indicator: name, period: asked.periodText, branch },
    query.asOf,
  )
  const placing = placeInForce(land, asked, inForce)
  const level = query.level ?? levelBelow(land, asked.unit, asked.map)
  const rows = level === undefined ? [] : unitsBelow(land, asked.unit, level, asked.map)
  const units = [asked.unit, ...rows]
  const reached = await readReached(context, sight, { targeted: [targeted], units, map: asked.map, period })
  const when = { periodText: asked.periodText, period, today }
  const say = (unit: UnitId) =>
    sayTarget(placing, targeted, when, unit, {
      reached,
      mine: maySet(context, land, actor, targeted, branch, placing, unit),
    })
  return {
    indicator: targeted.row,
    period: asked.periodText,
    from: period.from,
    to: period.to,
    today,
    map: asked.mapText,
    level: level ?? null,
    branch,
    branches: [...branches],
    milestones: [...milestonesOf(placing, units)],
    whole: say(asked.unit),
    rows: rows.map(say),
    undivided: listUndivided(placing, units),
    maySet: units.some((unit) => maySet(context, land, actor, targeted, branch, placing, unit)),
  }
}

async function listBranches(
  { db }: Context,
  indicator: string,
  period: string,
  seen: readonly string[],
): Promise<readonly string[]> {
  if (seen.length === 0) return []
  const rows = await db
    .selectFrom('target_acts')
    .select('branch')
    .distinct()
    .where('indicator', '=', indicator)
    .where('period_text', '=', period)
    .where('branch', 'in', seen)
    .orderBy('branch')
    .execute()
  return rows.map(({ branch }) => branch)
}

function chooseBranch(
  { postings }: Actor,
  wanted: string | undefined,
  branches: readonly string[],
  seen: readonly string[],
): string {
  if (wanted !== undefined) return wanted
  const own = postings.map(({ branch }) => branch).filter((branch) => seen.includes(branch))
  return own.find((branch) => branches.includes(branch)) ?? branches[0] ?? own[0] ?? ''
}

function maySet(
  context: Context,
  land: Land,
  actor: Actor,
  { programme }: Targeted,
  branch: string,
  { inForce }: Placing,
  unit: UnitId,
): boolean {
  const today = context.clock.today()
  const mine = actor.postings.filter((posting) => posting.branch === branch)
  const posting = targetsSetBy(mine, programme, [pathToday(land, unit, today)], today)
  if (typeof posting === 'string') return false
  const from = inForce.get(unit)?.postedAt
  return from === undefined || !pathToday(land, posting.unit, today).slice(1).includes(from)
}

// Of the widest unit that has some: those below it were given theirs out of its own.
function milestonesOf({ placed, inForce }: Placing, units: readonly UnitId[]) {
  const [first] = units.flatMap((unit) => placed.at.get(unit)?.of ?? [])
  return first === undefined ? [] : (inForce.get(first)?.milestones ?? [])
}

// What lies in the unit asked for but in none of its rows.
function listUndivided({ land, placed }: Placing, units: readonly UnitId[]): TargetTable['undivided'] {
  return placed.undivided
    .filter(({ home }) => home === units[0])
    .map(({ unit, value }) => ({ unit, unitName: lastNameOf(land, unit), target: value }))
}
