import type { Pack } from '@gieo/engine/pack/pack.ts'
import { GUIDE } from '@gieo/engine/pack/workbook/guide.texts.ts'
import { GUIDE_SHEET, LAYOUT, LISTS_SHEET, type Pick } from '@gieo/engine/pack/workbook/layout.ts'
import { columnLetters } from '@gieo/engine/pack/workbook/sheet.ts'
import { columnsOf } from '@gieo/engine/pack/workbook/table.ts'
import { tabulate } from '@gieo/engine/pack/workbook/tabulate.ts'
import { ROLE_NAMES } from '@gieo/engine/pack/workbook/vocabulary.ts'
import { SHEET_IDS, writeWorkbook, type WrittenSheet } from '@gieo/engine/pack/workbook/write.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import ExcelJS from 'exceljs'

/** Rows below what is written that drop-downs still reach. */
const ROOM = 200
const HEAD_COLOUR = 'FFE7EFE4'

/** A programme as an .xlsx file: its sheets with headings that stay in view, drop-downs, and a guide in front. */
export async function writeWorkbookFile(pack: Pack, locale: Locale): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  addGuide(book, locale)
  const lists = collectLists(locale)
  for (const written of writeWorkbook(pack, locale)) addSheet(book, written, lists, locale)
  addLists(book, lists, locale)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addGuide(book: ExcelJS.Workbook, locale: Locale): void {
  const sheet = book.addWorksheet(GUIDE_SHEET[locale])
  sheet.getColumn(1).width = 110
  for (const { title, lines } of GUIDE[locale]) {
    sheet.addRow([title]).font = { bold: true, size: 13 }
    for (const line of lines) sheet.addRow([line]).alignment = { wrapText: true, vertical: 'top' }
    sheet.addRow([])
  }
}

function addSheet(
  book: ExcelJS.Workbook,
  written: WrittenSheet,
  lists: readonly List[],
  locale: Locale,
): void {
  const { name, rows } = tabulate(written, locale)
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
  for (const { number, cells } of rows) {
    const row = sheet.getRow(number)
    for (const { column, value } of cells) row.getCell(column + 1).value = value
    row.alignment = { wrapText: true, vertical: 'top' }
  }
  markHead(sheet)
  for (const [index, [, { width, pick }]] of columnsOf(written.id).entries()) {
    sheet.getColumn(index + 1).width = width
    if (pick !== undefined) addDropDown(sheet, index, rows.length, offered(pick, lists, locale))
  }
}

function markHead(sheet: ExcelJS.Worksheet): void {
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD_COLOUR } }
  })
}

/** A column of the sheet of lists: the words a cell may take. */
type List = { readonly title: string; readonly pick: Pick; readonly words: readonly string[] }

function collectLists(locale: Locale): readonly List[] {
  const picks = SHEET_IDS.flatMap((id) => columnsOf(id)).flatMap(([, { pick, [locale]: title }]) =>
    pick !== undefined && 'list' in pick ? [{ title, pick, words: pick.list(locale) }] : [],
  )
  const roles = { title: LAYOUT.moves.columns.by[locale], pick: ROLE_NAMES, words: ROLE_NAMES.list(locale) }
  return [...new Map([...picks, roles].toReversed().map((list) => [list.pick, list])).values()].toReversed()
}

function addLists(book: ExcelJS.Workbook, lists: readonly List[], locale: Locale): void {
  const sheet = book.addWorksheet(LISTS_SHEET[locale])
  for (const [index, { title, words }] of lists.entries()) {
    sheet.getColumn(index + 1).values = [title, ...words]
    sheet.getColumn(index + 1).width = 28
  }
  markHead(sheet)
}

type Offered = { readonly range: string; readonly only: boolean }

// Ids of another sheet are offered but not forced: one may write a field before the page it stands on.
function offered(pick: Pick, lists: readonly List[], locale: Locale): Offered {
  if ('idsOf' in pick) return { range: `'${LAYOUT[pick.idsOf][locale]}'!$A$2:$A$${ROOM}`, only: false }
  const index = lists.findIndex((list) => list.pick === pick)
  const letter = columnLetters(index)
  const last = (lists[index]?.words.length ?? 0) + 1
  return { range: `'${LISTS_SHEET[locale]}'!$${letter}$2:$${letter}$${last}`, only: true }
}

// exceljs has rules of whole ranges and does not say so in its types; cell by cell it writes ranges that overlap.
type Ruled = {
  readonly dataValidations: { readonly add: (range: string, rule: ExcelJS.DataValidation) => void }
}

function addDropDown(
  sheet: ExcelJS.Worksheet,
  index: number,
  written: number,
  { range, only }: Offered,
): void {
  const letter = columnLetters(index)
  const rule: ExcelJS.DataValidation = {
    type: 'list',
    allowBlank: true,
    showErrorMessage: only,
    formulae: [range],
  }
  ;(sheet as unknown as Ruled).dataValidations.add(`${letter}2:${letter}${written + ROOM}`, rule) // see above
}
