import type { Readable } from 'node:stream'
import type { CellValue } from '@gieo/engine/import/cell-value.ts'
import { parseAddress, type Cell, type Row } from './cell.ts'
import { LIMITS } from './limits.ts'
import { FileRefused } from './refused.ts'
import { serialDate } from './serial-date.ts'
import type { Workbook } from './workbook.ts'
import { makeXmlParser, readText, unescapeText, type Attributes } from './xml.ts'

/** The rows of a sheet that have something in them, a handful at a time, as the file unpacks. */
export async function* readSheetRows(sheet: Readable, book: Workbook): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = []
  let count = 0
  const parser = makeXmlParser(
    rowCollector(book, (row) => {
      if (++count > LIMITS.rows) throw new FileRefused('file.too-many-rows', { max: LIMITS.rows })
      rows.push(row)
    }),
  )
  for await (const part of readText(sheet)) {
    parser.write(part)
    if (rows.length === 0) continue
    yield rows
    rows = []
  }
}

/** A cell while it is being read. */
type Draft = {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string | undefined
  formula: boolean
}

function rowCollector(book: Workbook, keep: (row: Row) => void) {
  let row: { number: number; hidden: boolean; cells: Cell[] } = { number: 0, hidden: false, cells: [] }
  let cell: Draft | undefined
  let column = -1
  let takes = false
  let aids = 0
  return {
    open: (name: string, attributes: Attributes) => {
      switch (name) {
        case 'row':
          row = {
            number: Number(attributes['r'] ?? row.number + 1),
            hidden: attributes['hidden'] === '1',
            cells: [],
          }
          column = -1
          break
        case 'c':
          column = parseAddress(attributes['r'] ?? '')?.column ?? column + 1
          cell = draftCell(column, attributes)
          break
        case 'v':
          takes = true
          break
        case 't':
          takes = cell?.type === 'inlineStr' && aids === 0
          break
        case 'rPh':
          aids++
          break
        case 'f':
          if (cell !== undefined) cell.formula = true
      }
    },
    text: (part: string) => {
      if (takes && cell !== undefined) cell.value = (cell.value ?? '') + part
    },
    close: (name: string) => {
      if (name === 'v' || name === 't') takes = false
      else if (name === 'rPh') aids--
      else if (name === 'c' && cell !== undefined) {
        const value = valueOf(cell, book)
        if (value !== undefined) row.cells.push(place(value, cell))
        cell = undefined
      } else if (name === 'row' && row.cells.length > 0) keep(finishRow(row))
    },
  }
}

function finishRow({ number, hidden, cells }: { number: number; hidden: boolean; cells: Cell[] }): Row {
  return hidden ? { number, cells, hidden: true } : { number, cells }
}

function draftCell(column: number, attributes: Attributes): Draft {
  const { t: type = 'n', s: style = '0' } = attributes
  return { column, type, style: Number(style), value: undefined, formula: false }
}

function place(value: CellValue, { column, formula }: Draft): Cell {
  if (column >= LIMITS.columns) throw new FileRefused('file.too-many-columns', { max: LIMITS.columns })
  return formula ? { ...value, column, formula: true } : { ...value, column }
}

function valueOf(cell: Draft, book: Workbook): CellValue | undefined {
  if (cell.value === undefined) return cell.formula ? { is: 'no-result' } : undefined
  switch (cell.type) {
    case 's':
      return textValue(book.strings.at(Number(cell.value)))
    case 'str':
    case 'inlineStr':
      return textValue(unescapeText(cell.value))
    case 'b':
      return { is: 'yes-no', yes: cell.value.trim() === '1' }
    case 'e':
      return { is: 'error', error: cell.value }
    case 'd':
      return textValue(cell.value.slice(0, 10))
    default:
      return numberValue(cell, book)
  }
}

function textValue(text: string): CellValue | undefined {
  if (text.length > LIMITS.textLength) return { is: 'text', text: text.slice(0, LIMITS.textLength) }
  return text.trim() === '' ? undefined : { is: 'text', text }
}

function numberValue(cell: Draft, book: Workbook): CellValue | undefined {
  const text = cell.value?.trim() ?? ''
  const number = Number(text)
  if (text === '') return undefined
  if (!Number.isFinite(number)) return { is: 'error', error: text }
  const format = book.dateFormats[cell.style]
  return format === undefined ? { is: 'number', number } : serialDate(number, book.date1904, format)
}
