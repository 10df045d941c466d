import { MEASURES } from '@gieo/engine/indicator/measure.ts'
import { isPlainDate } from '@gieo/engine/text/date.ts'
import { layOut, versionAt, versionsOf } from '@gieo/engine/unit/land.ts'
import { expect, test } from 'vitest'
import { CLAIM_ANSWERS } from './claims.ts'
import { DECLARED_FIGURES } from './declared-figures.ts'
import { DECLARED_INDICATORS } from './indicators.ts'
import { PRACTICES } from './practices.ts'
import { unitChanges } from './units.ts'

const land = layOut(unitChanges())
const figure = (id: string) => DECLARED_FIGURES.find((row) => row.id === id)

test('every figure has an id of its own, somebody who stated it, and a source', () => {
  expect(new Set(DECLARED_FIGURES.map(({ id }) => id)).size).toBe(DECLARED_FIGURES.length)
  for (const { definer, source } of DECLARED_FIGURES) {
    expect(definer.trim()).not.toBe('')
    expect(source.trim()).not.toBe('')
  }
})

test('every figure is about a unit that stood on its day', () => {
  for (const { id, unit, asOf, to, from } of DECLARED_FIGURES) {
    for (const day of [asOf, to, from]) if (day !== undefined) expect(isPlainDate(day), id).toBe(true)
    // A target lies ahead of the day on which it was set; its unit may end before.
    const day = [asOf, to].filter((each) => each !== undefined).toSorted()[0]
    expect(day === undefined ? versionsOf(land, unit)[0] : versionAt(land, unit, day), id).toBeDefined()
    if (from !== undefined && to !== undefined) expect(from <= to, id).toBe(true)
  }
})

test('"more than" keeps its lower and "nearly" its upper bound; a range has both and no value', () => {
  for (const { id, qualifier, value, low, high } of DECLARED_FIGURES) {
    if (qualifier === 'more-than') expect([low, high], id).toEqual([value, undefined])
    if (qualifier === 'nearly') expect([low, high], id).toEqual([undefined, value])
    if (value === undefined) expect((low ?? 0) < (high ?? 0), id).toBe(true)
  }
  expect(figure('c05-money')).toMatchObject({
    qualifier: 'more-than',
    low: 3_500_000_000_000,
    measure: 'vnd',
  })
  expect(figure('c07-working-days')).toMatchObject({ qualifier: 'nearly', high: 1_500_000 })
  expect(figure('c18-religious-areas-province')).toMatchObject({ low: 5, high: 6, value: undefined })
})

test('money is whole đồng and every measure is a known one', () => {
  for (const { id, measure, value, low, high } of DECLARED_FIGURES) {
    expect(MEASURES, id).toContain(measure)
    if (measure !== 'vnd') continue
    for (const amount of [value, low, high])
      expect(amount === undefined || Number.isSafeInteger(amount), id).toBe(true)
  }
})

test('each house of the report cost 50 million đồng: value and number fit', () => {
  expect((figure('c17-houses-value')?.value ?? 0) / (figure('c16-houses-built')?.value ?? 1)).toBe(50_000_000)
})

test('offices that count one thing differently stand side by side under one name', () => {
  const of = (indicator: string) =>
    DECLARED_FIGURES.filter((row) => row.indicator === indicator && row.unit === 'vn-40')
  const products = of('ocop.products-3-stars-or-more')
  expect(products.map(({ value }) => value)).toEqual(expect.arrayContaining([403, 405, 422]))
  const gardens = of('gardens.new-rural-standard').filter(({ value }) => value === 382 || value === 880)
  expect(new Set(gardens.map(({ definer }) => definer)).size).toBe(2)
})

test('each indicator is used, and named in both languages', () => {
  const used = new Set(DECLARED_FIGURES.map(({ indicator }) => indicator))
  for (const [name, { labelVi, labelEn }] of Object.entries(DECLARED_INDICATORS)) {
    expect(used.has(name), name).toBe(true)
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(labelVi === '' || labelEn === '').toBe(false)
  }
})

test('each claim of the report, C01 to C26, is answered by a figure or by records that exist', () => {
  const ids = Array.from({ length: 26 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`)
  expect([...new Set(CLAIM_ANSWERS.map(({ id }) => id))]).toEqual(ids)
  for (const answer of CLAIM_ANSWERS) {
    if (answer.by === 'figure') expect(figure(answer.figure)?.indicator).toBe(answer.indicator)
    else for (const id of answer.practices) expect(PRACTICES.map((practice) => practice.id)).toContain(id)
  }
})
