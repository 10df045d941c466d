import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitId } from '../../unit/unit.ts'
import { PROBLEM_TEXTS } from '../../problem-texts.ts'
import { blankCard } from './blank.ts'
import type { PracticeCard } from './card.ts'
import { checkCard } from './check-card.ts'
import { checkParents } from './check-parents.ts'
import type { Level } from './check-words.ts'
import { both, FULL_CARD } from './full-card.testing.ts'

const found = (card: PracticeCard, level: Level) =>
  checkCard(card, level).map(({ path, code }) => `${path} ${code}`)

const withPart = (part: Partial<PracticeCard>) => found({ ...FULL_CARD, ...part }, 'public')

test('a card that says everything is fit for the public', () => {
  expect(found(FULL_CARD, 'public')).toEqual([])
})

test('a snapshot needs its six answers and nothing else; a full card all the rest', () => {
  const blank = blankCard({ unit: unitId('vn-c1'), consent: false })
  expect(found(blank, 'snapshot')).toEqual([
    'title.vi card.text-missing',
    'domains card.choice-missing',
    'problem.vi card.text-missing',
    'summary.vi card.text-missing',
  ])
  const snapshot: PracticeCard = {
    ...blank,
    title: { vi: 'Ủ rơm', en: '' },
    domains: ['crops'],
    problem: { vi: 'Khói', en: '' },
    summary: { vi: 'Gom, ủ', en: '' },
  }
  expect(found(snapshot, 'snapshot')).toEqual([])
  expect(found(snapshot, 'full')).toEqual([
    'steps card.too-few',
    'musts card.too-few',
    'notWhen card.too-few',
    'results card.too-few',
    'successFactors card.too-few',
    'failures card.too-few',
    'conditions card.conditions-missing',
    'labour card.text-missing',
    'skills card.text-missing',
    'paybackMonths card.text-missing',
    'benefits card.text-missing',
    'contact card.text-missing',
    'since card.text-missing',
  ])
})

test('English may wait until everybody reads the card', () => {
  const card: PracticeCard = { ...FULL_CARD, title: { vi: 'Ủ rơm', en: ' ' }, skills: { vi: 'Có', en: '' } }
  expect(found(card, 'full')).toEqual([])
  expect(found(card, 'public')).toEqual(['title.en card.english-missing', 'skills.en card.english-missing'])
})

describe('what is written must be right at every level', () => {
  test.each<[Partial<PracticeCard>, readonly string[]]>([
    [{ title: both('x'.repeat(76)) }, ['title.en card.too-long']],
    [{ title: { vi: 'ế'.normalize('NFD').repeat(80), en: 'x' } }, []],
    [{ problem: both('x'.repeat(301)) }, ['problem.vi card.too-long', 'problem.en card.too-long']],
    [
      { steps: [{ text: both('x'.repeat(161)) }] },
      ['steps.0.text.vi card.too-long', 'steps.0.text.en card.too-long'],
    ],
    [{ steps: Array.from({ length: 11 }, () => ({ text: both('Gom') })) }, ['steps card.too-many']],
    [{ musts: FULL_CARD.musts.slice(0, 2) }, ['musts card.too-few']],
    [{ musts: [...FULL_CARD.musts, ...FULL_CARD.musts] }, ['musts card.too-many']],
    [{ notWhen: [] }, ['notWhen card.too-few']],
    [
      { notWhen: [{ vi: '', en: '' }] },
      ['notWhen.0.vi card.text-missing', 'notWhen.0.en card.english-missing'],
    ],
    [{ successFactors: Array.from({ length: 4 }, () => both('Nước')) }, ['successFactors card.too-many']],
    [{ failures: [] }, ['failures card.too-few']],
    [
      { failures: [{ failed: both('Ngập'), fix: { vi: '', en: '' } }] },
      ['failures.0.fix.vi card.text-missing', 'failures.0.fix.en card.english-missing'],
    ],
    [{ domains: ['faith'] }, ['domains card.domain-unknown']],
    [{ domains: ['crops', 'trade', 'water', 'roads'] }, ['domains card.too-many']],
    [
      { labour: { setUp: -1, yearly: Number.NaN } },
      ['labour.setUp card.number-invalid', 'labour.yearly card.number-invalid'],
    ],
    [{ costBasis: { quantity: 0, unit: both('ha') } }, ['costBasis.quantity card.number-invalid']],
    [{ costBasis: undefined }, ['costBasis card.text-missing']],
    [{ paybackMonths: Infinity }, ['paybackMonths card.number-invalid']],
    [{ since: '2023-02-30' }, ['since card.day-invalid']],
    [{ validUntil: '2020-01-01' }, ['validUntil card.ends-before']],
    [
      { origin: { ...FULL_CARD.origin, unit: unitId(''), point: [19, 105] } },
      ['origin.unit card.place-missing', 'origin.point card.point-outside'],
    ],
    [{ harm: { vi: 'Bẩn giếng', en: '' } }, ['harm.en card.english-missing']],
  ])('%j', (part, findings) => {
    expect(withPart(part)).toEqual(findings)
  })

  test('results say a number, where and how often it was seen', () => {
    const [result] = FULL_CARD.results
    expect(result).toBeDefined()
    if (result === undefined) return
    expect(
      withPart({ results: [{ ...result, before: undefined, after: undefined, sites: 0, period: ' ' }] }),
    ).toEqual([
      'results.0.after card.result-empty',
      'results.0.period card.text-missing',
      'results.0.sites card.number-invalid',
    ])
  })

  test('pictures need consent, a caption in both languages and a name, each once, six at most', () => {
    const picture = { photo: 'p', caption: { vi: '', en: '' }, credit: '', consent: false }
    expect(withPart({ media: [picture] })).toEqual([
      'media.0.consent card.picture-without-consent',
      'media.0.caption.vi card.text-missing',
      'media.0.caption.en card.english-missing',
      'media.0.credit card.text-missing',
    ])
    const [fine] = FULL_CARD.media
    if (fine === undefined) throw new Error('the card has a picture')
    expect(withPart({ media: [fine, fine] })).toEqual([
      'media.0.photo card.picture-twice',
      'media.1.photo card.picture-twice',
    ])
    const seven = Array.from({ length: 7 }, (_, index) => ({ ...fine, photo: String(index) }))
    expect(withPart({ media: seven })).toEqual(['media card.too-many'])
  })

  test('a way of bringing people together needs neither land nor payback', () => {
    expect(withPart({ kind: 'mobilising', conditions: [], paybackMonths: undefined })).toEqual([])
    expect(withPart({ conditions: [], paybackMonths: undefined })).toEqual([
      'conditions card.conditions-missing',
      'paybackMonths card.text-missing',
    ])
  })
})

test('no card makes the check throw, and every finding has its words', () => {
  const text = fc.string({ maxLength: 400 })
  const words = fc.record({ vi: text, en: text })
  const amount = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, -1, 0, 1e21))
  const card = fc.record<PracticeCard>({
    title: words,
    kind: fc.constantFrom('technique', 'mobilising'),
    domains: fc.array(fc.constantFrom('crops', 'trade', ''), { maxLength: 5 }),
    problem: words,
    summary: words,
    steps: fc.array(fc.record({ text: words, when: fc.option(words, { nil: undefined }) }), {
      maxLength: 12,
    }),
    musts: fc.array(fc.record({ text: words, onSite: fc.boolean() }), { maxLength: 7 }),
    inputs: fc.array(
      fc.record({
        item: words,
        unit: words,
        quantity: amount,
        unitCost: fc.option(amount, { nil: undefined }),
        paidBy: fc.constant('loan' as const),
        when: fc.constant('yearly' as const),
      }),
      { maxLength: 3 },
    ),
    conditions: fc.array(
      fc.record({
        id: text,
        holds: fc.oneof(
          fc.record({ field: fc.constantFrom('height', 'road', 'coast', 'none'), atLeast: amount }),
          fc.record({
            field: fc.constantFrom('height', 'road', 'coast', 'none'),
            is: fc.constantFrom('lorry', true, 3),
          }),
        ),
      }),
      { maxLength: 4 },
    ),
    notWhen: fc.array(words, { maxLength: 3 }),
    origin: fc.record({ unit: fc.constantFrom(unitId(''), unitId('x')), consent: fc.boolean() }),
    since: fc.constantFrom('', '2023-01-01', 'once'),
    results: fc.constant([]),
    successFactors: fc.array(words, { maxLength: 5 }),
    failures: fc.array(fc.record({ failed: words, fix: words }), { maxLength: 3 }),
    media: fc.constant([]),
    parents: fc.constant([]),
    paybackMonths: fc.option(amount, { nil: undefined }),
  })
  fc.assert(
    fc.property(card, (any) => {
      const counts = (['snapshot', 'full', 'public'] as const).map((level) => checkCard(any, level))
      for (const { code } of counts.flat()) expect(Object.hasOwn(PROBLEM_TEXTS, code), code).toBe(true)
      // A higher level only asks for more.
      expect(counts[1]?.length ?? 0).toBeGreaterThanOrEqual(counts[0]?.length ?? 0)
      expect(counts[2]?.length ?? 0).toBeGreaterThanOrEqual(counts[1]?.length ?? 0)
    }),
  )
})

describe('parents', () => {
  const changed = both('Thêm bể chung')
  const of = { card: 'c', version: 2 }
  const tree = new Map([
    ['a@1', []],
    ['b@1', [{ card: 'a', version: 1 }]],
    ['c@1', []],
    ['d@1', [{ card: 'c', version: 1 }]],
    ['e@1', [{ card: 'c', version: 2 }]],
    ['f@1', [{ card: 'e', version: 1 }]],
    ['g@1', [{ card: 'g', version: 1 }]],
  ])
  const judge = (...parents: readonly string[]) =>
    checkParents(
      of,
      parents.map((name) => ({ of: { card: name, version: 1 }, changed })),
      ({ card, version }) => tree.get(`${card}@${version}`),
    ).map(({ path, code }) => `${path} ${code}`)

  test('may be several, and may have grown out of an earlier version of the same card', () => {
    expect(judge('b', 'd')).toEqual([])
  })

  test('are never the card itself, named twice, unknown, or grown out of it', () => {
    expect(judge('c', 'a', 'a', 'z', 'f')).toEqual([
      'parents.0 card.parent-itself',
      'parents.2 card.parent-twice',
      'parents.3 card.parent-unknown',
      'parents.4 card.parents-circle',
    ])
  })

  test('a circle among others ends the walk', () => {
    expect(judge('g')).toEqual([])
  })
})
