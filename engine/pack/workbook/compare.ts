import type { Locale } from '../../text/date.ts'
import { formatNumber } from '../../text/number.ts'
import type { Pack } from '../pack.ts'
import { LAYOUT, type SheetId } from './layout.ts'
import type { CellValue } from './sheet.ts'
import { columnsOf } from './table.ts'
import { SHEET_IDS, writeWorkbook, type WrittenRow } from './write.ts'

/** One thing that differs between two versions, in the words of their workbooks. */
export type Difference = {
  readonly what: 'added' | 'removed' | 'changed' | 'reordered'
  readonly sheet: string
  /** What the line is about: its name, or its id. Blank where the order of all lines changed. */
  readonly line: string
  /** The heading of the column; blank when the whole line is new or gone. */
  readonly column: string
  readonly was: string
  readonly now: string
}

/** What differs from one version to another, line by line and cell by cell, as somebody reads it in the workbook. */
export function comparePacks(before: Pack, after: Pack, locale: Locale): readonly Difference[] {
  const was = rowsOf(before, locale)
  const now = rowsOf(after, locale)
  return SHEET_IDS.flatMap((id) => compareSheet(id, was(id), now(id), locale))
}

type Rows = ReadonlyMap<string, WrittenRow>

// The columns that say which line it is.
const KEYS: Readonly<Record<SheetId, readonly string[]>> = {
  programme: ['item'],
  basis: ['number'],
  pages: ['id'],
  fields: ['id'],
  choices: ['field', 'part', 'id'],
  parts: ['field', 'id'],
  stages: ['id'],
  moves: ['id'],
  indicators: ['id'],
  definers: ['id'],
  adoption: ['item'],
}

function rowsOf(pack: Pack, locale: Locale): (id: SheetId) => Rows {
  const sheets = new Map(writeWorkbook(pack, locale).map(({ id, rows }) => [id, rows]))
  return (id) =>
    new Map((sheets.get(id) ?? []).map((row) => [KEYS[id].flatMap((key) => row[key] ?? []).join(' · '), row]))
}

function compareSheet(id: SheetId, was: Rows, now: Rows, locale: Locale): readonly Difference[] {
  const sheet = LAYOUT[id][locale]
  const at = (what: Difference['what'], line: string): Difference => {
    return { what, sheet, line, column: '', was: '', now: '' }
  }
  const kept = [...was.keys()].filter((key) => now.has(key))
  const reordered = kept.join('\n') !== [...now.keys()].filter((key) => was.has(key)).join('\n')
  return [
    ...[...was].flatMap(([key, row]) =>
      now.has(key) ? [] : [{ ...at('removed', key), was: nameOf(row, locale) }],
    ),
    ...[...now].flatMap(([key, row]) => {
      const old = was.get(key)
      if (old === undefined) return [{ ...at('added', key), now: nameOf(row, locale) }]
      return compareRow(id, old, row, locale).map((cells) => ({ ...at('changed', key), ...cells }))
    }),
    ...(reordered ? [at('reordered', '')] : []),
  ]
}

function compareRow(id: SheetId, was: WrittenRow, now: WrittenRow, locale: Locale) {
  return columnsOf(id).flatMap(([key, column]) =>
    was[key] === now[key]
      ? []
      : [{ column: column[locale], was: say(was[key], locale), now: say(now[key], locale) }],
  )
}

function nameOf(row: WrittenRow, locale: Locale): string {
  return say((locale === 'en' ? row['nameEn'] : undefined) ?? row['name'] ?? row['number'], locale)
}

function say(value: CellValue | undefined, locale: Locale): string {
  return typeof value === 'number' ? formatNumber(value, locale) : String(value ?? '')
}
