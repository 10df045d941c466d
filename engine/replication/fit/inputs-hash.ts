import { contentHash } from '../../log/canonical.ts'
import type { FitInputs } from './ground.ts'

/** The way of judging: raised whenever the same inputs would give another answer. */
export const FIT_VERSION = 1

/** What an answer rests on, in one number: whoever asks again with the same inputs gets the same answer. */
export function hashInputs({ places, practices, adoptions }: FitInputs): string {
  return contentHash({
    version: FIT_VERSION,
    places: places.map(({ id, level, commune, point, profile }) => ({ id, level, commune, point, profile })),
    practices: practices.map(({ of, conditions }) => ({
      of,
      conditions: conditions.map(({ id, holds }) => ({ id, holds })),
    })),
    adoptions: adoptions.map(({ of, place, state, plannedOn, droppedFor }) => ({
      of,
      place,
      state,
      plannedOn,
      droppedFor,
    })),
  })
}
