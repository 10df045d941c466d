import { describe, expect, test } from 'vitest'
import type { PracticeCard } from '../card/card.ts'
import { costBandOf, labourBandOf, paybackBandOf } from './band.ts'
import { makeCard, say } from './card.testing.ts'
import { costOf } from './cost.ts'
import { cardsLike, lookThrough, terrainsOf, type CardQuery, type Shelved } from './find.ts'
import { chooseSpoken } from './spoken.ts'

const bees = makeCard()
const pond = makeCard({
  title: say('Ao cá trong xóm', 'Fish pond in the hamlet'),
  domains: ['household-economy', 'environment'],
  conditions: [{ id: 'terrain', holds: { not: { field: 'terrain', is: 'mountains' } } }],
  inputs: [{ ...bees.inputs[0], unitCost: undefined } as PracticeCard['inputs'][number]], // the first is there
  labour: undefined,
  paybackMonths: 60,
})
const harmful = makeCard({
  title: say('Diệt cỏ bằng thuốc', 'Weeds killed with poison'),
  harm: say('Cá dưới suối chết.', 'Fish in the stream died.'),
})
const shelf = [bees, pond, harmful].map((card) => ({ card }))

const findCards = (items: readonly Shelved[], query: CardQuery) => lookThrough(items, query).found
const titles = (found: readonly { readonly card: PracticeCard }[]) => found.map(({ card }) => card.title.en)

describe('what a card costs', () => {
  test('is told apart by when it is paid and by whom', () => {
    expect(costOf(bees, 'set-up')).toEqual({
      amountVnd: 9_000_000,
      unpriced: 0,
      byPayer: [{ paidBy: 'household', amountVnd: 9_000_000 }],
    })
    expect(costOf(bees, 'yearly').amountVnd).toBe(1_100_000)
  })

  test('is unknown, not little, when a price is missing', () => {
    expect(costBandOf(bees)).toBe('5m-20m')
    expect(costBandOf(pond)).toBe('unknown')
    expect(costBandOf(makeCard({ costBasis: undefined }))).toBe('unknown')
    expect([labourBandOf(bees), labourBandOf(pond)]).toEqual(['30-100', 'unknown'])
    expect([paybackBandOf(bees), paybackBandOf(pond)]).toEqual(['within-2', 'later'])
  })
})

describe('the list of cards', () => {
  test('is searched without tones, in both languages, and the last word may be a beginning', () => {
    expect(titles(findCards(shelf, { q: 'nuoi ong' }))).toContain('Bees for honey under orange trees')
    expect(titles(findCards(shelf, { q: 'fish pon' }))[0]).toBe('Fish pond in the hamlet')
    expect(findCards(shelf, { q: 'nuoi tom hum' })).toEqual([])
  })

  test('has first what is called so, and last what harms', () => {
    const called = titles(findCards(shelf, { q: 'pond' }))
    expect(called[0]).toBe('Fish pond in the hamlet')
    expect(titles(findCards(shelf, {})).at(-1)).toBe('Weeds killed with poison')
  })

  test('is narrowed by the terrains on which nothing fails', () => {
    expect(terrainsOf(bees)).toEqual(['low-hills', 'mountains'])
    expect(terrainsOf(pond)).toEqual(['plain', 'low-hills', 'highlands'])
    expect(titles(findCards(shelf, { terrain: 'plain' }))).toEqual(['Fish pond in the hamlet'])
  })

  test('says of each choice how many it would leave beside the others', () => {
    const { domain, terrain, cost } = lookThrough(shelf, { terrain: 'plain' }).choices
    expect(domain).toEqual([
      { value: 'environment', count: 1 },
      { value: 'household-economy', count: 1 },
    ])
    expect(terrain.find(({ value }) => value === 'low-hills')?.count).toBe(3)
    expect(cost).toEqual([{ value: 'unknown', count: 1 }])
  })

  test('never suggests a card that harms, nor the card itself', () => {
    expect(titles(cardsLike(shelf, bees, ({ card }) => card === bees))).toEqual(['Fish pond in the hamlet'])
  })
})

describe('what is read over the loudspeaker', () => {
  const sentence = (words: number) => `${Array.from({ length: words }, () => 'cây').join(' ')}.`

  test('leaves out the least important and the last, and never what is always said', () => {
    const parts = [
      { text: `Một ${sentence(100)}`, rank: 0 },
      { text: `Hai ${sentence(60)}`, rank: 1 },
      { text: `Ba ${sentence(60)}`, rank: 2 },
      { text: `Bốn ${sentence(60)}`, rank: 2 },
      { text: `Năm ${sentence(60)}`, rank: 0 },
    ]
    const { parts: said, seconds } = chooseSpoken(parts, 'vi')
    expect(said.map((part) => part.split(' ')[0])).toEqual(['Một', 'Hai', 'Năm'])
    expect(seconds).toBeLessThanOrEqual(90)
  })

  test('is said whole when even what must be said is too long', () => {
    expect(chooseSpoken([{ text: sentence(400), rank: 0 }], 'vi').seconds).toBeGreaterThan(90)
  })
})
