import type { Condition } from '../../condition/condition.ts'
import { parseCondition } from '../../condition/parse.ts'
import { isPlainDate } from '../../text/date.ts'
import { formatNumber, parseVietnameseNumber } from '../../text/number.ts'
import { plainLatinId } from './suggest-id.ts'
import type { Notes } from './notes.ts'
import type { TableCell } from './table.ts'
import { YES_NO, type Vocabulary } from './vocabulary.ts'

// How a cell is read. Whatever is wrong is noted, and something harmless stands in for it, so that everything else is
// still checked.

/** Text as it stands; a number somebody typed where words belong is read as its digits. */
export function textIn({ value }: TableCell): string | undefined {
  return value === undefined ? undefined : String(value)
}

/** An id; a blank one is noted, with one made from the name as a suggestion. */
export function idIn(notes: Notes, cell: TableCell, name?: TableCell): string {
  const id = textIn(cell)
  if (id !== undefined) return id
  const suggestion = name === undefined ? '' : plainLatinId(textIn(name) ?? '')
  notes.say(cell.address, 'workbook.id-blank', { suggestion })
  return ''
}

export function wordIn<Id extends string>(
  notes: Notes,
  cell: TableCell,
  words: Vocabulary<Id>,
  otherwise: Id | undefined,
): Id | undefined {
  if (cell.value === undefined) {
    if (otherwise === undefined)
      notes.say(cell.address, 'workbook.cell-blank', { words: words.list('vi').join(', ') })
    return otherwise
  }
  const said = String(cell.value)
  const id = words.read(said)
  if (id === undefined) {
    notes.say(cell.address, 'workbook.word-unknown', { said, words: words.list('vi').join(', ') })
    return otherwise
  }
  return id
}

/** Yes or no; blank is no. A spreadsheet's own TRUE and FALSE are read too. */
export function yesIn(notes: Notes, cell: TableCell): boolean {
  return cell.value !== undefined && clearYesIn(notes, cell) === true
}

/** The same where yes or no has to be said; nothing when it is not clear which. */
export function clearYesIn(notes: Notes, cell: TableCell): boolean | undefined {
  if (typeof cell.value === 'boolean') return cell.value
  const word = wordIn(notes, cell, YES_NO, undefined)
  return word === undefined ? undefined : word === 'yes'
}

/** A number, as a number or as officials write it; blank is `otherwise`, which is noted when there is none. */
export function numberIn(
  notes: Notes,
  cell: TableCell,
  otherwise: number | undefined,
  standIn: number,
): number {
  const { address, value } = cell
  if (typeof value === 'number') return value
  if (value === undefined) {
    if (otherwise === undefined) notes.say(address, 'workbook.number-blank')
    return otherwise ?? standIn
  }
  const number = parseVietnameseNumber(String(value))
  if (number === undefined) notes.say(address, 'workbook.number-unclear', { said: String(value) })
  return number ?? standIn
}

/** Several ids or words in one cell, parted by semicolons, commas or lines. */
export function listIn(cell: TableCell): readonly string[] {
  return (textIn(cell) ?? '')
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

export function wordsIn<Id extends string>(
  notes: Notes,
  cell: TableCell,
  words: Vocabulary<Id>,
): readonly Id[] {
  return listIn(cell).flatMap((said) => {
    const id = words.read(said)
    if (id === undefined)
      notes.say(cell.address, 'workbook.word-unknown', { said, words: words.list('vi').join(', ') })
    return id === undefined ? [] : [id]
  })
}

export function conditionIn(notes: Notes, cell: TableCell): Condition | undefined {
  const text = textIn(cell)
  if (text === undefined) return undefined
  const parsed = parseCondition(text)
  if ('condition' in parsed) return parsed.condition
  notes.say(cell.address, 'workbook.condition-unclear', { from: parsed.unclear })
  return undefined
}

/** A day as a date cell gives it, or as officials write it: 31/8/2023. */
export function dayIn(cell: TableCell): string | undefined {
  const text = textIn(cell)
  if (text === undefined || isPlainDate(text)) return text
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Notes every cell that says something its row has no use for: left unsaid, it would be lost. */
export function refuseUnused(notes: Notes, cells: readonly TableCell[], kind: string): void {
  for (const { address, value } of cells) {
    // "No" where nothing is asked takes nothing away.
    if (value === undefined || value === false || YES_NO.read(String(value)) === 'no') continue
    const said = typeof value === 'number' ? formatNumber(value, 'vi') : String(value)
    notes.say(address, 'workbook.cell-unused', { said, kind })
  }
}
