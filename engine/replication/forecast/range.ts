/** Counts that may come, as a range that people can be told: "between 4 and 11 more". */
export type Range = {
  readonly low: number
  readonly high: number
  /** As many worlds are below as above. */
  readonly middle: number
  /** In what share of the worlds it lies within: about 80 %, as near as whole numbers allow. */
  readonly held: number
}

export const RANGE_SHARE = 0.8

/**
 * The shortest range that holds about 80 % of the worlds: from the most frequent count outwards, always to the more
 * frequent side. Its last count is left out where the share without it is nearer to 80 %.
 */
export function rangeOf(counts: ArrayLike<number>): Range {
  const sorted = Array.from(counts).toSorted((one, other) => one - other)
  if (sorted.length === 0) return { low: 0, high: 0, middle: 0, held: 1 }
  const wanted = RANGE_SHARE * sorted.length
  let best = { from: 0, to: sorted.length - 1 }
  // Of every start among the worlds in their order: the least end that holds enough; the narrowest of these.
  const width = ({ from, to }: { from: number; to: number }) => (sorted[to] ?? 0) - (sorted[from] ?? 0)
  const need = Math.max(1, Math.ceil(wanted))
  for (let from = 0; from + need <= sorted.length; from++) {
    const candidate = { from, to: from + need - 1 }
    if (width(candidate) < width(best)) best = candidate
  }
  const [low, high] = [sorted[best.from] ?? 0, sorted[best.to] ?? 0]
  const shareOf = (least: number, most: number) =>
    sorted.filter((count) => least <= count && count <= most).length / sorted.length
  const nearest = [[low, high], [low + 1, high], [low, high - 1]] // prettier-ignore
    .filter(([least = 0, most = 0]) => least <= most)
    .map(([least = 0, most = 0]) => ({ low: least, high: most, held: shareOf(least, most) }))
    .reduce((one, other) => (missBy(other.held) < missBy(one.held) ? other : one))
  return { ...nearest, middle: sorted[Math.floor(sorted.length / 2)] ?? 0 }
}

function missBy(held: number): number {
  return Math.abs(held - RANGE_SHARE)
}
