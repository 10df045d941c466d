import type { Qualifier } from '../indicator/declared.ts'
import type { Measure } from '../indicator/measure.ts'
import type { PlainDate } from '../text/date.ts'

/** A figure as it stood when the report was cut, and where it is found again. */
export type ReportFigure = {
  readonly indicator: string
  readonly label: string
  readonly kind: 'counted' | 'declared'
  readonly unit: string
  readonly unitName: string
  readonly period: string
  readonly map: string
  /** `null`: held back, or stated as a range only. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly qualifier: Qualifier
  readonly measure: Measure
  readonly definer: string
  readonly source: string | null
  readonly asOf: string | null
  readonly note?: string | undefined
  /** Declared ones: which it is, and its period in the words of its source. */
  readonly id?: string | undefined
  readonly said?: string | undefined
  /** Of what was counted, the records behind it, unless they were too many to keep. */
  readonly records?: readonly string[] | undefined
}

export type ReportTable = {
  readonly indicators: readonly { readonly name: string; readonly label: string; readonly measure: Measure }[]
  readonly rows: readonly { readonly name: string; readonly figures: readonly ReportFigure[] }[]
  /** Units left out because nothing was counted in any of them. */
  readonly without: number
}

export type ReportModel = {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly stage: string
  readonly on: PlainDate
}

export type ReportPhoto = { readonly id: string; readonly caption: string; readonly model: string }

/** The answer to one tag, kept as it was. */
export type Answer =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'figure'; readonly figure: ReportFigure; readonly bare: boolean }
  | { readonly is: 'change'; readonly now: ReportFigure; readonly then: ReportFigure | undefined }
  | { readonly is: 'declared'; readonly figures: readonly ReportFigure[] }
  | { readonly is: 'table'; readonly table: ReportTable }
  | {
      readonly is: 'chart'
      readonly by: 'units' | 'months'
      readonly title: string
      readonly points: readonly ReportPoint[]
    }
  | { readonly is: 'compared'; readonly rows: readonly ComparedRow[] }
  | { readonly is: 'models'; readonly models: readonly ReportModel[] }
  | { readonly is: 'photos'; readonly photos: readonly ReportPhoto[] }

export type ReportPoint = { readonly label: string; readonly figure: ReportFigure }

/** What was counted and what was declared of one indicator: side by side, never added. */
export type ComparedRow = {
  readonly label: string
  readonly counted: ReportFigure | undefined
  readonly declared: readonly ReportFigure[]
}

/** Every figure of an answer, in the order it is read. */
export function figuresOf(answer: Answer): readonly ReportFigure[] {
  switch (answer.is) {
    case 'text':
    case 'models':
    case 'photos':
      return []
    case 'figure':
      return [answer.figure]
    case 'change':
      return answer.then === undefined ? [answer.now] : [answer.now, answer.then]
    case 'declared':
      return answer.figures
    case 'table':
      return answer.table.rows.flatMap(({ figures }) => figures)
    case 'chart':
      return answer.points.map(({ figure }) => figure)
    case 'compared':
      return answer.rows.flatMap(({ counted, declared }) => (counted ? [counted, ...declared] : declared))
  }
}
