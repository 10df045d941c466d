/** Counts below this are told to nobody outside. */
export const MANY = 5

/**
 * Whether there are so many that it may be said. It is all that residents are told of a place, whatever the map: of
 * units that are not many nothing follows but that each has from none to four, since of those that are nobody knows how
 * many more there are.
 */
export function isMany(count: number): boolean {
  return count >= MANY
}

const STEPS = [5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

/** A whole that may be said: rounded down to one of a few numbers; nothing under five. */
export function roundDown(count: number): number | undefined {
  return STEPS.findLast((step) => step <= count)
}
