import { expect, test } from 'vitest'
import { unitId } from '../../unit/unit.ts'
import { reuniteCard, separateCard } from './apart.ts'
import type { PracticeCard } from './card.ts'
import { differenceOf } from './difference.ts'
import { both, FULL_CARD } from './full-card.testing.ts'
import { hashOfVersion } from './hash.ts'
import { publicCard } from './public-card.ts'
import { isHarmful, mayRecommend } from './recommend.ts'
import { tidyCard } from './tidy-card.ts'

test('what enters the journal holds no word that was typed, and comes back whole', () => {
  const { kept, words } = separateCard(FULL_CARD)
  const text = JSON.stringify(kept)
  for (const word of ['rơm', 'Hội Nông dân', 'ngập', '(en)', 'Sau gặt']) expect(text).not.toContain(word)
  expect(text).toContain('"paybackMonths":6')
  expect(reuniteCard(JSON.parse(text), words)).toEqual(FULL_CARD)
  expect(
    reuniteCard(
      kept,
      words.map(() => null),
    ).title,
  ).toEqual({ vi: '', en: '' })
})

test('a version is named by what it says: another word, number or version is another hash', () => {
  const of = { card: 'c', version: 1 }
  const hash = hashOfVersion(of, FULL_CARD)
  const turned = Object.fromEntries(Object.entries(FULL_CARD).toReversed()) as PracticeCard // the same parts in another order
  expect(hashOfVersion(of, turned)).toBe(hash)
  expect(hashOfVersion({ ...of, version: 2 }, FULL_CARD)).not.toBe(hash)
  expect(hashOfVersion(of, { ...FULL_CARD, paybackMonths: 7 })).not.toBe(hash)
  expect(hashOfVersion(of, { ...FULL_CARD, notWhen: [both('Hố gần giếng.')] })).not.toBe(hash)
})

test('everybody reads a coarse point and who holds it only with consent; never the case', () => {
  const commune = unitId('vn-c9')
  expect(publicCard(FULL_CARD, commune).origin).toEqual({
    unit: unitId('vn-c1'),
    holder: 'group',
    consent: true,
    point: [105.43, 19.35],
  })
  const silent = { ...FULL_CARD, origin: { ...FULL_CARD.origin, consent: false } }
  expect(publicCard(silent, commune).origin).toEqual({ unit: commune, consent: false })
})

test('a card with harm, out of date or not public is never recommended', () => {
  expect(mayRecommend(FULL_CARD, 'public', '2026-01-01')).toBe(true)
  expect(mayRecommend({ ...FULL_CARD, harm: both('Bẩn giếng') }, 'public', '2026-01-01')).toBe(false)
  expect(mayRecommend({ ...FULL_CARD, harm: { vi: ' ', en: '' } }, 'public', '2026-01-01')).toBe(true)
  expect(isHarmful({ ...FULL_CARD, harm: { vi: '', en: 'Dirty wells' } })).toBe(true)
  const dated = { ...FULL_CARD, validUntil: '2026-01-01' }
  expect(mayRecommend(dated, 'public', '2026-01-01')).toBe(true)
  expect(mayRecommend(dated, 'public', '2026-01-02')).toBe(false)
  for (const status of ['draft', 'in-review', 'sent-back', 'replaced', 'withdrawn'] as const)
    expect(mayRecommend(FULL_CARD, status, '2026-01-01')).toBe(false)
})

test('texts are kept in one spelling, numbers and choices as they are', () => {
  const typed = { ...FULL_CARD, title: { vi: ' Ủ rơm '.normalize('NFD'), en: 'Straw\u0000' } }
  expect(tidyCard(typed)).toEqual({ ...FULL_CARD, title: { vi: 'Ủ rơm', en: 'Straw' } })
})

test('two versions differ by sentences and rows; what stayed is not said', () => {
  const before = [
    { id: 'title', text: 'Trồng bưởi' },
    { id: 'steps', text: 'Đào hố\nTrồng' },
    { id: 'harm', text: 'Bẩn giếng' },
    { id: 'payback', text: '54' },
  ]
  const after = [
    { id: 'title', text: 'Trồng bưởi, cam' },
    { id: 'steps', text: 'Đào hố\nDẫn nước\nTrồng' },
    { id: 'payback', text: '54' },
  ]
  expect(differenceOf(before, after)).toEqual([
    {
      id: 'title',
      pieces: [
        { is: 'same', text: 'Trồng bưởi' },
        { is: 'new', text: ', cam' },
      ],
    },
    {
      id: 'steps',
      pieces: [
        { is: 'same', text: 'Đào hố\n' },
        { is: 'new', text: 'Dẫn nước\n' },
        { is: 'same', text: 'Trồng\n' },
      ],
    },
    { id: 'harm', pieces: [{ is: 'gone', text: 'Bẩn giếng' }] },
  ])
})
