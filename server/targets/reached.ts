import type { ClosedPeriod } from '@gieo/engine/target/expected.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { findCounted } from '../read/figures-asked.ts'
import { countFigures } from '../read/figures-count.ts'
import type { Sight } from '../read/figures-reach.ts'
import type { ReadMap } from '../read/unit-place.ts'
import { withScope } from '../store/scope.ts'
import type { Targeted } from './indicator.ts'

/** What was reached by a unit; `null` where nobody has said. */
export type Reached = (targeted: Targeted, unit: UnitId) => number | null

type Question = {
  readonly targeted: readonly Targeted[]
  readonly units: readonly UnitId[]
  readonly map: ReadMap
  readonly period: ClosedPeriod
}

/** Counted figures as the reader sees them everywhere; of declared ones the latest that was stated about the very unit. */
export async function readReached(
  context: Context,
  sight: Extract<Sight, { as: 'staff' }>,
  question: Question,
): Promise<Reached> {
  const { units, map, period } = question
  const indicators = question.targeted.flatMap(({ name, isCounted }) =>
    isCounted ? (findCounted(context.packs, name) ?? []) : [],
  )
  const counts = await withScope(context.db, sight.scope, (tx) =>
    countFigures(tx, { indicators, units, map, period, branches: sight.branches }),
  )
  const said = await listSaid(context, question)
  return ({ name, isCounted, definer }, unit) =>
    isCounted ? (counts(name, unit).value ?? null) : (said.get(`${name}|${definer}|${unit}`) ?? null)
}

// Two definers of one thing stay apart: only the figure of the office whose way of counting the target names.
async function listSaid(
  { db }: Context,
  { targeted, units, period }: Question,
): Promise<ReadonlyMap<string, number>> {
  const names = targeted.filter(({ isCounted }) => !isCounted).map(({ name }) => name)
  if (names.length === 0 || units.length === 0) return new Map()
  const rows = await db
    .selectFrom('declared_figures')
    .select(['indicator', 'definer', 'unit_id', 'value'])
    .where('indicator', 'in', names)
    .where('unit_id', 'in', units)
    .where('value', 'is not', null)
    .where((is) => is(is.fn.coalesce('from_on', 'to_on', 'as_of'), '>=', period.from))
    .where((is) => is(is.fn.coalesce('to_on', 'as_of', 'from_on'), '<=', period.to))
    .orderBy((is) => is.fn.coalesce('to_on', 'as_of', 'from_on'))
    .orderBy('figure_id')
    .execute()
  return new Map(
    rows.flatMap(({ indicator, definer, unit_id, value }) =>
      value === null ? [] : [[`${indicator}|${definer}|${unit_id}`, value] as const],
    ),
  )
}
