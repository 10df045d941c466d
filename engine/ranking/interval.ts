/** Between what bounds the true value may lie, by what was seen. */
export type Interval = { readonly low: number; readonly high: number }

/** Of 100 intervals, 95 hold what they are about. */
export const CONFIDENCE = 0.95

// The quantile of the normal distribution for 95 % in the middle.
const Z = 1.959963984540054

/**
 * Exact bounds of the mean of a Poisson count (Garwood 1936): below the low one so many or more would be seen in fewer
 * than 2.5 % of cases, above the high one so few or fewer.
 */
export function countInterval(count: number): Interval {
  const tail = (1 - CONFIDENCE) / 2
  return {
    low: count <= 0 ? 0 : solve((mean) => 1 - atMost(count - 1, mean) - tail, count),
    high: solve((mean) => tail - atMost(count, mean), count),
  }
}

/** Bounds of a share: so many of so many (Wilson 1927); they stay between 0 and 1 and are honest for small numbers. */
export function shareInterval(part: number, whole: number): Interval {
  if (whole <= 0) return { low: 0, high: 1 }
  const share = part / whole
  const weight = (Z * Z) / whole
  const middle = share + weight / 2
  const reach = Z * Math.sqrt((share * (1 - share)) / whole + weight / (4 * whole))
  return {
    // Of none or of all the bound is the share itself; rounding must not put it outside.
    low: Math.min(share, Math.max(0, (middle - reach) / (1 + weight))),
    high: Math.max(share, Math.min(1, (middle + reach) / (1 + weight))),
  }
}

// The mean at which a rising function passes 0; the count itself is near enough to begin with.
function solve(rises: (mean: number) => number, count: number): number {
  let [low, high] = [0, count + 10 * Math.sqrt(count + 1) + 10]
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2
    if (rises(middle) > 0) high = middle
    else low = middle
  }
  return (low + high) / 2
}

const STEPS = 100

/** The chance that a Poisson count of this mean is at most `count`: the upper incomplete gamma function. */
function atMost(count: number, mean: number): number {
  if (mean <= 0) return 1
  return mean < count + 2 ? 1 - lowerGamma(count + 1, mean) : upperGamma(count + 1, mean)
}

// By its series, which ends soon where x lies below a.
function lowerGamma(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a]
  for (let n = 1; term > sum * PRECISION; n += 1) {
    term *= x / (a + n)
    sum += term
  }
  return sum * Math.exp(-x + a * Math.log(x) - logGamma(a))
}

// By its continued fraction (Lentz), which ends soon where x lies above a.
function upperGamma(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let h = d
  for (let n = 1; n < FRACTION_MAX; n += 1) {
    const an = -n * (n - a)
    b += 2
    d = 1 / away(an * d + b)
    c = away(b + an / c)
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < PRECISION) break
  }
  return h * Math.exp(-x + a * Math.log(x) - logGamma(a))
}

const PRECISION = 1e-14
const TINY = 1e-300
const FRACTION_MAX = 10_000

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

// Lanczos' approximation with nine terms, good to fifteen digits.
function logGamma(z: number): number {
  const x = z - 1
  const sum = LANCZOS.reduce((all, part, n) => (n === 0 ? part : all + part / (x + n)), 0)
  const t = x + LANCZOS.length - 1.5
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum)
}

const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
]
