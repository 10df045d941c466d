import { studentQuantile } from '../../statistics/student.ts'
import type { Matched } from './match.ts'
import { mean, type Watched } from './panel.ts'

/** A difference of differences with its uncertainty. */
export type Contrast = {
  readonly value: number
  /** Standard error; places of one cluster are one piece of evidence. */
  readonly error: number
  readonly low: number
  readonly high: number
  readonly treated: number
  readonly controls: number
  /** Clusters in which a place took it up, and clusters of those compared with. */
  readonly clusters: readonly [treated: number, controls: number]
}

/** What is compared: how a place changed from a period on, or before it; `undefined` where it was not measured. */
export type ChangeSince = (watched: Watched, since: number) => number | undefined

const SURE = 0.95

/** What one place adds: its change beyond that of those it is compared with in its own stratum and period. */
type Part = {
  readonly cluster: string
  readonly treated: boolean
  readonly change: number
  readonly weight: number
}

/**
 * By how much more places changed than those they are compared with, by some measure of change from a period on. The standard error leaves out one
 * cluster after another (jackknife, "CV3"; MacKinnon, Nielsen and Webb 2023), which holds with few clusters, where
 * resampling them promises too much; the interval goes by Student's t with as many degrees as the smaller side has
 * clusters, less one. `undefined` when nothing can be compared.
 */
export function contrastOf(matched: readonly Matched[], change: ChangeSince): Contrast | undefined {
  const parts = partsOf(matched, change)
  const value = differenceOf(parts)
  if (value === undefined) return undefined
  const names = [...new Set(parts.map(({ cluster }) => cluster))]
  const without = names.flatMap((name) => differenceOf(parts.filter(({ cluster }) => cluster !== name)) ?? [])
  const groups = without.length
  const squares = without.reduce((sum, each) => sum + (each - value) ** 2, 0)
  const error = groups < 2 ? Number.POSITIVE_INFINITY : Math.sqrt(((groups - 1) / groups) * squares)
  const clustersOf = (treated: boolean) =>
    new Set(parts.filter((part) => part.treated === treated).map(({ cluster }) => cluster)).size
  const clusters = [clustersOf(true), clustersOf(false)] as const
  const reach = error * studentQuantile(SURE, Math.max(1, Math.min(...clusters) - 1))
  return {
    value,
    error,
    low: value - reach,
    high: value + reach,
    treated: matched.length,
    controls: new Set(matched.flatMap(({ controls }) => controls.map(({ place }) => place))).size,
    clusters,
  }
}

function partsOf(matched: readonly Matched[], changeSince: ChangeSince): readonly Part[] {
  return matched.flatMap(({ watched, since, controls }): readonly Part[] => {
    const own = changeSince(watched, since)
    const theirs = controls.flatMap((control) => {
      const change = changeSince(control, since)
      return change === undefined ? [] : [{ control, change }]
    })
    if (own === undefined || theirs.length === 0) return []
    // What happened to all of them in those years is in both, and is taken out of both.
    const shared = mean(theirs.map(({ change }) => change))
    return [
      { cluster: watched.cluster, treated: true, change: own - shared, weight: 1 },
      ...theirs.map(({ control, change }) => toPart(control, change - shared, 1 / theirs.length)),
    ]
  })
}

function toPart({ cluster }: Watched, change: number, weight: number): Part {
  return { cluster, treated: false, change, weight }
}

function differenceOf(parts: readonly Part[]): number | undefined {
  let [own, ownWeight, theirs, theirWeight] = [0, 0, 0, 0]
  for (const { treated, change, weight } of parts) {
    if (treated) {
      own += change * weight
      ownWeight += weight
    } else {
      theirs += change * weight
      theirWeight += weight
    }
  }
  return ownWeight === 0 || theirWeight === 0 ? undefined : own / ownWeight - theirs / theirWeight
}
