import { isMeasure, type Measure } from '@gieo/engine/indicator/measure.ts'
import type { ReportFigure } from '@gieo/engine/report/value.ts'
import type { Context } from '../context.ts'
import { listIndicators } from '../read/indicators.ts'
import type { Actor } from '../store/scope.ts'
import type { FigureRow, IndicatorRow } from '../wire/figures.ts'

/** Where a report asks from: as whom, and which unit, period and map it is about. */
export type Ground = {
  readonly context: Context
  readonly actor: Actor | undefined
  readonly unit: string
  readonly period: string
  readonly map: string
  readonly indicators: ReadonlyMap<string, IndicatorRow>
  /** What was asked already: a sentence, a table and a chart often ask for the same. */
  readonly asked: Map<string, Promise<unknown>>
}

export async function makeGround(
  context: Context,
  actor: Actor | undefined,
  place: Pick<Ground, 'unit' | 'period' | 'map'>,
): Promise<Ground> {
  const { items } = await listIndicators(context, actor)
  return {
    context,
    actor,
    ...place,
    indicators: new Map(items.map((row) => [row.name, row])),
    asked: new Map(),
  }
}

/** The answer to a question of one kind and place, asked once in a report. */
export function askOnce<T>(ground: Ground, question: string, ask: () => Promise<T>): Promise<T> {
  const key = [question, ground.unit, ground.period, ground.map].join('|')
  const known = ground.asked.get(key) as Promise<T> | undefined // the question says what kind of answer it has
  const found = known ?? ask()
  ground.asked.set(key, found)
  return found
}

/** A figure of the API as a report keeps it. */
export function toReportFigure(
  ground: Ground,
  indicator: string,
  row: FigureRow,
  label?: string,
): ReportFigure {
  const isDeclared = row.kind === 'declared'
  return {
    indicator,
    label: label ?? ground.indicators.get(indicator)?.labelVi ?? indicator,
    kind: row.kind,
    unit: row.unit,
    unitName: row.unitName,
    period: isDeclared ? ground.period : row.period,
    map: ground.map,
    value: row.value,
    low: row.low,
    high: row.high,
    qualifier: row.qualifier,
    measure: measureOf(row.measure),
    definer: row.definer,
    source: row.source,
    asOf: row.asOf,
    ...(row.noteVi === undefined ? {} : { note: row.noteVi }),
    ...(row.id === undefined ? {} : { id: row.id, said: row.period }),
  }
}

export function measureOf(text: string): Measure {
  return isMeasure(text) ? text : 'cases'
}
