import type { Chance } from '../../chance.ts'
import { inverseDiagonal, solveTurned } from '../../statistics/cholesky.ts'
import { chiSquaredFrom, normalFrom } from '../../statistics/normal.ts'
import { fitRegression, type Design, type Fitted } from '../../statistics/regression.ts'
import { priorOf, type Block, type BlockName, type Layout } from './layout.ts'

/** What was learned: coefficients with their uncertainty, and of each block how much was seen of how far it deviates. */
export type Learned = Fitted & { readonly blocks: Readonly<Record<BlockName, Deviation>> }

/** Squares added up over so many degrees of freedom: their quotient is the variance of the block. */
type Deviation = { readonly squares: number; readonly degrees: number }

const ROUNDS_MAX = 25
const CLOSE = 0.01

/**
 * Coefficients, and how far those of a block deviate from one another, in turn until both agree (EM, with the uncertainty
 * of each coefficient by Laplace's approximation).
 */
export function learn(design: Design, layout: Layout): Learned {
  let sds = mapBlocks(layout, ({ sd }) => sd)
  let fitted = fitRegression(design, priorOf(layout, sds), 'logistic')
  for (let round = 0; ; round++) {
    const blocks = deviationsOf(fitted, layout)
    const next = mapBlocks(layout, (_, name) => sdOf(blocks[name]))
    const moved = mapBlocks(layout, (_, name) => Math.abs(next[name] / sds[name] - 1))
    if (round === ROUNDS_MAX || Object.values(moved).every((each) => each < CLOSE)) {
      return { ...fitted, blocks }
    }
    sds = next
    fitted = fitRegression(design, priorOf(layout, sds), 'logistic', fitted.mode)
  }
}

function deviationsOf({ mode, factor }: Fitted, layout: Layout): Learned['blocks'] {
  const variances = inverseDiagonal(factor, layout.columns)
  return mapBlocks(layout, ({ from, count, sd, degrees }) => {
    let squares = degrees * sd ** 2
    for (let column = from; column < from + count; column++) {
      squares += (mode[column] ?? 0) ** 2 + (variances[column] ?? 0)
    }
    return { squares, degrees: degrees + count }
  })
}

function sdOf({ squares, degrees }: Deviation): number {
  return Math.sqrt(squares / degrees)
}

function mapBlocks<Value>(
  layout: Layout,
  valueOf: (block: Block, name: BlockName) => Value,
): Readonly<Record<BlockName, Value>> {
  const { theme, practice, themeTies, practiceTies, commune, year } = layout.blocks
  return {
    theme: valueOf(theme, 'theme'),
    practice: valueOf(practice, 'practice'),
    themeTies: valueOf(themeTies, 'themeTies'),
    practiceTies: valueOf(practiceTies, 'practiceTies'),
    commune: valueOf(commune, 'commune'),
    year: valueOf(year, 'year'),
  }
}

/** Coefficients as they may be, drawn from what is likely now. */
export function drawCoefficients({ mode, factor }: Fitted, chance: Chance): Float64Array {
  const away = solveTurned(
    factor,
    mode.map(() => normalFrom(chance)),
  )
  return mode.map((each, column) => each + (away[column] ?? 0))
}

/** How far a block's coefficients deviate, as it may be. */
export function drawSd({ squares, degrees }: Deviation, chance: Chance): number {
  return Math.sqrt(squares / chiSquaredFrom(degrees, chance))
}
