import { checkDeclared, sayFigure } from '@gieo/engine/indicator/declared.ts'
import { expect, test } from 'vitest'
import { CLAIM_ANSWERS } from './claims.ts'
import { DECLARED_FIGURES } from './declared-figures.ts'
import { DECLARED_2023_REPORT } from './declared-2023-report.ts'

test('the table of declared figures has no findings, and a note is there in both languages or in none', () => {
  const figures = DECLARED_FIGURES.map((row) => ({ ...row, label: { vi: row.labelVi, en: row.labelEn } }))
  expect(checkDeclared(figures)).toEqual([])
  for (const { id, noteVi, noteEn } of DECLARED_FIGURES)
    expect(noteVi === undefined, id).toBe(noteEn === undefined)
})

test.each([
  ['c01-economic-models', '380 mô hình', '380 models'],
  ['c05-money', 'hơn 3.500 tỷ đồng', 'more than VND 3,500 billion'],
  ['c06-land', 'hơn 930.000 m²', 'more than 930,000 m²'],
  ['c07-working-days', 'gần 1.500.000 ngày công', 'nearly 1,500,000 working days'],
  ['c15-houses-amount', 'gần 637 tỷ đồng', 'nearly VND 637 billion'],
  ['c18-religious-areas-province', '5–6 mô hình', '5–6 models'],
  ['c20-income-bui-son', '1–2,5 tỷ đồng', 'VND 1–2.5 billion'],
  ['c24-ocop-rank-province', 'thứ 2', 'rank 2'],
])('%s is said with its qualifier and its measure: %s', (id, vi, en) => {
  const row = DECLARED_2023_REPORT.find((candidate) => candidate.id === id)
  if (row === undefined) throw new Error(`no figure ${id}`)
  expect([sayFigure(row, 'vi'), sayFigure(row, 'en')]).toEqual([vi, en])
})

test('indicator, unit and definer lead to one row of the report', () => {
  const keys = CLAIM_ANSWERS.flatMap((answer) =>
    answer.by === 'figure' ? [`${answer.indicator} ${answer.unit} ${answer.definer}`] : [],
  )
  expect(new Set(keys).size).toBe(keys.length)
})

test('pledged and built houses are two figures', () => {
  const indicatorOf = (claim: string) => DECLARED_2023_REPORT.find((row) => row.claim === claim)?.indicator
  expect(indicatorOf('C14')).not.toBe(indicatorOf('C16'))
  expect(indicatorOf('C15')).not.toBe(indicatorOf('C17'))
})
