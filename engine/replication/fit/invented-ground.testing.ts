import { makeChance } from '../../chance.ts'
import { unitId } from '../../unit/unit.ts'
import type { AdoptionState } from '../adoption/adoption.ts'
import type { CardCondition } from '../card/card.ts'
import { ATTRIBUTES, type AttributeValue, type Profile } from '../place/attribute.ts'
import type { FitAdoption, FitInputs, FitPlace, FitPractice } from './ground.ts'

export type InventedSize = {
  readonly places: number
  readonly practices: number
  /** About so many places tried each practice. */
  readonly tried: number
  readonly seed: number
}

const CHOICES = ['low-hills', 'mountains', 'plain', 'highlands']
const STATES: readonly AdoptionState[] = ['planned', 'started', 'kept', 'kept', 'kept', 'dropped']

/** Invented hamlets in communes of twenty, of which a sixth of everything is not known, and practices tried in some. */
export function inventGround({ places, practices, tried, seed }: InventedSize): FitInputs {
  const chance = makeChance(seed)
  const invented = Array.from({ length: places }, (_, at): FitPlace => ({
    id: unitId(`h${at}`),
    level: 'hamlet',
    commune: unitId(`c${Math.floor(at / 20)}`),
    point: [104 + chance.share() * 2, 18.5 + chance.share() * 1.5],
    profile: inventProfile(chance.share),
  }))
  const cards = Array.from({ length: practices }, (_, at): FitPractice => ({
    of: { card: `p${at}`, version: 1 },
    conditions: inventConditions(chance.below),
  }))
  const adoptions = cards.flatMap(({ of }) =>
    Array.from({ length: chance.below(2 * tried + 1) }, (): FitAdoption => {
      const state = STATES[chance.below(STATES.length)] ?? 'kept'
      return {
        of,
        place: unitId(`h${chance.below(places)}`),
        state,
        plannedOn: `20${10 + chance.below(15)}-03-01`,
        ...(state === 'dropped' ? { droppedFor: 'cost' } : {}),
      }
    }),
  )
  return { places: invented, practices: cards, adoptions }
}

function inventProfile(share: () => number): Profile {
  const facts = ATTRIBUTES.flatMap((attribute): [string, AttributeValue][] => {
    if (share() < 1 / 6) return []
    switch (attribute.kind) {
      case 'number':
        return [[attribute.id, Math.round(share() * 100)]]
      case 'yes-no':
        return [[attribute.id, share() < 0.5]]
      case 'choice':
        return [[attribute.id, attribute.choices[Math.floor(share() * attribute.choices.length)] ?? 'plain']]
      case 'choices':
        return [[attribute.id, attribute.choices.filter(() => share() < 0.3)]]
    }
  })
  return Object.fromEntries(facts)
}

function inventConditions(below: (limit: number) => number): readonly CardCondition[] {
  const all: readonly CardCondition[] = [
    { id: 'land', holds: { field: 'terrain', oneOf: CHOICES.slice(0, 1 + below(3)) } },
    { id: 'height', holds: { field: 'height', atMost: 20 + below(80) } },
    { id: 'water', holds: { field: 'water-dry-season', is: true } },
    { id: 'road', holds: { not: { field: 'road', is: 'none' } } },
    {
      id: 'way',
      holds: {
        any: [
          { field: 'km-to-town', atMost: 10 + below(60) },
          { field: 'market-weekly', is: true },
        ],
      },
    },
    { id: 'crop', holds: { field: 'crops', is: 'acacia' } },
  ]
  return all.filter(() => below(2) === 0)
}
