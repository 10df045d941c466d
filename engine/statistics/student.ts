/**
 * How far from 0 a t-distributed value of so many degrees of freedom lies with a probability of `share` at most, both sides
 * together: `studentQuantile(0.95, 10)` is 2.228. Found by halving on the exact distribution function.
 */
export function studentQuantile(share: number, degrees: number): number {
  let [low, high] = [0, 1e6]
  for (let step = 0; step < 200 && high - low > 1e-12 * Math.max(1, low); step++) {
    const middle = (low + high) / 2
    if (shareWithin(middle, degrees) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** With what probability such a value lies between −t and t. */
export function shareWithin(t: number, degrees: number): number {
  const x = degrees / (degrees + t * t)
  return 1 - betaShare(x, degrees / 2, 0.5)
}

/** The regularised incomplete beta function, by its continued fraction (Lentz; DLMF 8.17.22). */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  // The fraction converges quickly on this side; the other side is its mirror image.
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

const TINY = 1e-300

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / keep(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / keep(1 + even * d)
    c = keep(1 + even / c)
    value *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / keep(1 + odd * d)
    c = keep(1 + odd / c)
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < 1e-15) break
  }
  return value
}

function keep(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

// Lanczos' approximation (g = 7, nine terms), good to fifteen digits for a > 0.
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

function logGamma(a: number): number {
  const [first = 0, ...rest] = LANCZOS
  const sum = rest.reduce((total, term, index) => total + term / (a + index), first)
  const t = a + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (a - 0.5) * Math.log(t) - t + Math.log(sum)
}
