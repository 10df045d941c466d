import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { pathToday } from '../facts.ts'
import { scopeOf, type Actor, type Scope } from '../store/scope.ts'
import type { Counted } from './figures-asked.ts'

/**
 * How a reader sees the figures of a programme in a unit. Within their postings: exactly, over the branches that the
 * postings reach. Elsewhere: as any resident, over all branches, with small counts held back.
 */
export type Sight =
  | { readonly as: 'staff'; readonly branches: readonly string[]; readonly scope: Scope }
  | { readonly as: 'resident' }

export function sightOf(
  context: Context,
  land: Land,
  actor: Actor | undefined,
  programme: string,
  unit: UnitId,
): Sight {
  if (actor === undefined) return { as: 'resident' }
  const path = pathToday(land, unit, context.clock.today())
  const postings = actor.postings.filter(
    (posting) =>
      path.includes(posting.unit) && (posting.programmes === '*' || posting.programmes.includes(programme)),
  )
  if (postings.length === 0) return { as: 'resident' }
  const scope = scopeOf(land, { ...actor, postings }, [programme])
  const mine = `${programme}:`
  const keys = scope.arms.flatMap((arm) => arm.keys.filter((key) => key.startsWith(mine)))
  return { as: 'staff', branches: [...new Set(keys.map((key) => key.slice(mine.length)))], scope }
}

/** Residents see public indicators only, and only over periods with a name. */
export function checkSight(
  sight: Sight,
  actor: Actor | undefined,
  { indicator }: Counted,
  periodText: string,
): Refusal | undefined {
  if (sight.as === 'staff') return undefined
  if (!indicator.public) return refuse(actor === undefined ? 'figure.not-public' : 'access.out-of-scope')
  return checkPeriod(sight, periodText)
}

/** Two readings a day apart would show, by subtraction, the very counts that are held back. */
export function checkPeriod(sight: Sight, periodText: string): Refusal | undefined {
  const isByDay = /\d{4}-\d{2}-\d{2}|@/.test(periodText)
  return sight.as === 'resident' && isByDay ? refuse('figure.period-too-fine') : undefined
}
