import { makeChance } from '@gieo/engine/chance.ts'
import {
  CHANCES_USUAL,
  DRAWS_USUAL,
  type PlanInputs,
  type PlanWish,
} from '@gieo/engine/replication/planner/plan-inputs.ts'

/** Invented hamlets in communes of so many, strewn over a land; what is wished can be changed. */
export function inventedPlan(places: number, countMax: number, wish: Partial<PlanWish> = {}): PlanInputs {
  const perCommune = 27
  const chance = makeChance(11)
  const numbers = Array.from({ length: places }, (_, place) => place)
  const communes = Math.ceil(places / perCommune)
  return {
    kind: 'plan',
    seed: 5,
    places: {
      level: 'hamlet',
      ids: numbers.map((place) => `hamlet-${place}`),
      names: numbers.map((place) => `Xóm ${place}`),
      communes: Array.from({ length: communes }, (_, commune) => ({
        id: `commune-${commune}`,
        name: `Xã ${commune}`,
      })),
      communeOf: numbers.map((place) => Math.floor(place / perCommune)),
      lon: numbers.map(() => 103 + 5 * chance.share()),
      lat: numbers.map(() => 9 + 13 * chance.share()),
      households: numbers.map(() => 50 + chance.below(200)),
    },
    told: { neighbour: [], visit: [] },
    near: { count: 3, kmMax: 10 },
    chances: CHANCES_USUAL,
    draws: DRAWS_USUAL,
    wish: {
      countMax,
      budget: null,
      costEach: 1,
      costs: [],
      perCommune: null,
      communeLimits: [],
      floors: null,
      champions: [],
      excluded: [],
      already: [],
      ...wish,
    },
  }
}
