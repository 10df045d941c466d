import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { homeOf } from '../../unit/home.ts'
import { ACTS, inventHistory, FIRST_DAY } from '../../unit/invented-land.testing.ts'
import { ancestorsAt, layOut, nameAt, NEWEST } from '../../unit/land.ts'
import { unitId } from '../../unit/unit.ts'
import { adoptionKey, growForest, treeOf, versionKey, type LineageNode } from './forest.ts'
import { card, copy, inventCards, inventCopies, parent } from './invented-spread.testing.ts'
import type { LiesIn } from './learn.ts'

const PLACES = ['c0x', 'c0y', 'c1x', 'c2x', 'c3x', 'c0', 'c1']
const picks = (most: number) =>
  fc.array(fc.tuple(fc.nat(99), fc.nat(3000), fc.nat(99), fc.nat(99), fc.nat(99)), { maxLength: most })
const spread = fc.tuple(
  picks(8).map(inventCards),
  picks(30).map((all) => inventCopies(all, PLACES)),
)

test('every adoption and every version stands in the forest once, under one that is there', () => {
  fc.assert(
    fc.property(spread, ([cards, copies]) => {
      const { nodes } = growForest(cards, copies)
      const keys = nodes.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      for (const { id } of copies) expect(keys).toContain(adoptionKey(id))
      for (const { of } of cards) expect(keys).toContain(versionKey(of))
      for (const [at, node] of nodes.entries()) expectAfterParent(nodes, node, at)
    }),
  )
})

function expectAfterParent(nodes: readonly LineageNode[], node: LineageNode, at: number): void {
  const above = nodes.findIndex(({ key }) => key === node.parent)
  expect(above).toBeLessThan(at)
  expect(above < 0).toBe(node.parent === undefined)
  expect(node.level).toBe((nodes[above]?.level ?? -1) + 1)
}

test('the order in which cards and adoptions come changes nothing', () => {
  fc.assert(
    fc.property(spread, ([cards, copies]) => {
      // Of two records with one name the last counts, whichever way round: an order of their own is no subject here.
      const once = [...new Map(cards.map((one) => [versionKey(one.of), one])).values()]
      const { nodes } = growForest(once, copies)
      expect(growForest(once.toReversed(), copies.toReversed()).nodes).toEqual(nodes)
    }),
  )
})

test('what was started, kept, dropped and verified adds up to what there is', () => {
  fc.assert(
    fc.property(spread, ([cards, copies]) => {
      const roots = growForest(cards, copies).nodes.filter(({ level }) => level === 0)
      const sum = (of: (node: LineageNode) => number) => roots.reduce((all, node) => all + of(node), 0)
      const inState = (state: string) => copies.filter((one) => one.state === state).length
      for (const state of ['planned', 'started', 'kept', 'dropped'] as const)
        expect(sum(({ numbers }) => numbers[state])).toBe(inState(state))
      expect(sum(({ numbers }) => numbers.verified)).toBe(
        copies.filter(({ verifiedOn }) => verifiedOn !== undefined).length,
      )
    }),
  )
})

test('the forest stays as it is when units are reorganised; only the names of places differ', () => {
  const step = fc.record({
    act: fc.constantFrom(...ACTS),
    picks: fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)),
  })
  fc.assert(
    fc.property(spread, fc.array(step, { maxLength: 6 }), ([cards, copies], steps) => {
      const before = layOut(inventHistory([]))
      // All that happens to the units happens after the last copy began.
      const later = inventHistory(steps).map((act) =>
        act.id === 'first' ? act : { ...act, on: `20${40 + Number(act.id.slice(1))}-01-01` },
      )
      const after = layOut(later)
      const lies =
        (land: typeof after): LiesIn =>
        (unit, within, on) => {
          const home = homeOf(land, unit, on)
          return home === within || ancestorsAt(land, home, on).includes(within)
        }
      expect(growForest(cards, copies, lies(after))).toEqual(growForest(cards, copies, lies(before)))
      for (const { place } of copies) {
        expect(nameAt(after, place, FIRST_DAY)).toBe(nameAt(before, place, FIRST_DAY))
        expect(homeOf(after, place, NEWEST)).not.toBe('')
      }
    }),
    { numRuns: 60 },
  )
})

test('a copy that was seen at an earlier one stands under it, and a copy of that under that', () => {
  const { nodes, findings } = growForest(
    [card('acacia')],
    [
      copy('first', 'x1', '2020-01-01'),
      copy('second', 'x2', '2021-01-01', { seenAt: unitId('x1') }),
      copy('third', 'x3', '2022-01-01', { seenAt: unitId('x2') }),
    ],
  )
  expect(nodes.map(({ key, generation }) => [key, generation])).toEqual([
    ['card acacia@1', 0],
    ['adoption first', 1],
    ['adoption second', 2],
    ['adoption third', 3],
  ])
  expect(nodes[0]?.numbers).toEqual({
    places: 3,
    planned: 0,
    started: 3,
    kept: 0,
    dropped: 0,
    verified: 0,
    firstYear: 2020,
    lastYear: 2022,
    generations: 3,
  })
  expect(findings).toEqual([])
})

test('where nobody said what was seen, or nothing was there to be seen, it hangs directly at the card', () => {
  const copies = [
    copy('silent', 'x1', '2020-01-01'),
    copy('too early', 'x2', '2020-01-01', { seenAt: unitId('x1') }),
    copy('nowhere', 'x3', '2021-01-01', { seenAt: unitId('x9') }),
    copy('origin', 'x4', '2021-01-01', { seenAt: unitId('home') }),
  ]
  const { nodes, findings } = growForest([card('acacia', 1, { place: unitId('home') })], copies)
  const how = nodes.flatMap((node) =>
    node.kind === 'adoption'
      ? [
          [
            node.adoption.id,
            node.parent,
            node.learned.how === 'unclear' ? node.learned.why : node.learned.how,
          ],
        ]
      : [],
  )
  expect(how).toEqual([
    ['silent', 'card acacia@1', 'not-said'],
    ['too early', 'card acacia@1', 'seen-later'],
    ['nowhere', 'card acacia@1', 'seen-nowhere'],
    ['origin', 'card acacia@1', 'origin'],
  ])
  expect(findings.map(({ code }) => code)).toEqual(['lineage.seen-later', 'lineage.seen-nowhere'])
})

test('two places that say they saw it at each other make no circle', () => {
  const copies = [
    copy('one', 'x1', '2020-01-01', { seenAt: unitId('x2') }),
    copy('other', 'x2', '2020-01-01', { seenAt: unitId('x1') }),
  ]
  expect(growForest([card('acacia')], copies).nodes.map(({ parent: above }) => above)).toEqual([
    undefined,
    'card acacia@1',
    'card acacia@1',
  ])
})

test('a commune that was named for one of its hamlets means that hamlet, and no hamlet when there are several', () => {
  const lies: LiesIn = (unit, within) => unit.startsWith(within)
  const seen = copy('late', 'z', '2022-01-01', { seenAt: unitId('c') })
  const one = growForest([card('acacia')], [copy('a', 'c1', '2020-01-01'), seen], lies)
  expect(one.nodes.find(({ key }) => key === 'adoption late')?.parent).toBe('adoption a')
  const two = growForest(
    [card('acacia')],
    [copy('a', 'c1', '2020-01-01'), copy('b', 'c2', '2020-01-01'), seen],
    lies,
  )
  expect(two.nodes.find(({ key }) => key === 'adoption late')?.parent).toBe('card acacia@1')
  expect(two.findings.map(({ code }) => code)).toEqual(['lineage.seen-several'])
})

test('a later version follows the one before, after all that branched off from it', () => {
  const cards = [card('acacia'), card('acacia', 2, { on: '2019-01-01' })]
  const copies = [
    copy('late', 'x1', '2023-01-01'),
    copy('new', 'x2', '2020-01-01', { of: { card: 'acacia', version: 2 } }),
  ]
  expect(growForest(cards, copies).nodes.map(({ key, generation }) => [key, generation])).toEqual([
    ['card acacia@1', 0],
    ['adoption late', 1],
    ['card acacia@2', 0],
    ['adoption new', 1],
  ])
})

test('a card written from a copy that changed stands at that copy', () => {
  const cards = [
    card('acacia'),
    card('guava', 1, { on: '2022-01-01', case: 'a1', parents: [parent('acacia')] }),
  ]
  const { nodes } = growForest(cards, [copy('a1', 'x1', '2020-01-01')])
  expect(nodes[2]).toMatchObject({
    key: 'card guava@1',
    parent: 'adoption a1',
    generation: 1,
    changed: { vi: 'not as acacia' },
  })
})

test('a card of two parents stands under the first and names the other', () => {
  const cards = [
    card('acacia'),
    card('frogs'),
    card('both', 1, { on: '2022-01-01', parents: [parent('frogs'), parent('acacia')] }),
  ]
  const both = growForest(cards, []).nodes.find(({ key }) => key === 'card both@1')
  expect(both).toMatchObject({ parent: 'card frogs@1', also: [{ of: { card: 'acacia' } }] })
})

test('cards that name each other as parents are cut where they close, and it is said', () => {
  const cards = [card('a', 1, { parents: [parent('b')] }), card('b', 1, { parents: [parent('a')] })]
  const { nodes, findings } = growForest(cards, [])
  expect(nodes.map(({ key }) => key)).toEqual(['card b@1', 'card a@1'])
  expect(findings).toEqual([
    { path: 'card b@1', code: 'lineage.parents-circle', values: { card: 'b', version: 1 } },
  ])
  expect(growForest([card('self', 1, { parents: [parent('self')] })], []).findings).toHaveLength(1)
})

test('an ancestor that is not here, or was withdrawn, keeps its place', () => {
  const cards = [
    card('guava', 1, { parents: [parent('elsewhere', 3)] }),
    card('acacia', 1, { status: 'withdrawn' }),
  ]
  const { nodes, findings } = growForest(cards, [copy('a1', 'x1', '2020-01-01')])
  expect(nodes.map(({ key, kind }) => [key, kind])).toEqual([
    ['card elsewhere@3', 'lost'],
    ['card guava@1', 'version'],
    ['card acacia@1', 'version'],
    ['adoption a1', 'adoption'],
  ])
  expect(findings.map(({ code }) => code)).toEqual(['lineage.version-not-here'])
  expect(treeOf({ nodes, findings }, 'guava').map(({ key }) => key)).toEqual([
    'card elsewhere@3',
    'card guava@1',
  ])
  expect(treeOf({ nodes, findings }, 'nowhere')).toEqual([])
})

test('a line of ten thousand copies of copies is drawn up at once', () => {
  const copies = Array.from({ length: 10_000 }, (_, index) =>
    copy(
      `a${index}`,
      `p${index}`,
      `${2000 + Math.floor(index / 336)}-${String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      {
        seenAt: index === 0 ? undefined : unitId(`p${index - 1}`),
      },
    ),
  )
  const began = performance.now()
  const { nodes } = growForest([card('acacia')], copies)
  expect(nodes[0]?.numbers).toMatchObject({ places: 10_000, generations: 10_000 })
  expect(performance.now() - began).toBeLessThan(5000)
})

test('no cards and no adoptions make no forest', () => {
  expect(growForest([], [])).toEqual({ nodes: [], findings: [] })
})
