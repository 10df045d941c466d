import { checkDeclared, sayFigure } from '@gieo/engine/indicator/declared.ts'
import { layOut, versionAt } from '@gieo/engine/unit/land.ts'
import { SKILLED_MOBILISATION } from '@gieo/programmes/skilled-mobilisation/pack.ts'
import { describe, expect, test } from 'vitest'
import { CLAIM_ANSWERS } from './claims.ts'
import type { DeclaredRow } from './declare.ts'
import { DECLARED_FIGURES } from './declared-figures.ts'
import { PRACTICES } from './practices.ts'
import { commune2023, communeToday, hamletId, unitChanges } from './units.ts'

const land = layOut(unitChanges())

describe('declared figures', () => {
  test('have no findings', () => {
    const figures = DECLARED_FIGURES.map((row) => ({ ...row, label: { vi: row.labelVi, en: row.labelEn } }))
    expect(checkDeclared(figures)).toEqual([])
  })

  test('name a unit that stood in the period they speak of', () => {
    const lost = DECLARED_FIGURES.filter((row) => {
      const on = row.asOf ?? row.from ?? row.to
      return on === undefined || versionAt(land, row.unit, on) === undefined
    })
    expect(lost.map(({ id }) => id)).toEqual([])
  })

  test('have a note in both languages or in none', () => {
    for (const row of DECLARED_FIGURES)
      expect(row.noteVi === undefined, row.id).toBe(row.noteEn === undefined)
  })

  test('keep "more than", "nearly" and ranges with the number', () => {
    const said = (id: string) => sayFigure(figure(id), 'vi')
    expect(said('c05-money')).toBe('hơn 3.500 tỷ đồng')
    expect(said('c07-working-days')).toBe('gần 1.500.000 ngày công')
    expect(said('c15-houses-amount')).toBe('gần 637 tỷ đồng')
    expect(said('c18-religious-areas-province')).toBe('5–6 mô hình')
    expect(said('c20-income-bui-son')).toBe('1–2,5 tỷ đồng')
    expect(figure('c05-money')).toMatchObject({ low: 3_500_000_000_000, high: undefined })
    expect(figure('c15-houses-amount')).toMatchObject({ low: undefined, high: 637_000_000_000 })
  })

  test('of one name by several definers stand side by side', () => {
    const gardens = DECLARED_FIGURES.filter(({ indicator }) => indicator === 'gardens.new-rural-standard')
    expect(gardens.map(({ value }) => value)).toEqual(expect.arrayContaining([880, 382]))
    expect(new Set(gardens.map(({ definer }) => definer)).size).toBeGreaterThan(1)
    const products = DECLARED_FIGURES.filter(
      ({ indicator, unit }) => indicator === 'ocop.products-3-stars-or-more' && unit === 'vn-40',
    )
    expect(products.map(({ value }) => value)).toEqual(expect.arrayContaining([403, 405, 422]))
  })

  test('never call a pledged house a built one', () => {
    expect(figure('c14-houses-registered').indicator).not.toBe(figure('c16-houses-built').indicator)
    const value = figure('c17-houses-value').value ?? 0
    expect(value / (figure('c16-houses-built').value ?? 1)).toBe(50_000_000)
  })
})

describe('the claims of the 2023 report', () => {
  test('C01 to C26 are each answered', () => {
    const ids = Array.from({ length: 26 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`)
    expect([...new Set(CLAIM_ANSWERS.map(({ id }) => id))]).toEqual(ids)
  })

  test('lead to a figure that is there, or to practices that are there', () => {
    const practices = new Set(PRACTICES.map(({ id }) => id))
    for (const answer of CLAIM_ANSWERS) {
      if (answer.by === 'records') expect(answer.practices.every((id) => practices.has(id))).toBe(true)
      else
        expect(figure(answer.figure)).toMatchObject({
          indicator: answer.indicator,
          definer: answer.definer,
          claim: answer.id,
        })
    }
  })

  test('are found by indicator, unit and definer alone: no other row of the report has all three', () => {
    const keys = CLAIM_ANSWERS.flatMap((answer) =>
      answer.by === 'figure' ? [`${answer.indicator} ${answer.unit} ${answer.definer}`] : [],
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('practices', () => {
  test('are twenty, each with an id, a source and a unit that stood when it began', () => {
    expect(PRACTICES).toHaveLength(20)
    expect(new Set(PRACTICES.map(({ id }) => id)).size).toBe(20)
    for (const practice of PRACTICES) {
      expect(practice.sourceUrl).toMatch(/^https?:\/\//)
      const level = versionAt(land, practice.unit, practice.startedOn)?.level
      expect(['commune', 'hamlet'], practice.id).toContain(level)
    }
  })

  test('fit into the form of the programme', () => {
    const lengthOf = (id: string) => {
      const field = SKILLED_MOBILISATION.rules.fields.find((candidate) => candidate.id === id)
      return field?.kind === 'text' ? field.lengthMax : 0
    }
    for (const { titleVi, titleEn, summaryVi, summaryEn, leadVi } of PRACTICES) {
      expect(Math.max(titleVi.length, titleEn.length)).toBeLessThanOrEqual(lengthOf('name'))
      expect(Math.max(summaryVi.length, summaryEn.length)).toBeLessThanOrEqual(lengthOf('summary'))
      expect(leadVi.length).toBeLessThanOrEqual(lengthOf('lead'))
    }
  })

  test('of a hamlet are found today in the commune it belongs to now', () => {
    expect(versionAt(land, hamletId('nghi-xa-2'), '2025-08-01')?.parent).toBe(communeToday('17869'))
    expect(versionAt(land, hamletId('binh-hai'), '2023-08-31')?.parent).toBe(commune2023('16960'))
  })
})

function figure(id: string): DeclaredRow {
  const row = DECLARED_FIGURES.find((candidate) => candidate.id === id)
  if (row === undefined) throw new Error(`no figure ${id}`)
  return row
}
