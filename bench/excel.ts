import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { csvCell } from '../engine/exchange/csv.ts'
import { writeBook, type CellValue } from '../server/exports/write-book.ts'

/**
 * A table of 50,000 rows as a workbook: `node bench/excel.ts [ROWS] [RUNS]`. Beside it in the same run, in turn: the
 * same rows as CSV, and as a workbook that is built in memory first. Medians; the most memory each came to.
 */
const ROWS = Number(process.argv[2] ?? 50_000)
const RUNS = Number(process.argv[3] ?? 3)
const BAR_SECONDS = 10

const folder = mkdtempSync(join(tmpdir(), 'gieo-excel-'))
const COLUMNS = Array.from({ length: 12 }, (_, index) => ({ heading: `Cột ${index + 1}`, width: 20 }))

// Made as they are asked for, as rows come from the database.
function* rows(): Generator<readonly CellValue[]> {
  for (let row = 0; row < ROWS; row++)
    yield [
      `Mô hình trồng bưởi, nuôi ong số ${row}`,
      'Xóm Bình Hải, Xã Nghĩa Đàn',
      'Đã kiểm tra',
      '27/06/2026',
      row,
      row * 1000,
      row % 7,
      row / 4,
      'UBND xã Nghĩa Đàn',
      'Dân vận khéo',
      null,
      { text: 'mở', href: `https://gieo.example/office/cases/${row}` },
    ]
}

const WAYS: Readonly<Record<string, (file: string) => Promise<void>>> = {
  'gieo, streamed': (file) =>
    pipeline(writeBook([{ name: 'Hồ sơ', columns: COLUMNS, rows: rows() }]), createWriteStream(file)),
  'csv, streamed': (file) =>
    pipeline(
      Readable.from(
        (function* () {
          for (const row of rows())
            yield `${row.map((cell) => csvCell(String(typeof cell === 'object' ? (cell?.text ?? '') : cell))).join(',')}\r\n`
        })(),
      ),
      createWriteStream(file),
    ),
  'exceljs, in memory': async (file) => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Hồ sơ')
    for (const row of rows())
      sheet.addRow(
        row.map((cell) =>
          cell !== null && typeof cell === 'object'
            ? { text: String(cell.text), hyperlink: cell.href }
            : cell,
        ),
      )
    await book.xlsx.writeFile(file)
  },
}

const took = new Map<string, number[]>()
const memory = new Map<string, number>()
for (let run = 0; run < RUNS; run++)
  for (const [name, write] of Object.entries(WAYS)) {
    globalThis.gc?.()
    const file = join(folder, 'table')
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
    const began = performance.now()
    await write(file)
    took.set(name, [...(took.get(name) ?? []), performance.now() - began])
    clearInterval(watch)
    memory.set(name, Math.max(memory.get(name) ?? 0, most - before))
    if (run === RUNS - 1) process.stdout.write(`${name}: ${(statSync(file).size / 1e6).toFixed(1)} MB\n`)
  }
for (const [name, times] of took) {
  const median = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
  const more = ((memory.get(name) ?? 0) / 1e6).toFixed(0)
  process.stdout.write(
    `${name}: ${ROWS} rows in ${(median / 1000).toFixed(2)} s, at most ${more} MB more memory\n`,
  )
  if (name === 'gieo, streamed' && median / 1000 > BAR_SECONDS) process.exitCode = 1
}
rmSync(folder, { recursive: true })
