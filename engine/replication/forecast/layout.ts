import type { Prior } from '../../statistics/regression.ts'
import { firstYearOf, type SpreadHistory } from './history.ts'

/**
 * Which coefficient stands in which column. What belongs to one practice, theme, commune or year is a deviation from what
 * is common to all: where little is known of it, it stays close to 0, and the practice goes by its theme, the theme by all.
 */
export type Layout = {
  readonly columns: number
  readonly kinds: number
  readonly fits: number
  /** Theme of each practice, by number. */
  readonly themeOf: readonly number[]
  readonly firstYears: readonly number[]
  readonly blocks: Readonly<Record<BlockName, Block>>
}

/** Columns that deviate alike; how far they do is learned, beginning with `sd` as if `degrees` of them had been seen. */
export type Block = {
  readonly from: number
  readonly count: number
  readonly sd: number
  readonly degrees: number
}

export type BlockName = 'theme' | 'practice' | 'themeTies' | 'practiceTies' | 'commune' | 'year'

/** Columns that all practices share. */
export const INTERCEPT = 0
const TIES = 1

/** Of the neighbours that do it, and of those that dropped it, kind by kind. */
export function tieColumn(kind: number): number {
  return TIES + 2 * kind
}

export function droppedColumn(kind: number): number {
  return TIES + 2 * kind + 1
}

export function fitColumn({ kinds }: Pick<Layout, 'kinds'>, measure: number): number {
  return TIES + 2 * kinds + measure
}

export function blockColumn(layout: Layout, block: BlockName, at: number): number {
  return layout.blocks[block].from + at
}

/** The column of what was particular to a practice in a year. */
export function yearColumn(layout: Layout, practice: number, year: number, lastYear: number): number {
  const earlier = layout.firstYears
    .slice(0, practice)
    .reduce((sum, first) => sum + Math.max(0, lastYear - first), 0)
  return blockColumn(layout, 'year', earlier + year - (layout.firstYears[practice] ?? year) - 1)
}

export function layOut({ practices, ties, groupOf, lastYear }: SpreadHistory): Layout {
  const themes = [...new Set(practices.map(({ theme }) => theme))]
  const kinds = ties.length
  const fits = Math.max(0, ...practices.map(({ fit }) => fit.length))
  const firstYears = practices.map(firstYearOf)
  const years = firstYears.reduce((sum, first) => sum + Math.max(0, lastYear - first), 0)
  const communes = groupOf.reduce((most, group) => Math.max(most, group + 1), 0)
  let from = fitColumn({ kinds }, fits)
  const block = (count: number, sd: number, degrees: number): Block => {
    const laid = { from, count, sd, degrees }
    from += count
    return laid
  }
  const blocks = {
    theme: block(themes.length, 0.7, 4),
    practice: block(practices.length, 0.7, 4),
    themeTies: block(themes.length * kinds, 0.3, 8),
    practiceTies: block(practices.length * kinds, 0.3, 8),
    commune: block(communes, 0.5, 4),
    year: block(years, 0.3, 4),
  }
  const themeOf = practices.map(({ theme }) => themes.indexOf(theme))
  return { columns: from, kinds, fits, themeOf, firstYears, blocks }
}

/**
 * What is held likely beforehand: of a thousand places about eighteen take a practice up in a year, between one in three
 * thousand and half of them; what neighbours do or a standard deviation of fit hardly multiplies the odds by more than seven.
 */
export function priorOf(layout: Layout, sds: Readonly<Record<BlockName, number>>): Prior {
  const mean = new Float64Array(layout.columns)
  const sd = new Float64Array(layout.columns).fill(1)
  mean[INTERCEPT] = -4
  sd[INTERCEPT] = 2
  for (const name of Object.keys(sds) as BlockName[]) {
    // the keys of the record
    const { from, count } = layout.blocks[name]
    sd.fill(sds[name], from, from + count)
  }
  return { mean, sd }
}
