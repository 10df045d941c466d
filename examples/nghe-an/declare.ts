import type { Measure } from '@gieo/engine/indicator/measure.ts'
import type { Qualifier } from '@gieo/engine/indicator/declared.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { DECLARED_INDICATORS, type DeclaredIndicatorName } from './indicators.ts'

/** A figure of a published report, ready to be entered. */
export type DeclaredRow = Omit<Stated, 'indicator'> & {
  readonly id: string
  readonly indicator: string
  readonly measure: Measure
  readonly labelVi: string
  readonly labelEn: string
  readonly qualifier: Qualifier
  readonly value: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
}

/** What a report states. Days are both included; the period's own words stand in `periodText`. */
export type Stated = {
  readonly indicator: DeclaredIndicatorName
  readonly unit: UnitId
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  readonly periodText: string
  readonly definer: string
  readonly source: string
  readonly asOf?: PlainDate | undefined
  readonly noteVi?: string | undefined
  readonly noteEn?: string | undefined
  /** The id of the claim in the report of August 2023 that this figure restates. */
  readonly claim?: string | undefined
}

type Amount = Pick<DeclaredRow, 'qualifier' | 'value' | 'low' | 'high'>

/** Just this number. */
export function exactly(value: number): Amount {
  return { qualifier: 'exactly', value, low: undefined, high: undefined }
}

/** "Hơn": the number is the lower bound. */
export function moreThan(value: number): Amount {
  return { qualifier: 'more-than', value, low: value, high: undefined }
}

/** "Gần": the number is the upper bound. */
export function nearly(value: number): Amount {
  return { qualifier: 'nearly', value, low: undefined, high: value }
}

/** "5–6": both ends, and no number between them. */
export function between(low: number, high: number): Amount {
  return { qualifier: 'exactly', value: undefined, low, high }
}

/** A row of the table. The measure and the labels belong to the indicator, so that they cannot differ between rows. */
export function declare(id: string, amount: Amount, stated: Stated): DeclaredRow {
  return { id, ...stated, ...DECLARED_INDICATORS[stated.indicator], ...amount }
}
