import { finding, type Finding } from '../finding.ts'
import { checkUnitChange } from './check-change.ts'
import { withAct, type Land } from './land.ts'
import type { UnitChange } from './unit.ts'

/** Acts in the order in which they will take effect: by their days, those of one day as they were entered. */
export function inOrder(acts: readonly UnitChange[]): readonly UnitChange[] {
  return acts.toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))
}

/** The land as it will be once these acts have taken effect. */
export function landAfter(land: Land, acts: readonly UnitChange[]): Land {
  return inOrder(acts).reduce(withAct, land)
}

/**
 * What speaks against an act among others that wait: against itself, on the units as the earlier ones leave them, and
 * against each later one that could not be carried out any more.
 */
export function checkAmongWaiting(
  land: Land,
  waiting: readonly UnitChange[],
  change: UnitChange,
): readonly Finding[] {
  if (waiting.some(({ id }) => id === change.id)) return [finding('id', 'unit.act-known', { act: change.id })]
  const earlier = waiting.filter(({ on }) => on <= change.on)
  const own = checkUnitChange(landAfter(land, earlier), change)
  if (own.length > 0) return own
  return findBroken(
    landAfter(land, [...earlier, change]),
    waiting.filter(({ on }) => on > change.on),
  ).map((act) => finding('on', 'unit.breaks-waiting', { act: act.title.vi, on: act.on }))
}

/** Those of the acts that cannot be carried out one after the other. */
export function findBroken(land: Land, waiting: readonly UnitChange[]): readonly UnitChange[] {
  const broken: UnitChange[] = []
  let now = land
  for (const act of inOrder(waiting)) {
    if (checkUnitChange(now, act).length > 0) broken.push(act)
    else now = withAct(now, act)
  }
  return broken
}
