import { searchWords } from '../../text/words.ts'
import type { PracticeCard, Words } from '../card/card.ts'
import { isHarmful } from '../card/recommend.ts'
import { judge } from '../fit/truth.ts'
import { ATTRIBUTES } from '../place/attribute.ts'
import {
  COST_BANDS,
  costBandOf,
  LABOUR_BANDS,
  labourBandOf,
  PAYBACK_BANDS,
  paybackBandOf,
  UNKNOWN_BAND,
} from './band.ts'

/** What the list of cards can be narrowed by. */
export const FACETS = ['domain', 'kind', 'terrain', 'cost', 'labour', 'payback'] as const

export type Facet = (typeof FACETS)[number]

export type CardQuery = { readonly q?: string | undefined } & Readonly<
  Partial<Record<Facet, string | undefined>>
>

/** A public card as the list looks at it. */
export type Shelved = { readonly card: PracticeCard }

/** A choice and how many cards it would leave beside what else was chosen. */
export type Choice = { readonly value: string; readonly count: number }

/** What a question finds, and what could be chosen further. */
export type Looked<Item> = {
  /** Those whose title has the words first, those that harm last, else in their order. */
  readonly found: readonly Item[]
  /** In a fixed order; only what at least one card has, or what is chosen already. */
  readonly choices: Readonly<Record<Facet, readonly Choice[]>>
}

/** Looks through cards once: their words are what takes the time. */
export function lookThrough<Item extends Shelved>(items: readonly Item[], query: CardQuery): Looked<Item> {
  const words = searchWords(query.q ?? '')
  const said =
    words.length === 0 ? items : items.filter(({ card }) => hasWords(searchWords(textOf(card)), words))
  return { found: findAmong(said, query, words), choices: choicesAmong(said, query) }
}

function findAmong<Item extends Shelved>(
  said: readonly Item[],
  query: CardQuery,
  words: readonly string[],
): readonly Item[] {
  return said
    .filter(({ card }) => fits(card, query, FACETS))
    .map((item, order) => ({ item, order, rank: rankOf(item.card, words) }))
    .toSorted((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ item }) => item)
}

function choicesAmong(said: readonly Shelved[], query: CardQuery): Looked<Shelved>['choices'] {
  const choices = (facet: Facet) => {
    const others = FACETS.filter((other) => other !== facet)
    const left = said
      .filter(({ card }) => fits(card, query, others))
      .flatMap(({ card }) => valuesOf(card, facet))
    return orderOf(facet, [...left, query[facet] ?? []].flat())
      .map((value) => ({ value, count: left.filter((one) => one === value).length }))
      .filter(({ value, count }) => count > 0 || value === query[facet])
  }
  return {
    domain: choices('domain'),
    kind: choices('kind'),
    terrain: choices('terrain'),
    cost: choices('cost'),
    labour: choices('labour'),
    payback: choices('payback'),
  }
}

/** Terrains on which no condition of the card fails, whatever else is so there. */
export function terrainsOf({ conditions }: Pick<PracticeCard, 'conditions'>): readonly string[] {
  return TERRAINS.filter((terrain) =>
    conditions.every(({ holds }) => judge(holds, { terrain }) !== 'not-met'),
  )
}

/** Cards to look at beside one: of the same domain, never one that harms, never the card itself. */
export function cardsLike<Item extends Shelved>(
  items: readonly Item[],
  card: PracticeCard,
  isSame: (item: Item) => boolean,
): readonly Item[] {
  const shared = (item: Item) => item.card.domains.filter((domain) => card.domains.includes(domain)).length
  return items
    .filter((item) => !isSame(item) && !isHarmful(item.card) && shared(item) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
}

const TERRAINS = ATTRIBUTES.flatMap((attribute) => (attribute.id === 'terrain' ? attribute.choices : []))

function fits(card: PracticeCard, query: CardQuery, facets: readonly Facet[]): boolean {
  return facets.every((facet) => {
    const wanted = query[facet]
    return wanted === undefined || wanted === '' || valuesOf(card, facet).includes(wanted)
  })
}

function valuesOf(card: PracticeCard, facet: Facet): readonly string[] {
  switch (facet) {
    case 'domain':
      return card.domains
    case 'kind':
      return [card.kind]
    case 'terrain':
      return terrainsOf(card)
    case 'cost':
      return [costBandOf(card)]
    case 'labour':
      return [labourBandOf(card)]
    case 'payback':
      return [paybackBandOf(card)]
  }
}

const ORDERS: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  kind: ['technique', 'mobilising'],
  terrain: TERRAINS,
  cost: [...COST_BANDS.map(({ id }) => id), UNKNOWN_BAND],
  labour: [...LABOUR_BANDS.map(({ id }) => id), UNKNOWN_BAND],
  payback: [...PAYBACK_BANDS.map(({ id }) => id), UNKNOWN_BAND],
}

function orderOf(facet: Facet, left: readonly string[]): readonly string[] {
  return ORDERS[facet] ?? [...new Set(left)].toSorted()
}

function rankOf(card: PracticeCard, words: readonly string[]): number {
  if (isHarmful(card)) return 2
  return words.length > 0 && hasWords(searchWords(both(card.title)), words) ? 0 : 1
}

const PREFIX_LETTERS_MIN = 3

// As in the list of models: every word is there, and from three letters on the last may be a beginning.
function hasWords(text: readonly string[], words: readonly string[]): boolean {
  const known = new Set(text)
  return words.every((word, index) => {
    const isBegun = index === words.length - 1 && word.length >= PREFIX_LETTERS_MIN
    return known.has(word) || (isBegun && text.some((one) => one.startsWith(word)))
  })
}

function textOf(card: PracticeCard): string {
  const said = [
    ...[card.title, card.problem, card.summary],
    ...card.steps.map(({ text }) => text),
    ...card.musts.map(({ text }) => text),
    ...card.inputs.map(({ item }) => item),
    ...card.notWhen,
    ...card.failures.flatMap(({ failed, fix }) => [failed, fix]),
  ]
  return said.map(both).join(' ')
}

function both({ vi, en }: Words): string {
  return `${vi} ${en}`
}
