import { measureName } from '@gieo/engine/indicator/measure-words.ts'
import { isMeasure } from '@gieo/engine/indicator/measure.ts'
import { periodName } from '@gieo/engine/indicator/period-name.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import type { IndicatorRow } from '../wire/figures.ts'
import type { CellValue, SheetPlan } from './write-book.ts'

type About = {
  readonly unitName: string
  readonly period: string
  readonly map: string
  readonly cutOn: string
  readonly address: string
}

/** The sheet that says what the numbers of a workbook are: who defined them, how they are counted, of when and where. */
export function definitionSheet(
  about: About,
  indicators: readonly IndicatorRow[],
  addressOf: (indicator: string) => string,
): SheetPlan {
  const rows: (readonly CellValue[])[] = [
    ['Đơn vị', about.unitName],
    ['Kỳ', periodName(about.period, 'vi')],
    ['Bản đồ hành chính', formatDate(about.map, 'vi')],
    ['Số liệu đến ngày', formatDate(about.cutOn, 'vi')],
    ['Mở trong Gieo', { text: about.address, href: about.address }],
    [],
    ['Chỉ tiêu', 'Mã', 'Đơn vị tính', 'Ai định nghĩa', 'Phiên bản', 'Đếm thế nào', 'Mở'],
    ...indicators.map((row): readonly CellValue[] => [
      row.labelVi,
      row.name,
      isMeasure(row.measure) ? measureName(row.measure, 'vi') : row.measure,
      row.definerVi ?? row.definer ?? '',
      row.version ?? null,
      row.howVi,
      { text: 'hồ sơ', href: addressOf(row.name) },
    ]),
  ]
  const widths = [34, 40, 14, 30, 12, 60, 10]
  return {
    name: 'Định nghĩa',
    columns: widths.map((width, index) => ({ width, heading: index === 0 ? 'Các số trong tệp này' : '' })),
    rows,
  }
}
