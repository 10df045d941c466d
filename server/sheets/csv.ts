import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import type { Cell, Row } from './cell.ts'
import { decodeText, findEncoding, type TextEncoding } from './encoding.ts'
import { LIMITS } from './limits.ts'
import { FileRefused } from './refused.ts'
import type { TableFile } from './table-file.ts'

const RECORD_CHARACTERS_MAX = 1_000_000
const SEPARATORS = [';', ',', '\t'] as const

/** A text file with one record a line, as Excel saves it here (`;`) and elsewhere (`,`), or with tabs. */
export async function openCsv(file: string): Promise<TableFile> {
  const encoding = await findEncoding(file)
  const head = await readHead(file, encoding)
  const separator = findSeparator(head)
  if (separator === undefined) throw new FileRefused('file.not-a-table')
  return {
    kind: 'csv',
    encoding,
    sheets: [{ name: 'CSV', state: 'visible' }],
    rows: () => readCsvRows(file, encoding, separator),
    close: () => undefined,
  }
}

const ROWS_AT_ONCE = 200

async function* readCsvRows(
  file: string,
  encoding: TextEncoding,
  separator: string,
): AsyncGenerator<readonly Row[]> {
  const parser = parse({
    delimiter: separator,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: RECORD_CHARACTERS_MAX,
  })
  // A failure of either side ends both; the loop below sees it.
  pipeline(Readable.from(decodeText(file, encoding)), parser, () => undefined)
  let rows: Row[] = []
  let number = 0
  try {
    for await (const record of parser as AsyncIterable<readonly string[]>) {
      number++
      if (number > LIMITS.rows) throw new FileRefused('file.too-many-rows', { max: LIMITS.rows })
      if (number === 1 && /^sep=/i.test(record[0] ?? '')) continue
      const cells = record.flatMap(toCell)
      if (cells.length > 0) rows.push({ number, cells })
      if (rows.length < ROWS_AT_ONCE) continue
      yield rows
      rows = []
    }
  } catch (failure) {
    if (failure instanceof FileRefused) throw failure
    throw new FileRefused('file.broken')
  } finally {
    parser.destroy()
  }
  yield rows
}

function toCell(text: string, column: number): readonly Cell[] {
  if (text.trim() === '') return []
  if (column >= LIMITS.columns) throw new FileRefused('file.too-many-columns', { max: LIMITS.columns })
  return [{ is: 'text', text: text.slice(0, LIMITS.textLength), column }]
}

async function readHead(file: string, encoding: TextEncoding): Promise<string> {
  for await (const text of decodeText(file, encoding)) if (text.length > 0) return text.slice(0, 20_000)
  throw new FileRefused('file.empty')
}

// The one that stands equally often in the most lines, outside quotes; a line of its own may say it (`sep=;`).
function findSeparator(head: string): string | undefined {
  const said = /^sep=(.)\r?\n/i.exec(head)?.[1]
  if (said !== undefined) return said
  const lines = head
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 50)
  const scored = SEPARATORS.map((separator) => ({ separator, score: evenness(lines, separator) }))
  const best = scored.toSorted((left, right) => right.score - left.score)[0]
  return best !== undefined && best.score > 0 ? best.separator : undefined
}

function evenness(lines: readonly string[], separator: string): number {
  const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0)
  const usual = counts.toSorted((left, right) => left - right)[Math.floor(counts.length / 2)] ?? 0
  return counts.filter((count) => count === usual).length * Math.min(usual, 50)
}
