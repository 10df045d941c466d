import type { Chance } from '../../chance.ts'
import { at, type Ties } from './ties.ts'

export type Spread = {
  /** How many places take it up on average, those where it began included. */
  readonly mean: number
  /** Standard error of that mean. */
  readonly error: number
  /** In what share of the worlds each place takes it up. */
  readonly reached: Float64Array
  /** How many places take it up in each world. */
  readonly sizes: Uint32Array
}

/**
 * Plays a practice forward in drawn worlds (independent cascade: whoever has taken it up has one try with each
 * neighbour). It judges plans by another way than the one that made them. `ties` lead from each place (`turnTies`).
 */
export function playSpread(
  ties: Ties,
  beginnings: readonly number[],
  worlds: number,
  chance: Chance,
): Spread {
  const seen = new Uint32Array(ties.places)
  const queue = new Uint32Array(ties.places)
  const reached = new Float64Array(ties.places)
  const sizes = new Uint32Array(worlds)
  let [sum, squares] = [0, 0]
  for (let world = 1; world <= worlds; world++) {
    let filled = 0
    for (const place of beginnings) {
      if (at(seen, place) === world) continue
      seen[place] = world
      queue[filled++] = place
    }
    for (let next = 0; next < filled; next++) {
      const place = at(queue, next)
      reached[place] = at(reached, place) + 1
      for (let tie = at(ties.starts, place); tie < at(ties.starts, place + 1); tie++) {
        const to = at(ties.from, tie)
        if (at(seen, to) === world || chance.share() >= at(ties.chance, tie)) continue
        seen[to] = world
        queue[filled++] = to
      }
    }
    sizes[world - 1] = filled
    sum += filled
    squares += filled * filled
  }
  const mean = sum / worlds
  const variance = worlds < 2 ? 0 : Math.max(0, squares - worlds * mean * mean) / (worlds - 1)
  return { mean, error: Math.sqrt(variance / worlds), reached: reached.map((times) => times / worlds), sizes }
}
