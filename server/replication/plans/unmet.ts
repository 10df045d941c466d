import { judge } from '@gieo/engine/replication/fit/truth.ts'
import type { PracticeCard } from '@gieo/engine/replication/card/card.ts'
import type { Profile } from '@gieo/engine/replication/place/attribute.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'

/** Places where a condition of the card is known not to be met, by their number; what is unknown leaves nobody out. */
export function unmetIn(
  { conditions }: Pick<PracticeCard, 'conditions'>,
  units: readonly UnitId[],
  profiles: ReadonlyMap<UnitId, Profile>,
): readonly { readonly place: number; readonly why: string }[] {
  return units.flatMap((unit, place) => {
    const profile = profiles.get(unit) ?? {}
    const unmet = conditions.filter(({ holds }) => judge(holds, profile) === 'not-met')
    return unmet.length === 0 ? [] : [{ place, why: unmet.map(({ id }) => id).join(', ') }]
  })
}
