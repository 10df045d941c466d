import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { likenessOf, soughtWords, thingOf } from './likeness.ts'

const GARDEN = {
  title: 'Vườn ổi và ao cá ven suối',
  group: 'economy',
  hamlet: 'h1',
  commune: 'c1',
  openedOn: '2026-03-01',
}

function alike(other: Partial<typeof GARDEN>) {
  return likenessOf(thingOf(GARDEN), thingOf({ ...GARDEN, ...other }))
}

test('the same name in the same hamlet at the same time is as alike as it gets', () => {
  expect(alike({})).toEqual({ score: 1, reasons: ['title', 'hamlet', 'group', 'days'] })
})

test('tones, capitals, the order of words and a slip of the finger hide nothing', () => {
  for (const title of [
    'VUON OI VA AO CA VEN SUOI',
    'Ao cá ven suối và vườn ổi',
    'Vườn ổi và ao cá vên suôi',
  ]) {
    expect(alike({ title })?.reasons[0], title).toBe('title')
  }
  expect(alike({ title: 'Vườn ổi, ao cá ven suối Bình Hải' })?.reasons).toContain('similar-title')
  expect(alike({ title: 'Vươn ổi và ao cá ven suốii', hamlet: 'h2' })?.reasons).toEqual([
    'similar-title',
    'commune',
    'group',
    'days',
  ])
})

test('another commune, another name or another number is another thing', () => {
  expect(alike({ commune: 'c2' })).toBeUndefined()
  expect(alike({ title: 'Đội bóng chuyền nữ xóm' })).toBeUndefined()
  const house = (number: number) => thingOf({ ...GARDEN, title: `Nhà đại đoàn kết số ${number}` })
  expect(likenessOf(house(1), house(2))).toBeUndefined()
  expect(likenessOf(house(1), house(1))?.score).toBe(1)
})

test('two hamlets of a commune do similar things under similar names: only the very same name is a question', () => {
  const visitors = (place: string, hamlet: string) =>
    thingOf({ ...GARDEN, title: `${place} đón khách`, hamlet })
  expect(likenessOf(visitors('Bản Nưa', 'h1'), visitors('Bản Khe Rạn', 'h2'))).toBeUndefined()
  expect(likenessOf(visitors('Bản Nưa', 'h1'), visitors('Bản Nưa', 'h2'))?.reasons).toContain('commune')
})

test('a place that is not known is like no other', () => {
  const nowhere = thingOf({ title: GARDEN.title, openedOn: GARDEN.openedOn })
  expect(likenessOf(nowhere, nowhere)).toBeUndefined()
})

test('two cases are as alike as the other way round, and a nearer place never makes them less so', () => {
  const word = fc.constantFrom('vườn', 'ổi', 'ao', 'cá', 'ven', 'suối', 'nhà', 'số 1', 'số 2')
  const thing = fc.record({
    title: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
    group: fc.constantFrom('economy', 'culture', undefined),
    hamlet: fc.constantFrom('h1', 'h2', undefined),
    commune: fc.constantFrom('c1', 'c2'),
    openedOn: fc.constantFrom('2026-03-01', '2026-04-20', '2025-01-01'),
  })
  fc.assert(
    fc.property(thing, thing, (left, right) => {
      const found = likenessOf(thingOf(left), thingOf(right))
      expect(likenessOf(thingOf(right), thingOf(left))).toEqual(found)
      const nearer = likenessOf(thingOf({ ...left, hamlet: 'h1' }), thingOf({ ...right, hamlet: 'h1' }))
      expect(nearer?.score ?? 0).toBeGreaterThanOrEqual(found?.score ?? 0)
    }),
  )
})

test('the longest words of a title are sought, each once and without tones', () => {
  expect(soughtWords('Mô hình vườn ổi – Ổi của xóm Bình Hải, 3 ha').join(' ')).toBe(
    'hinh vuon binh cua xom hai mo oi',
  )
})

test('copies of one card all have its name: only the same hamlet in the same weeks is a question', () => {
  const copy = (told: Partial<typeof GARDEN>) => thingOf({ ...GARDEN, ...told, byCard: true })
  expect(likenessOf(copy({}), copy({}))?.score).toBe(1)
  expect(likenessOf(copy({}), copy({ hamlet: 'h2' }))).toBeUndefined()
  expect(likenessOf(copy({}), copy({ openedOn: '2027-03-01' }))).toBeUndefined()
})
