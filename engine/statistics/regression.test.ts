import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeChance } from '../chance.ts'
import { factorOf, inverseDiagonal, solve, solveTurned } from './cholesky.ts'
import { chiSquaredFrom, normalFrom } from './normal.ts'
import { fitRegression, layRows, logPosterior, type Design, type Link, type Prior } from './regression.ts'

// So wide that it says nothing: published fits know no priors.
const wide = (columns: number): Prior => ({
  mean: new Float64Array(columns),
  sd: new Float64Array(columns).fill(1e4),
})

function errorsOf(design: Design, link: Link): { readonly mode: number[]; readonly errors: number[] } {
  const { mode, factor } = fitRegression(design, wide(design.columns), link)
  return { mode: [...mode], errors: [...inverseDiagonal(factor, design.columns)].map(Math.sqrt) }
}

// Launch temperature in °F of 23 flights, and whether an O-ring suffered (Dalal, Fowlkes and Hoadley, JASA 1989).
const FLIGHTS = [
  [66, 0], [70, 1], [69, 0], [68, 0], [67, 0], [72, 0], [73, 0], [70, 0], [57, 1], [63, 1], [70, 1], [78, 0],
  [67, 0], [53, 1], [67, 0], [75, 0], [70, 0], [81, 0], [76, 0], [79, 0], [75, 1], [76, 0], [58, 1],
] as const // prettier-ignore

// Beetles after five hours of carbon disulphide: log dose, how many, how many killed (Bliss 1935).
const BEETLES = [
  [1.6907, 59, 6], [1.7242, 60, 13], [1.7552, 62, 18], [1.7842, 56, 28],
  [1.8113, 63, 52], [1.8369, 59, 53], [1.861, 62, 61], [1.8839, 60, 60],
] as const // prettier-ignore

const beetles = layRows(
  2,
  BEETLES.flatMap(([dose, all, killed]) =>
    [true, false].map((yes) => ({
      entries: [[0, 1], [1, dose]] as const, // prettier-ignore
      yes,
      weight: yes ? killed : all - killed,
    })),
  ),
)

describe('a fit agrees with what is published', () => {
  test('log odds of the O-rings of 23 flights', () => {
    const flights = layRows(
      2,
      FLIGHTS.map(([temperature, suffered]) => ({
        entries: [[0, 1], [1, temperature]] as const, // prettier-ignore
        yes: suffered === 1,
      })),
    )
    const { mode, errors } = errorsOf(flights, 'logistic')
    expect(mode[0]).toBeCloseTo(15.0429, 3)
    expect(mode[1]).toBeCloseTo(-0.2322, 4)
    expect(errors[0]).toBeCloseTo(7.3786, 2)
    expect(errors[1]).toBeCloseTo(0.1082, 3)
  })

  test('both links for the beetles of Bliss (Dobson, An Introduction to Generalized Linear Models, ch. 7)', () => {
    const logistic = errorsOf(beetles, 'logistic').mode
    expect(logistic[0]).toBeCloseTo(-60.717, 2)
    expect(logistic[1]).toBeCloseTo(34.27, 2)
    const cloglog = errorsOf(beetles, 'cloglog').mode
    expect(cloglog[0]).toBeCloseTo(-39.572, 2)
    expect(cloglog[1]).toBeCloseTo(22.041, 2)
  })

  test('of a table of two by two: its log odds ratio and the error of Woolf', () => {
    const [a, b, c, d] = [17, 5, 9, 30]
    const table = layRows(2, [
      { entries: [[0, 1], [1, 1]], yes: true, weight: a }, // prettier-ignore
      { entries: [[0, 1], [1, 1]], yes: false, weight: b }, // prettier-ignore
      { entries: [[0, 1]], yes: true, weight: c },
      { entries: [[0, 1]], yes: false, weight: d },
    ])
    const { mode, errors } = errorsOf(table, 'logistic')
    expect(mode[1]).toBeCloseTo(Math.log((a * d) / (b * c)), 6)
    expect(errors[1]).toBeCloseTo(Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), 6)
  })

  test('of one share: the logarithm of its rate under the complementary log-log', () => {
    const share = layRows(1, [
      { entries: [[0, 1]], yes: true, weight: 3 },
      { entries: [[0, 1]], yes: false, weight: 997 },
    ])
    expect(errorsOf(share, 'cloglog').mode[0]).toBeCloseTo(Math.log(-Math.log(0.997)), 6)
  })
})

const anyDesign = fc.record({
  rows: fc.array(fc.record({ x: fc.double({ min: -3, max: 3, noNaN: true }), yes: fc.boolean() }), {
    maxLength: 12,
  }),
  link: fc.constantFrom<Link>('logistic', 'cloglog'),
  sd: fc.constantFrom(0.5, 1, 3),
})

describe('with priors', () => {
  test('no point of a fine grid is likelier than what Newton found', () => {
    fc.assert(
      fc.property(anyDesign, ({ rows, link, sd }) => {
        const design = layRows(2, rows.map(({ x, yes }) => ({ entries: [[0, 1], [1, x]], yes }))) // prettier-ignore
        const prior = { mean: new Float64Array(2), sd: new Float64Array(2).fill(sd) }
        const { mode } = fitRegression(design, prior, link)
        const best = logPosterior(design, prior, link, mode)
        let above = false
        for (let a = -8; a <= 8; a += 0.5) {
          for (let b = -8; b <= 8; b += 0.5) {
            above ||= logPosterior(design, prior, link, Float64Array.of(a, b)) > best + 1e-9
          }
        }
        expect(above).toBe(false)
      }),
      { numRuns: 30, seed: 3 },
    )
  })

  test('it ends with numbers where everything, nothing or only one side says yes, and where columns say the same', () => {
    for (const link of ['logistic', 'cloglog'] as const) {
      for (const yesOf of [() => true, () => false, (x: number) => x > 0]) {
        const rows = Array.from({ length: 40 }, (_, at) => at - 20)
        const design = layRows(3, rows.map((x) => ({ entries: [[0, 1], [1, x], [2, x]], yes: yesOf(x) }))) // prettier-ignore
        const prior = { mean: new Float64Array(3), sd: new Float64Array(3).fill(2) }
        const { mode, factor } = fitRegression(design, prior, link)
        expect([...mode, ...factor].every(Number.isFinite)).toBe(true)
        expect(mode[1]).toBeCloseTo(mode[2] ?? 0, 6)
      }
    }
  })

  test('one coefficient: middle and spread are those of the exact posterior, integrated', () => {
    for (const link of ['logistic', 'cloglog'] as const) {
      const design = layRows(1, [
        { entries: [[0, 1]], yes: true, weight: 60 },
        { entries: [[0, 1]], yes: false, weight: 140 },
      ])
      const prior = { mean: Float64Array.of(-1), sd: Float64Array.of(1.5) }
      const { mode, factor } = fitRegression(design, prior, link)
      const exact = integrate((b) => Math.exp(logPosterior(design, prior, link, Float64Array.of(b)) + 120))
      expect(Math.abs((mode[0] ?? 0) - exact.mean)).toBeLessThan(0.1 * exact.sd)
      expect(1 / (factor[0] ?? 0) / exact.sd).toBeCloseTo(1, 1)
    }
  })
})

function integrate(density: (b: number) => number): { readonly mean: number; readonly sd: number } {
  let [all, first, second] = [0, 0, 0]
  for (let b = -6; b <= 4; b += 0.0005) {
    const mass = density(b)
    all += mass
    first += mass * b
    second += mass * b * b
  }
  return { mean: first / all, sd: Math.sqrt(second / all - (first / all) ** 2) }
}

describe('factors of a matrix', () => {
  const matrix = Float64Array.of(4, 2, 0.6, 2, 5, 1, 0.6, 1, 3)
  // By cofactors: the determinant is 44.6.
  const inverse = [14 / 44.6, 11.64 / 44.6, 16 / 44.6]

  test('they solve its equations, give the diagonal of its inverse, and refuse what is not positive definite', () => {
    const factor = factorOf(matrix, 3) ?? new Float64Array(9)
    expect([...inverseDiagonal(factor, 3)].map((each) => each.toFixed(9))).toEqual(
      inverse.map((each) => each.toFixed(9)),
    )
    const x = solve(factor, Float64Array.of(7, 8, 9))
    for (const [row, b] of [7, 8, 9].entries()) {
      expect([0, 1, 2].reduce((sum, k) => sum + (matrix[row * 3 + k] ?? 0) * (x[k] ?? 0), 0)).toBeCloseTo(
        b,
        9,
      )
    }
    expect(factorOf(Float64Array.of(1, 2, 2, 1), 2)).toBeUndefined()
  })

  test('draws through them spread as the inverse says', () => {
    const factor = factorOf(matrix, 3) ?? new Float64Array(9)
    const chance = makeChance(4)
    const draws = Array.from({ length: 40_000 }, () =>
      solveTurned(
        factor,
        Float64Array.from({ length: 3 }, () => normalFrom(chance)),
      ),
    )
    for (const [column, variance] of inverse.entries()) {
      const found = draws.reduce((sum, draw) => sum + (draw[column] ?? 0) ** 2, 0) / draws.length
      // Five standard errors of a variance of so many draws.
      expect(Math.abs(found / variance - 1)).toBeLessThan(5 * Math.sqrt(2 / draws.length))
    }
  })
})

test('chi-squared draws lie below published quantiles as often as these say', () => {
  const chance = makeChance(5)
  for (const [degrees, quantile, share] of [
    [4, 7.779, 0.9],
    [7, 2.833, 0.1],
    [10, 9.342, 0.5],
  ] as const) {
    // prettier-ignore
    const draws = Array.from({ length: 20_000 }, () => chiSquaredFrom(degrees, chance))
    const below = draws.filter((each) => each < quantile).length / draws.length
    expect(Math.abs(below - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / draws.length))
  }
})
