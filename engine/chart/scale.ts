/** The values that stand at an axis from 0 on: round ones, in even steps, the last at or above the greatest amount. */
export function ticksFor(most: number, stepsMax = 4): readonly number[] {
  if (!Number.isFinite(most) || most <= 0) return [0, 1]
  const step = roundStep(most / stepsMax)
  const steps = Math.ceil(most / step)
  // By whole multiples, so that nothing drifts.
  return Array.from({ length: steps + 1 }, (_, at) => Number((at * step).toPrecision(12)))
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that is no smaller; things are counted in whole numbers. */
export function roundStep(atLeast: number): number {
  if (atLeast <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(atLeast))
  return ([1, 2, 5, 10].find((lead) => lead * power >= atLeast) ?? 10) * power
}

/** Where an amount stands on a stretch of pixels that begins with 0 and ends with `most`. */
export function placeOn(amount: number, most: number, pixels: number): number {
  return most <= 0 ? 0 : (amount / most) * pixels
}
