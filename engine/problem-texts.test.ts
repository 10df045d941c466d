import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PROBLEM_TEXTS, problemText } from './problem-texts.ts'
import { PROBLEMS } from './problem.ts'

const ROOT = join(import.meta.dirname, '..')
const CODE =
  /(?:finding\([^'"]*?|\bat\([^'"]*?|code: |\? |: |, )'((?:field|pack|unit|figure|request|workbook)\.[a-z-]+)'/g

test('every refusal has its words', () => {
  expect(PROBLEMS.filter((code) => !Object.hasOwn(PROBLEM_TEXTS, code))).toEqual([])
})

test('every code of a finding in the engine and the server has its words', () => {
  const missing = ['engine', 'server'].flatMap(listSources).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(CODE)]
      .map(([, code = '']) => code)
      .filter((code) => !Object.hasOwn(PROBLEM_TEXTS, code))
      .map((code) => `${code} in ${file.slice(ROOT.length + 1)}`),
  )
  expect(missing).toEqual([])
})

test('words are there in both languages, with the same values, in the tone of the house', () => {
  for (const [code, { vi, en }] of Object.entries(PROBLEM_TEXTS)) {
    for (const text of [vi.title, vi.remedy, en.title, en.remedy]) {
      expect(text, code).toMatch(/^[\p{Lu}{“\d].*[.?}]$|^“|^\{/u)
      expect(text, code).not.toMatch(/!|lỗi|\b(?:chị|anh|error|invalid)\b/iu)
      expect(text.normalize('NFC'), code).toBe(text)
    }
    expect(valuesOf(vi.title + vi.remedy), code).toEqual(valuesOf(en.title + en.remedy))
  }
})

test('values are filled in as people write them', () => {
  expect(problemText('command.date-in-future', { date: '2026-02-05', today: '2026-02-01' }, 'vi').title).toBe(
    'Ngày 05/02/2026 chưa tới; hôm nay là 01/02/2026.',
  )
  expect(problemText('field.too-long', { length: 12_345, max: 2000 }, 'en').title).toBe(
    '12,345 characters long; 2,000 at most.',
  )
})

test('a part whose values are not known is left unsaid', () => {
  const said = (nowIn: string) =>
    problemText('unit.ended', { unit: 'Xã Nghĩa Bình', on: '2025-07-01', nowIn }, 'vi').title
  expect(said('xã Nghĩa Đàn')).toBe('Xã Nghĩa Bình không còn từ 01/07/2025, nay thuộc xã Nghĩa Đàn.')
  expect(said('')).toBe('Xã Nghĩa Bình không còn từ 01/07/2025.')
})

test('what somebody typed is said as it was typed', () => {
  const { title } = problemText('unit.id-taken', { unit: 'Thiếu [ảnh] {max} $& 2023-01-01' }, 'vi')
  expect(title).toBe('Đã có đơn vị mang mã riêng Thiếu [ảnh] {max} $& 2023-01-01.')
})

test('a code that this version does not know is named, never thrown', () => {
  for (const code of ['case.flown', 'toString', '__proto__', '']) {
    expect(problemText(code, undefined, 'en').title).toContain(`(${code})`)
  }
})

function valuesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].toSorted()
}

function listSources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !/\.test\.ts$|problem-texts|node_modules|\.testing\.ts$/.test(file),
    )
    .map((file) => join(ROOT, folder, file))
}
