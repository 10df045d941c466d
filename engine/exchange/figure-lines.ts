import type { Measure } from '../indicator/measure.ts'
import type { PlainDate } from '../text/date.ts'

/** One counted figure on its way to another system; a value that is held back is not sent. */
export type FigureLine = {
  readonly indicator: string
  readonly label: string
  readonly measure: Measure
  /** Values of units may be added up; not so days, middles and shares. */
  readonly adds: boolean
  readonly definer: string
  readonly unit: string
  readonly unitName: string
  readonly unitCode: string | undefined
  readonly period: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly map: PlainDate
  readonly value: number
}

export type ExchangeUnit = {
  readonly id: string
  readonly name: string
  readonly code: string | undefined
  readonly parent: string | undefined
  readonly from: PlainDate
  readonly to: PlainDate | undefined
}
