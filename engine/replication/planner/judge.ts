import { makeChance } from '../../chance.ts'
import { playSpread } from './spread.ts'
import { turnTies, type Ties } from './ties.ts'

/** What some beginnings reach, in worlds that did not choose them. */
export type Judged = {
  readonly places: readonly number[]
  readonly mean: number
  /** Standard error of the mean: what more worlds would change. */
  readonly error: number
  /** In eight worlds of ten it reaches between these. */
  readonly low: number
  readonly high: number
}

/** Beginnings to be judged; several of them where a rule leaves the choice to chance: their worlds are judged as one. */
export type Candidate = { readonly picks: readonly (readonly number[])[] }

export type JudgeAsked = {
  readonly draws: readonly Ties[]
  /** Places from which it spreads whatever is chosen. */
  readonly already: readonly number[]
  readonly worlds: number
  readonly seed: number
  /** Hears how far it is, from 0 to 1. */
  readonly tell: (share: number) => void
}

/** Each candidate, played forward in the same worlds, some of each draw of what is not known for certain. */
export function judgeAll(candidates: readonly Candidate[], asked: JudgeAsked): readonly Judged[] {
  const { draws, already, worlds, seed, tell } = asked
  const played = candidates.map((): { sizes: number[] } => ({ sizes: [] }))
  for (const [at, draw] of draws.entries()) {
    // One draw after another: turned ties of all draws at once would not fit.
    const outward = turnTies(draw)
    for (const [number, { picks }] of candidates.entries()) {
      const each = Math.max(1, Math.round(worlds / draws.length / picks.length))
      for (const [pick, places] of picks.entries()) {
        const { sizes } = playSpread(
          outward,
          [...already, ...places],
          each,
          makeChance(seed + 1000 * at + pick),
        )
        for (const size of sizes) played[number]?.sizes.push(size)
      }
      tell((at + (number + 1) / candidates.length) / draws.length)
    }
  }
  return candidates.map(({ picks }, number) => ({
    places: picks[0] ?? [],
    ...summarise(played[number]?.sizes ?? []),
  }))
}

/** In what share of the worlds each place takes it up. */
export function likelyPlaces(places: readonly number[], asked: Omit<JudgeAsked, 'tell'>): Float64Array {
  const { draws, already, worlds, seed } = asked
  const likely = new Float64Array(draws[0]?.places ?? 0)
  for (const [at, draw] of draws.entries()) {
    const each = Math.max(1, Math.round(worlds / draws.length))
    const { reached } = playSpread(
      turnTies(draw),
      [...already, ...places],
      each,
      makeChance(seed + 1000 * at),
    )
    for (const [place, share] of reached.entries())
      likely[place] = (likely[place] ?? 0) + share / draws.length
  }
  return likely
}

function summarise(sizes: readonly number[]): Omit<Judged, 'places'> {
  const count = Math.max(1, sizes.length)
  const mean = sizes.reduce((sum, size) => sum + size, 0) / count
  const squares = sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0)
  const sorted = Float64Array.from(sizes).toSorted()
  const at = (share: number) => sorted[Math.min(count - 1, Math.floor(share * count))] ?? mean
  const error = count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count)
  return { mean, error, low: at(0.1), high: at(0.9) }
}
