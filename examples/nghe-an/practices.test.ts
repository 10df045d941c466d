import { layOut, levelOf, versionAt } from '@gieo/engine/unit/land.ts'
import { nfc } from '@gieo/engine/text/fold.ts'
import { isPlainDate } from '@gieo/engine/text/date.ts'
import { SKILLED_MOBILISATION } from '@gieo/programmes/skilled-mobilisation/pack.ts'
import { expect, test } from 'vitest'
import { HAMLETS } from './hamlets.ts'
import { PRACTICES } from './practices.ts'
import { hamletId, unitChanges } from './units.ts'

const land = layOut(unitChanges())

test('there are twenty practices, each with its own id, title and source', () => {
  expect(PRACTICES).toHaveLength(20)
  expect(new Set(PRACTICES.map(({ id }) => id)).size).toBe(20)
  expect(new Set(PRACTICES.map(({ titleVi }) => titleVi)).size).toBe(20)
  for (const { sourceUrl } of PRACTICES) expect(sourceUrl).toMatch(/^https?:\/\/[^ ]+\/./)
})

test.each(PRACTICES.map((practice) => [practice.id, practice] as const))(
  '%s happened in a commune or hamlet that stood on the day it began',
  (_, { unit, startedOn }) => {
    expect(isPlainDate(startedOn)).toBe(true)
    expect(versionAt(land, unit, startedOn)).toBeDefined()
    expect(['commune', 'hamlet']).toContain(levelOf(land, unit))
  },
)

test('every text is there in both languages, composed, and fits the form', () => {
  for (const practice of PRACTICES) {
    for (const text of [
      practice.titleVi,
      practice.titleEn,
      practice.summaryVi,
      practice.summaryEn,
      practice.leadVi,
    ]) {
      expect(text.trim()).not.toBe('')
      expect(nfc(text)).toBe(text)
    }
    expect(practice.titleVi.length).toBeLessThanOrEqual(200)
    expect(practice.summaryVi.length).toBeLessThanOrEqual(600)
  }
})

test('every sector is one of the pack', () => {
  const sector = SKILLED_MOBILISATION.rules.fields.find(({ id }) => id === 'sector')
  const choices = sector?.kind === 'choice' ? sector.choices : []
  for (const practice of PRACTICES) expect(choices).toContain(practice.sector)
})

test('hamlets named in reports are not marked as examples, invented ones are', () => {
  const reported = HAMLETS.filter(({ isExample }) => !isExample)
  const used = new Set<string>(PRACTICES.map(({ unit }) => unit))
  for (const { slug } of reported) expect(used.has(hamletId(slug)), slug).toBe(true)
  expect(HAMLETS.filter(({ isExample }) => isExample).length).toBeGreaterThanOrEqual(12)
  for (const { slug, isExample } of HAMLETS) {
    expect(versionAt(land, hamletId(slug), '2025-07-01')?.isExample).toBe(isExample)
  }
})
