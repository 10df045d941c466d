import { measureName } from '@gieo/engine/indicator/measure-words.ts'
import { periodName } from '@gieo/engine/indicator/period-name.ts'
import { sayReportFigure } from '@gieo/engine/report/say.ts'
import { figuresOf, type ReportFigure, type ReportTable } from '@gieo/engine/report/value.ts'
import type { Readable } from 'node:stream'
import type { Answers } from '../reports/fill-report.ts'
import type { ReportHead } from '../reports/head.ts'
import { figureAddress } from '../reports/write-answer.ts'
import type { IndicatorRow } from '../wire/figures.ts'
import { definitionSheet } from './definitions.ts'
import { writeBook, type CellValue, type SheetPlan } from './write-book.ts'

type About = {
  readonly head: ReportHead
  readonly unit: string
  readonly indicators: readonly IndicatorRow[]
  readonly origin: string
}

/** A report's figures as they were kept: each table as a sheet, every single figure with its words, the definitions. */
export function writeReportBook(answers: Answers, { head, unit, indicators, origin }: About): Readable {
  const tables = Object.values(answers).flatMap((answer) => (answer.is === 'table' ? [answer.table] : []))
  const figures = Object.values(answers).flatMap((answer) => (answer.is === 'table' ? [] : figuresOf(answer)))
  const named = new Set(
    [
      ...figures,
      ...tables.flatMap(({ indicators: own }) => own.map(({ name }) => ({ indicator: name }))),
    ].map(({ indicator }) => indicator),
  )
  const place = new URLSearchParams({ unit, period: head.period, map: head.map })
  const about = { ...head, address: `${origin}/office/figures?${place}` }
  return writeBook([
    ...tables.map((table, index) => tableSheet(`Bảng ${index + 1}`, table, origin)),
    figureSheet(figures, origin),
    definitionSheet(
      about,
      indicators.filter(({ name }) => named.has(name)),
      (indicator) => `${about.address}&${new URLSearchParams({ open: `${indicator}:${unit}` })}`,
    ),
  ])
}

function tableSheet(name: string, { indicators, rows }: ReportTable, origin: string): SheetPlan {
  return {
    name,
    columns: [
      { heading: 'Đơn vị', width: 30 },
      ...indicators.map(({ label, measure }) => ({
        heading: `${label} (${measureName(measure, 'vi')})`,
        width: 22,
      })),
    ],
    rows: rows.map((row) => [row.name, ...row.figures.map((figure) => valueCell(figure, origin))]),
  }
}

function figureSheet(figures: readonly ReportFigure[], origin: string): SheetPlan {
  const headings = [
    'Chỉ tiêu',
    'Loại',
    'Giá trị',
    'Viết là',
    'Đơn vị',
    'Kỳ',
    'Ai định nghĩa',
    'Nguồn',
    'Ghi chú',
  ]
  return {
    name: 'Từng con số',
    columns: headings.map((heading, index) => ({ heading, width: index === 0 ? 44 : 22 })),
    rows: figures.map((figure) => [
      figure.label,
      figure.kind === 'counted' ? 'đếm' : 'công bố',
      valueCell(figure, origin),
      sayReportFigure(figure),
      figure.unitName,
      figure.said ?? periodName(figure.period, 'vi'),
      figure.definer,
      figure.source,
      figure.note ?? null,
    ]),
  }
}

function valueCell(figure: ReportFigure, origin: string): CellValue {
  return figure.value === null ? null : { text: figure.value, href: figureAddress(origin, figure) }
}
