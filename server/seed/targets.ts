import type { Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { TARGETS, type ExampleTargets } from '../../examples/nghe-an/targets.ts'
import { actorNamed } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { mapFor, rootOf, unitsBelow } from '../read/unit-place.ts'
import { listInForce } from '../targets/in-force.ts'
import { setTargets } from '../targets/set.ts'
import { madeId } from './made-id.ts'

/** Invented targets, set by officers of the example as anybody sets them. Of decisions yet to come nothing is told. */
export async function seedTargets(context: Context): Promise<void> {
  const land = await context.land()
  for (const told of TARGETS.filter(({ decidedOn }) => decidedOn <= context.clock.today())) {
    const actor = await actorNamed(context, told.by)
    const { indicator, period, map, decision, decidedOn, milestones } = told
    const branch = actor.postings[0]?.branch ?? ''
    const before = await listInForce(context.db, { indicator, period, branch })
    const rows = [...valuesOf(land, told)].map(([unit, value]) => ({
      unit,
      value,
      seen: before.get(unit)?.version ?? 0,
    }))
    const set = await setTargets(context, actor, {
      id: madeId(`targets ${told.id}`),
      ...{ indicator, period, map, decision, decidedOn, rows },
      milestones: [...milestones],
    })
    if ('refused' in set) throw new Error(`the example was refused: ${JSON.stringify({ id: told.id, set })}`)
  }
}

function valuesOf(
  land: Land,
  { map, province, communes, named }: ExampleTargets,
): ReadonlyMap<UnitId, number> {
  const at = mapFor(land, map)
  const root = rootOf(land, at, undefined)
  const values = new Map<UnitId, number>()
  if (root === undefined) return values
  values.set(root, province)
  if (communes.length > 0) {
    for (const [index, unit] of unitsBelow(land, root, 'commune', at).entries())
      values.set(unit, communes[index % communes.length] ?? 0)
  }
  for (const [unit, value] of named) values.set(unit, value)
  return values
}
