import type { DeclaredFigure, Qualifier } from '../indicator/declared.ts'
import { MEASURES, type Measure } from '../indicator/measure.ts'
import { measureName } from '../indicator/measure-words.ts'
import type { PlainDate } from '../text/date.ts'
import { fold, toneKey } from '../text/fold.ts'
import { sayCell, type CellValue } from './cell-value.ts'
import type { WrittenPlace } from './place.ts'
import type { TablePlan } from './plan.ts'
import type { CellRemark, TableRow } from './prepare.ts'
import { readAmount, readAmountRange, type AmountStyle } from './read-amount.ts'
import type { ColumnStyle } from './read-answer.ts'
import { readDate } from './read-date.ts'
import { readPeriod } from './read-period.ts'
import { read, unread, type Reading } from './reading.ts'

/** An indicator that is known: its id, what it is called, what it is measured in. */
export type KnownIndicator = {
  readonly id: string
  readonly labelVi: string
  readonly labelEn: string
  readonly measure: Measure
}

/** What a row of figures says, before its place is known. */
export type PreparedFigure = {
  readonly place: WrittenPlace
  readonly figure: Omit<DeclaredFigure, 'unit' | 'id'> | undefined
  readonly day: PlainDate | undefined
  readonly label: string
  readonly remarks: readonly CellRemark[]
}

type Written = {
  readonly cell: CellValue
  /** A value that holds for every row stands in no column. */
  readonly column: number | undefined
  readonly style: ColumnStyle
}

/** Reads a row that states one figure: indicator, value with its qualifier, period, source. */
export function prepareFigure(
  indicators: readonly KnownIndicator[],
  plan: TablePlan,
  row: TableRow,
): PreparedFigure {
  const cells = cellsOf(plan, row)
  const remarks: CellRemark[] = []
  const keep = <T>(target: string, { value, remarks: said }: Reading<T>): T | undefined => {
    const at = cells.get(target)
    const text = at === undefined ? '' : sayCell(at.cell)
    remarks.push(...said.map((remark) => ({ ...remark, column: at?.column, text })))
    return value
  }
  const text = (target: string) => {
    const at = cells.get(target)
    return at === undefined ? '' : sayCell(at.cell).normalize('NFC').trim()
  }
  const indicator = keep('indicator', findIndicator(indicators, text('indicator')))
  const measure = keep(
    'measure',
    text('measure') === '' ? read(indicator?.measure) : findMeasure(text('measure')),
  )
  const value = cells.get('value')
  const amounts =
    measure === undefined || value === undefined
      ? undefined
      : keep('value', readValue(value.cell, { ...value.style, measure }))
  const asOfCell = cells.get('as-of')
  const asOf =
    asOfCell === undefined ? undefined : keep('as-of', readDate(asOfCell.cell, asOfCell.style.dateOrder))
  const period = readPeriod(text('period'))
  const label = text('indicator')
  const place = placeOf(text)
  const day = asOf ?? period?.to ?? plan.day
  if (indicator === undefined || measure === undefined)
    return { place, figure: undefined, day, label, remarks }
  const note = text('note')
  return {
    place,
    day,
    label,
    remarks,
    figure: {
      indicator: indicator.id,
      label: { vi: indicator.labelVi, en: indicator.labelEn },
      from: period?.from,
      to: period?.to,
      periodText: text('period'),
      ...(amounts ?? { qualifier: 'exactly' }),
      measure,
      definer: text('definer'),
      source: text('source'),
      asOf,
      note: note === '' ? undefined : { vi: note, en: note },
    },
  }
}

function cellsOf(plan: TablePlan, row: TableRow): ReadonlyMap<string, Written> {
  const cells = new Map<string, Written>()
  const plain = { column: 'as-written', decimal: 'comma', dateOrder: 'day-first', saoM2: plan.saoM2 } as const
  for (const [target, text] of plan.fixed)
    cells.set(target, { cell: { is: 'text', text }, column: undefined, style: plain })
  for (const { column, target, style } of plan.columns) {
    const cell = row.cells.find((candidate) => candidate.column === column)
    if (cell !== undefined) cells.set(target, { cell, column, style })
  }
  return cells
}

type Amounts = Pick<DeclaredFigure, 'value' | 'low' | 'high' | 'qualifier'>

// "Hơn" makes of the value a lower end, "gần" an upper one; two ends have no value between them.
function readValue(cell: CellValue, style: AmountStyle): Reading<Amounts> {
  const single = readAmount(cell, style)
  if (single.value !== undefined) {
    const { number: value, qualifier = 'exactly' } = single.value
    return { value: { value, ...endOf(qualifier, value), qualifier }, remarks: single.remarks }
  }
  const range = readAmountRange(cell, style)
  if (range.value?.low === undefined || range.value.high === undefined) return { remarks: single.remarks }
  return {
    value: { low: range.value.low, high: range.value.high, qualifier: 'exactly' },
    remarks: range.remarks,
  }
}

function endOf(qualifier: Qualifier, value: number): Pick<DeclaredFigure, 'low' | 'high'> {
  if (qualifier === 'more-than') return { low: value }
  return qualifier === 'nearly' ? { high: value } : {}
}

function findIndicator(indicators: readonly KnownIndicator[], text: string): Reading<KnownIndicator> {
  const named = indicators.filter(({ id, labelVi, labelEn }) =>
    [id, labelVi, labelEn].some((name) => toneKey(name) === toneKey(text)),
  )
  const near =
    named.length > 0
      ? named
      : indicators.filter(({ labelVi, labelEn }) =>
          [labelVi, labelEn].some((name) => fold(name) === fold(text)),
        )
  const [only] = near
  return only === undefined || near.length > 1 ? unread('import.indicator-unknown') : read(only)
}

function findMeasure(text: string): Reading<Measure> {
  const found = MEASURES.find((measure) =>
    [measure, measureName(measure, 'vi'), measureName(measure, 'en')].some(
      (name) => fold(name) === fold(text),
    ),
  )
  return found === undefined ? unread('import.measure-unknown') : read(found)
}

function placeOf(text: (target: string) => string): WrittenPlace {
  const said = (target: string) => text(target) || undefined
  return {
    place: said('unit'),
    hamlet: said('unit:hamlet'),
    commune: said('unit:commune'),
    district: said('unit:district'),
    province: said('unit:province'),
    code: said('unit:code'),
  }
}
