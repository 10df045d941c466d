import type { Chance } from '../../engine/chance.ts'
import { at, type Ties } from '../../engine/replication/planner/ties.ts'

// The peer that everybody knows (Kempe, Kleinberg and Tardos 2003, with the lazy evaluation of Leskovec and others 2007):
// always the place that adds most on average in the same drawn worlds. Slow, and with no bound on what chance does.
export function lazyGreedy(outward: Ties, count: number, worlds: number, chance: Chance): readonly number[] {
  const drawn = Array.from({ length: worlds }, () => drawWorld(outward, chance))
  const reached = drawn.map(() => new Uint8Array(outward.places))
  const queue = new Uint32Array(outward.places)
  const gainOf = (place: number) => {
    let gain = 0
    for (const [index, world] of drawn.entries())
      gain += walk(outward, world, reached[index], place, queue, false)
    return gain
  }
  const heap = Array.from({ length: outward.places }, (_, place) => ({
    place,
    gain: gainOf(place),
    round: 0,
  }))
  const chosen: number[] = []
  heap.sort((left, right) => right.gain - left.gain)
  while (chosen.length < count) {
    const best = heap[0]
    if (best === undefined) break
    if (best.round === chosen.length) {
      heap.shift()
      for (const [index, world] of drawn.entries())
        walk(outward, world, reached[index], best.place, queue, true)
      chosen.push(best.place)
      continue
    }
    heap.shift()
    const again = { place: best.place, gain: gainOf(best.place), round: chosen.length }
    const slot = heap.findIndex(({ gain }) => gain <= again.gain)
    heap.splice(slot === -1 ? heap.length : slot, 0, again)
  }
  return chosen
}

function drawWorld(ties: Ties, chance: Chance): Uint8Array {
  return Uint8Array.from({ length: ties.from.length }, (_, tie) =>
    chance.share() < at(ties.chance, tie) ? 1 : 0,
  )
}

// How many places a beginning would reach that are not reached yet; with `keep` they are from now on.
function walk(
  ties: Ties,
  world: Uint8Array,
  reached: Uint8Array | undefined,
  first: number,
  queue: Uint32Array,
  keep: boolean,
): number {
  if (reached === undefined || reached[first] === 1) return 0
  queue[0] = first
  reached[first] = 1
  let filled = 1
  for (let next = 0; next < filled; next++) {
    const place = at(queue, next)
    for (let tie = at(ties.starts, place); tie < at(ties.starts, place + 1); tie++) {
      const to = at(ties.from, tie)
      if (world[tie] !== 1 || reached[to] === 1) continue
      reached[to] = 1
      queue[filled++] = to
    }
  }
  if (!keep) for (let next = 0; next < filled; next++) reached[at(queue, next)] = 0
  return filled
}
