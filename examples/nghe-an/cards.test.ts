import { checkCard } from '@gieo/engine/replication/card/check-card.ts'
import { checkParents } from '@gieo/engine/replication/card/check-parents.ts'
import { isHarmful } from '@gieo/engine/replication/card/recommend.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { EXAMPLES } from '@gieo/programmes/examples.ts'
import { expect, test } from 'vitest'
import { CARDS } from './cards.ts'

const cases = new Set(Object.values(EXAMPLES).flatMap((some) => some.map(({ id }) => id)))

test.each(CARDS)('the example card $id is fit for the public, and written from an example case', (card) => {
  expect(cases).toContain(card.case)
  const parents = (card.parents ?? []).map(({ id, version, changed }) => ({
    of: { card: id, version },
    changed,
  }))
  for (const { text } of card.versions) {
    const whole = { ...text, origin: { unit: unitId('vn-40'), consent: true }, media: [], parents }
    expect(checkCard(whole, 'public')).toEqual([])
  }
  const known = (of: { readonly card: string; readonly version: number }) =>
    CARDS.find(({ id }) => id === of.card)?.versions[of.version - 1] === undefined ? undefined : []
  expect(checkParents({ card: card.id, version: 1 }, parents, known)).toEqual([])
})

test('there is one that did harm, one that brings people together, one in two versions and one with a parent', () => {
  const texts = CARDS.flatMap(({ versions }) => versions.map(({ text }) => text))
  const whole = { origin: { unit: unitId('vn-40'), consent: true }, media: [], parents: [] }
  expect(texts.filter((text) => isHarmful({ ...text, ...whole })).length).toBe(1)
  expect(texts.some(({ kind }) => kind === 'mobilising')).toBe(true)
  expect(CARDS.some(({ versions }) => versions.length > 1)).toBe(true)
  expect(CARDS.some(({ parents }) => (parents ?? []).length > 0)).toBe(true)
})
