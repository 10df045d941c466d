import { factorOf, solve } from './cholesky.ts'

/** Yes or no in each row, and what may explain it: few columns of many, all others are 0 (`columnsOf`, `valuesOf`). */
export type Design = {
  readonly columns: number
  /** The entries of row `r` are `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Uint32Array
  readonly column: Uint32Array
  readonly value: Float64Array
  readonly outcome: Uint8Array
  /** For how many rows each one stands. */
  readonly weight: Float64Array
}

/** What is held likely of each coefficient before anything was seen: a normal distribution. */
export type Prior = { readonly mean: Float64Array; readonly sd: Float64Array }

/**
 * `logistic`: log odds. `cloglog`: the logarithm of a rate that lasted over the period (complementary log-log), so that
 * a year is the same as two halves.
 */
export type Link = 'logistic' | 'cloglog'

/** The likeliest coefficients, and the lower factor of their precision there (Laplace's approximation). */
export type Fitted = { readonly mode: Float64Array; readonly factor: Float64Array }

const STEPS_MAX = 100
const HALVINGS_MAX = 40
const CLOSE = 1e-12

/**
 * Penalised maximum likelihood by Newton's method with halved steps. Priors of finite width make it strictly concave: it
 * has one maximum and reaches it, also when nothing happened, everything happened, or two columns say the same.
 */
export function fitRegression(design: Design, prior: Prior, link: Link, start = prior.mean): Fitted {
  let mode: Float64Array = start.slice()
  let here = slopeAt(design, prior, link, mode)
  for (let step = 0; step < STEPS_MAX; step++) {
    const move = solve(here.factor, here.gradient)
    // How much more could be gained, in units of the logarithm.
    const gain = move.reduce((sum, each, column) => sum + each * (here.gradient[column] ?? 0), 0) / 2
    const next = gain < CLOSE ? undefined : climb(design, prior, link, mode, move)
    if (next === undefined) break
    mode = next
    here = slopeAt(design, prior, link, mode)
  }
  return { mode, factor: here.factor }
}

// The whole step, or the half, or the quarter …: the first that leads up.
function climb(
  design: Design,
  prior: Prior,
  link: Link,
  from: Float64Array,
  move: Float64Array,
): Float64Array | undefined {
  const low = logPosterior(design, prior, link, from)
  for (let halving = 0; halving < HALVINGS_MAX; halving++) {
    const to = from.map((each, column) => each + (move[column] ?? 0) / 2 ** halving)
    if (logPosterior(design, prior, link, to) >= low) return to
  }
  return undefined
}

/** How likely coefficients are after what was seen, as a logarithm, up to a constant. */
export function logPosterior(design: Design, prior: Prior, link: Link, coefficients: Float64Array): number {
  let sum = 0
  for (let row = 0; row < design.outcome.length; row++) {
    sum +=
      (design.weight[row] ?? 0) * logLikelihood(predict(design, row, coefficients), isYes(design, row), link)
  }
  for (const [column, each] of coefficients.entries()) {
    sum -= ((each - (prior.mean[column] ?? 0)) / (prior.sd[column] ?? 1)) ** 2 / 2
  }
  return sum
}

/** The sum of a row's values, each times its coefficient. */
export function predict({ starts, column, value }: Design, row: number, coefficients: Float64Array): number {
  let sum = 0
  for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry++) {
    sum += (value[entry] ?? 0) * (coefficients[column[entry] ?? 0] ?? 0)
  }
  return sum
}

/** How probable a yes is where the sum is `eta`. */
export function probabilityOf(eta: number, link: Link): number {
  return link === 'logistic' ? 1 / (1 + Math.exp(-eta)) : -Math.expm1(-Math.exp(Math.min(eta, ETA_MAX)))
}

// Beyond it a rate says "certainly" to all digits.
const ETA_MAX = 30

function isYes({ outcome }: Design, row: number): boolean {
  return outcome[row] === 1
}

function logLikelihood(eta: number, yes: boolean, link: Link): number {
  if (link === 'logistic') {
    const towards = yes ? eta : -eta
    return towards > 0 ? -Math.log1p(Math.exp(-towards)) : towards - Math.log1p(Math.exp(towards))
  }
  const rate = Math.exp(Math.min(eta, ETA_MAX))
  if (!yes) return -rate
  // Of a small rate the probability is the rate itself, to all digits.
  return rate < 1e-12 ? eta : Math.log(-Math.expm1(-rate))
}

// Slope and bend of the logarithm of the likelihood in `eta`.
function derivatives(eta: number, yes: boolean, link: Link): readonly [slope: number, bend: number] {
  if (link === 'logistic') {
    const probability = probabilityOf(eta, link)
    return [(yes ? 1 : 0) - probability, probability * (1 - probability)]
  }
  const rate = Math.exp(Math.min(eta, ETA_MAX))
  if (!yes) return [-rate, rate]
  const slope = rate < 1e-12 ? 1 : rate / Math.expm1(rate)
  // The difference loses its digits where the rate is small: two terms of its series then.
  const difference = rate < 1e-4 ? rate / 2 + rate ** 2 / 12 : rate + slope - 1
  return [slope, slope * difference]
}

function slopeAt(design: Design, prior: Prior, link: Link, coefficients: Float64Array) {
  const size = design.columns
  const gradient = new Float64Array(size)
  const precision = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const share = 1 / (prior.sd[column] ?? 1) ** 2
    gradient[column] = ((prior.mean[column] ?? 0) - (coefficients[column] ?? 0)) * share
    precision[column * size + column] = share
  }
  for (let row = 0; row < design.outcome.length; row++) {
    const [slope, bend] = derivatives(predict(design, row, coefficients), isYes(design, row), link)
    addRow(design, row, slope, bend, gradient, precision)
  }
  const factor = factorOf(precision, size)
  if (factor === undefined) throw new Error('a precision with priors is positive definite')
  return { gradient, factor }
}

// Only what lies on and below the diagonal is needed.
function addRow(
  { columns, starts, column, value, weight }: Design,
  row: number,
  slope: number,
  bend: number,
  gradient: Float64Array,
  precision: Float64Array,
): void {
  const [first, end, times] = [starts[row] ?? 0, starts[row + 1] ?? 0, weight[row] ?? 0]
  for (let one = first; one < end; one++) {
    const [at, x] = [column[one] ?? 0, (value[one] ?? 0) * times]
    gradient[at] = (gradient[at] ?? 0) + slope * x
    for (let other = first; other < end; other++) {
      const beside = column[other] ?? 0
      if (beside > at) continue
      const cell = at * columns + beside
      precision[cell] = (precision[cell] ?? 0) + bend * x * (value[other] ?? 0)
    }
  }
}

/** Rows written one by one, as a design. */
export function layRows(
  columns: number,
  rows: readonly {
    readonly entries: readonly (readonly [column: number, value: number])[]
    readonly yes: boolean
    readonly weight?: number | undefined
  }[],
): Design {
  const starts = new Uint32Array(rows.length + 1)
  for (const [row, { entries }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + entries.length
  const all = rows.flatMap(({ entries }) => entries)
  return {
    columns,
    starts,
    column: Uint32Array.from(all, ([column]) => column),
    value: Float64Array.from(all, ([, value]) => value),
    outcome: Uint8Array.from(rows, ({ yes }) => (yes ? 1 : 0)),
    weight: Float64Array.from(rows, ({ weight = 1 }) => weight),
  }
}
