import { changeOf, deviation, mean, type Panel, type Watched } from './panel.ts'

/** A place that took the practice up beside those it is compared with: alike before, without it for as long as is looked. */
export type Matched = {
  readonly watched: Watched
  readonly since: number
  readonly controls: readonly Watched[]
}

export type Matching = {
  readonly matched: readonly Matched[]
  /** Takers for whom nobody to compare with was found. */
  readonly alone: readonly Watched[]
  /** How many of these would have somebody if neighbours were allowed. */
  readonly onlyNeighbours: number
}

/**
 * For each place that took it up, all of the same stratum that had not yet done so `ahead` periods later. Neighbours are
 * left out: what they feel of it is not nothing. They are not picked by how they had changed before: whoever is picked for
 * having risen falls back by chance alone (docs/decisions/0028).
 */
export function matchPlaces(panel: Panel, ahead: number): Matching {
  const near = nearOnes(panel)
  const matched: Matched[] = []
  const alone: Watched[] = []
  let onlyNeighbours = 0
  for (const watched of panel.places) {
    const { since } = watched
    if (since === undefined) continue
    const open = panel.places.filter((other) => isOpen(watched, other, since + ahead))
    const controls = open.filter((other) => near.get(watched.place)?.has(other.place) !== true)
    if (controls.length > 0) matched.push({ watched, since, controls })
    else alone.push(watched)
    if (controls.length === 0 && open.length > 0) onlyNeighbours += 1
  }
  return { matched, alone, onlyNeighbours }
}

function isOpen(watched: Watched, other: Watched, until: number): boolean {
  const isLater = other.since === undefined || other.since >= until
  return isLater && other.stratum === watched.stratum && other.place !== watched.place
}

/** How a place was changing before a period, a period: over the two before it, or one where only one is known. */
export function trendOf(watched: Watched, since: number): number | undefined {
  const overTwo = changeOf(watched, since - 3, since - 1)
  return overTwo === undefined ? changeOf(watched, since - 2, since - 1) : overTwo / 2
}

/**
 * How far apart the two sides were before, in standard deviations. Above a quarter, comparing them by difference alone is
 * not trusted (Rubin 2001; Imbens and Rubin 2015, chapter 14).
 */
export function standardisedDifference(matched: readonly Matched[]): number {
  const pairs = matched.flatMap(({ watched, since, controls }) => {
    const own = trendOf(watched, since)
    const theirs = controls.flatMap((control) => trendOf(control, since) ?? [])
    return own === undefined || theirs.length === 0 ? [] : [{ own, theirs, middle: mean(theirs) }]
  })
  const spread = Math.sqrt(
    (deviation(pairs.map(({ own }) => own)) ** 2 + deviation(pairs.flatMap(({ theirs }) => theirs)) ** 2) / 2,
  )
  const apart = pairs.reduce((sum, { own, middle }) => sum + own - middle, 0) / Math.max(1, pairs.length)
  return spread === 0 ? 0 : Math.abs(apart) / spread
}

function nearOnes({ neighbours }: Panel): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>()
  const add = (one: string, other: string) => near.set(one, (near.get(one) ?? new Set()).add(other))
  for (const [one, other] of neighbours) {
    add(one, other)
    add(other, one)
  }
  return near
}
