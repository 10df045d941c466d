import type { Chance } from '../../chance.ts'
import { layRows, type Design } from '../../statistics/regression.ts'
import { at, type Ties } from '../planner/ties.ts'
import type { PracticeHistory, SpreadHistory } from './history.ts'
import {
  blockColumn,
  droppedColumn,
  fitColumn,
  INTERCEPT,
  tieColumn,
  yearColumn,
  type Layout,
} from './layout.ts'

/** One place in one year in which it could have taken a practice up. */
export type Row = {
  readonly practice: number
  readonly place: number
  readonly year: number
  readonly yes: boolean
}

/** How much examples close by count: each further one less, and with `examples` 2 a single one nothing. */
export function heard(neighbours: number, examples: 1 | 2): number {
  return neighbours < examples ? 0 : Math.log1p(neighbours)
}

/**
 * Every place in every year after a practice's first in which it had not taken it up. Of many that did not only some are
 * drawn, each for several.
 */
export function rowsOf(
  history: SpreadHistory,
  layout: Layout,
  rowsMax: number,
  chance: Chance,
): { readonly rows: readonly Row[]; readonly weightOfNo: number } {
  let no = 0
  for (const { yes } of everyRow(history, layout)) no += yes ? 0 : 1
  const share = Math.min(1, rowsMax / Math.max(1, no))
  const rows: Row[] = []
  for (const row of everyRow(history, layout)) {
    if (row.yes || share === 1 || chance.share() < share) rows.push(row)
  }
  return { rows, weightOfNo: 1 / share }
}

function* everyRow({ practices, lastYear }: SpreadHistory, layout: Layout): Generator<Row> {
  for (const [practice, { since }] of practices.entries()) {
    for (let year = (layout.firstYears[practice] ?? lastYear) + 1; year <= lastYear; year++) {
      for (let place = 0; place < since.length; place++) {
        const own = at(since, place)
        if (own >= year) yield { practice, place, year, yes: own === year }
      }
    }
  }
}

/** Rows as a regression reads them. */
export function designOf(
  history: SpreadHistory,
  layout: Layout,
  { rows, weightOfNo }: { readonly rows: readonly Row[]; readonly weightOfNo: number },
  examples: 1 | 2,
): Design {
  const standing = history.practices.map((practice) => standardise(practice.fit))
  return layRows(
    layout.columns,
    rows.map(({ practice, place, year, yes }) => ({
      entries: [
        ...entriesOf(history, layout, practice, place, standing[practice] ?? []),
        ...exposures(history, layout, practice, place, year, examples),
        [yearColumn(layout, practice, year, history.lastYear), 1] as const,
      ],
      yes,
      weight: yes ? 1 : weightOfNo,
    })),
  )
}

/** What does not change from year to year: practice, theme, commune, fit. */
export function entriesOf(
  { groupOf }: SpreadHistory,
  layout: Layout,
  practice: number,
  place: number,
  standing: readonly Float64Array[],
): readonly (readonly [column: number, value: number])[] {
  return [
    [INTERCEPT, 1],
    [blockColumn(layout, 'practice', practice), 1],
    [blockColumn(layout, 'theme', layout.themeOf[practice] ?? 0), 1],
    [blockColumn(layout, 'commune', at(groupOf, place)), 1],
    ...standing.map((measure, column) => [fitColumn(layout, column), at(measure, place)] as const),
  ]
}

function exposures(
  { practices, ties }: SpreadHistory,
  layout: Layout,
  practice: number,
  place: number,
  year: number,
  examples: 1 | 2,
): readonly (readonly [column: number, value: number])[] {
  const of = practices[practice]
  if (of === undefined) return []
  return ties.flatMap((kind, number) => {
    const { doing, dropped } = neighboursBefore(kind, of, place, year)
    const value = heard(doing, examples)
    return [
      ...(value === 0 ? [] : tieColumns(layout, practice, number).map((column) => [column, value] as const)),
      ...(dropped === 0 ? [] : [[droppedColumn(number), Math.log1p(dropped)] as const]),
    ]
  })
}

/** Where the effect of a kind of tie lies: common to all, of the theme, of the practice. */
export function tieColumns(layout: Layout, practice: number, kind: number): readonly number[] {
  return [
    tieColumn(kind),
    blockColumn(layout, 'themeTies', (layout.themeOf[practice] ?? 0) * layout.kinds + kind),
    blockColumn(layout, 'practiceTies', practice * layout.kinds + kind),
  ]
}

/** How many of those that lead to a place did it when a year began, and how many had dropped it. */
export function neighboursBefore(
  kind: Ties,
  { since, dropped }: Pick<PracticeHistory, 'since' | 'dropped'>,
  place: number,
  year: number,
): { readonly doing: number; readonly dropped: number } {
  let [doing, gone] = [0, 0]
  for (let tie = at(kind.starts, place); tie < at(kind.starts, place + 1); tie++) {
    const from = at(kind.from, tie)
    if (at(since, from) >= year) continue
    if (at(dropped, from) < year) gone += 1
    else doing += 1
  }
  return { doing, dropped: gone }
}

/**
 * Measures in standard deviations from their mean over the places of which something is known; the others stand at the
 * mean, and a measure that is the same everywhere says nothing.
 */
export function standardise(fit: PracticeHistory['fit']): readonly Float64Array[] {
  return fit.map((measure) => {
    const known = measure.filter(isKnown)
    const mean = known.reduce((sum, each) => sum + each, 0) / Math.max(1, known.length)
    const spread = Math.sqrt(
      known.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, known.length),
    )
    return Float64Array.from(measure, (each) => (isKnown(each) && spread > 1e-9 ? (each - mean) / spread : 0))
  })
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value)
}
