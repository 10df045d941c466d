import { toneKey } from '../../text/fold.ts'
import {
  GUIDE_SHEET,
  LAYOUT,
  LISTS_SHEET,
  OWN_NOTES,
  type Column,
  type ColumnOf,
  type SheetId,
} from './layout.ts'
import type { Notes } from './notes.ts'
import { addressIn, type CellValue, type Sheet, type SheetRow } from './sheet.ts'

/** A cell of a table, also a blank one: findings need its address. */
export type TableCell = { readonly address: string; readonly value: CellValue | undefined }

export type TableRow<Key extends string> = { readonly number: number; readonly cell: (key: Key) => TableCell }

export type Table<Key extends string> = {
  /** The heading of a column, for what is wrong with a table as a whole. */
  readonly heading: (key: Key) => string
  readonly rows: readonly TableRow<Key>[]
}

/** The tables of a workbook by what they are; sheets that nobody asked for are named unless they are notes. */
export type Tables = { readonly [Id in SheetId]: Table<ColumnOf<Id>> }

export function readTables(notes: Notes, sheets: readonly Sheet[]): Tables {
  const known = new Map<SheetId, Sheet>()
  for (const sheet of sheets) {
    const id = sheetIdOf(sheet.name)
    if (id === undefined) {
      if (!isNote(sheet.name, UNREAD) && sheet.rows.length > 0)
        notes.say(`${sheet.name}!A1`, 'workbook.sheet-unknown', { sheet: sheet.name })
    } else if (known.has(id)) notes.say(`${sheet.name}!A1`, 'workbook.sheet-twice', { sheet: sheet.name })
    else known.set(id, sheet)
  }
  const read = <Id extends SheetId>(id: Id): Table<ColumnOf<Id>> => readTable(notes, id, known.get(id))
  return {
    programme: read('programme'),
    basis: read('basis'),
    pages: read('pages'),
    fields: read('fields'),
    choices: read('choices'),
    parts: read('parts'),
    stages: read('stages'),
    moves: read('moves'),
    indicators: read('indicators'),
    definers: read('definers'),
    adoption: read('adoption'),
  }
}

const UNREAD = [GUIDE_SHEET, LISTS_SHEET].flatMap(({ vi, en }) => [vi, en])

// A programme may have none of these.
const OPTIONAL: readonly SheetId[] = ['basis', 'choices', 'parts', 'indicators', 'definers', 'adoption']

function readTable<Id extends SheetId>(notes: Notes, id: Id, sheet: Sheet | undefined): Table<ColumnOf<Id>> {
  const name = sheet?.name ?? LAYOUT[id].vi
  const none = { heading: () => `${name}!A1`, rows: [] }
  if (sheet === undefined) {
    if (!OPTIONAL.includes(id)) notes.say(`${name}!A1`, 'workbook.sheet-missing', { sheet: name })
    return none
  }
  const head = findHead(sheet, id)
  if (head === undefined) {
    if (sheet.rows.length > 0 || !OPTIONAL.includes(id)) notes.say(`${name}!A1`, 'workbook.headings-missing')
    return none
  }
  const at = placeColumns(notes, sheet, id, head)
  const addressOf = (key: ColumnOf<Id>, row: number) => addressIn(name, at.get(key) ?? 0, row)
  const rows = sheet.rows.filter(({ number, cells }) => number > head.number && cells.some(isFilled))
  checkOutside(notes, name, new Set(head.cells.filter(isFilled).map(({ column }) => column)), rows)
  return {
    heading: (key) => addressOf(key, head.number),
    rows: rows.map(({ number, cells }) => ({
      number,
      cell: (key) => ({
        address: addressOf(key, number),
        value: tidy(cells.find(({ column }) => column === at.get(key))?.value),
      }),
    })),
  }
}

const HEAD_WITHIN_ROWS = 20

// The row with the most headings: people put a title above their tables.
function findHead(sheet: Sheet, id: SheetId): SheetRow | undefined {
  const count = (row: SheetRow) =>
    row.cells.filter(({ value }) => columnKeyOf(id, value) !== undefined).length
  const [best] = sheet.rows.slice(0, HEAD_WITHIN_ROWS).toSorted((left, right) => count(right) - count(left))
  return best !== undefined && count(best) >= 2 ? best : undefined
}

function placeColumns<Id extends SheetId>(
  notes: Notes,
  sheet: Sheet,
  id: Id,
  head: SheetRow,
): ReadonlyMap<ColumnOf<Id>, number> {
  const at = new Map<ColumnOf<Id>, number>()
  for (const { column, value } of head.cells.filter(isFilled)) {
    const address = addressIn(sheet.name, column, head.number)
    const key = columnKeyOf(id, value)
    if (key === undefined) {
      if (!isNote(String(value), []))
        notes.say(address, 'workbook.heading-unknown', { heading: String(value) })
    } else if (at.has(key)) notes.say(address, 'workbook.heading-twice', { heading: String(value) })
    else at.set(key, column)
  }
  for (const [key, column] of columnsOf(id)) {
    if (column.needed !== true || at.has(key)) continue
    notes.say(addressIn(sheet.name, 0, head.number), 'workbook.heading-missing', { heading: column.vi })
  }
  return at
}

// What stands under no heading would be lost without a word.
function checkOutside(
  notes: Notes,
  name: string,
  headed: ReadonlySet<number>,
  rows: readonly SheetRow[],
): void {
  const told = new Set(headed)
  for (const { number, cells } of rows) {
    for (const { column } of cells.filter(isFilled)) {
      if (told.has(column)) continue
      told.add(column)
      notes.say(addressIn(name, column, number), 'workbook.heading-blank')
    }
  }
}

function sheetIdOf(name: string): SheetId | undefined {
  const ids = Object.keys(LAYOUT) as readonly SheetId[] // the keys of a value that is written out
  return ids.find((id) => isCalled(LAYOUT[id], name))
}

function columnKeyOf<Id extends SheetId>(id: Id, heading: CellValue): ColumnOf<Id> | undefined {
  return columnsOf(id).find(([, column]) => isCalled(column, String(heading)))?.[0]
}

export function columnsOf<Id extends SheetId>(id: Id): readonly (readonly [ColumnOf<Id>, Column])[] {
  return Object.entries(LAYOUT[id].columns) as [ColumnOf<Id>, Column][] // as the layout is written out
}

export function isCalled(words: { readonly vi: string; readonly en: string }, text: string): boolean {
  return [words.vi, words.en].some((word) => toneKey(word) === toneKey(text))
}

function isNote(name: string, others: readonly string[]): boolean {
  return [...OWN_NOTES, ...others].some((word) => toneKey(name).startsWith(toneKey(word)))
}

function isFilled({ value }: { readonly value: CellValue }): boolean {
  return typeof value !== 'string' || value.trim() !== ''
}

// As answers are stored: one spelling, no spaces around, line ends of one kind; blank is nothing.
function tidy(value: CellValue | undefined): CellValue | undefined {
  if (typeof value !== 'string') return value
  const text = value.normalize('NFC').replaceAll('\r\n', '\n').trim()
  return text === '' ? undefined : text
}
