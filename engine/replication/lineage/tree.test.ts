import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { unitId } from '../../unit/unit.ts'
import { drawTree } from './draw-tree.ts'
import { growForest, type LineageNode } from './forest.ts'
import { card, copy, inventCards, inventCopies } from './invented-spread.testing.ts'
import { layTree } from './lay-tree.ts'
import { beganOn } from './learn.ts'
import { bindTwigs, type Twig } from './twigs.ts'
import { standAt, yearsOf } from './by-year.ts'

const sayMany = (count: number, year: string | undefined) => `${count} since ${year}`

function twigsOf(nodes: readonly LineageNode[]): readonly Twig[] {
  const twigs = nodes.map((node): Twig => {
    const { key, parent, generation } = node
    if (node.kind !== 'adoption') {
      const isGone = node.kind === 'lost' || node.card.status === 'withdrawn'
      return { key, parent, generation, look: isGone ? 'card-gone' : 'card', label: key }
    }
    const { state } = node.adoption
    return { key, parent, generation, look: state, label: key, year: beganOn(node.adoption).slice(0, 4) }
  })
  return bindTwigs(twigs, sayMany)
}

const picks = (most: number) =>
  fc.array(fc.tuple(fc.nat(99), fc.nat(3000), fc.nat(99), fc.nat(99), fc.nat(99)), { maxLength: most })
const spread = fc.tuple(
  picks(8).map(inventCards),
  picks(30).map((all) => inventCopies(all, ['x1', 'x2', 'x3', 'x4'])),
)

test('no two twigs of a generation are in one row, and each stands amid its copies', () => {
  fc.assert(
    fc.property(spread, ([cards, copies]) => {
      const twigs = twigsOf(growForest(cards, copies).nodes)
      const { places, rows } = layTree(twigs)
      const rowOf = new Map(places.map(({ key, row }) => [key, row]))
      for (const column of new Set(places.map((place) => place.column))) {
        const taken = places.filter((place) => place.column === column).map(({ row }) => row)
        for (const row of taken) expect(taken.filter((other) => Math.abs(other - row) < 1)).toHaveLength(1)
      }
      for (const twig of twigs) {
        const copiesOf = twigs.filter(
          ({ parent, generation }) => parent === twig.key && generation > twig.generation,
        )
        const at = copiesOf.map(({ key }) => rowOf.get(key) ?? -1)
        const row = rowOf.get(twig.key) ?? -1
        if (at.length > 0) expect(row).toBeGreaterThanOrEqual(Math.min(...at))
        if (at.length > 0) expect(row).toBeLessThanOrEqual(Math.max(...at))
        expect(row).toBeLessThan(rows)
        // What goes on in its own line stands below.
        const above = twigs.find(({ key }) => key === twig.parent)
        if (above?.generation === twig.generation) expect(row).toBeGreaterThan(rowOf.get(above.key) ?? row)
      }
    }),
  )
})

test('a drawing has a sign and a name for each twig and a line to each but the roots', () => {
  const nodes = growForest(
    [card('acacia'), card('acacia', 2, { status: 'withdrawn' })],
    [
      copy('a1', 'x1', '2020-01-01', { state: 'kept' }),
      copy('a2', 'x2', '2021-01-01', { seenAt: unitId('x1'), state: 'dropped' }),
    ],
  ).nodes
  const { marks, width, height } = drawTree(twigsOf(nodes))
  const roles = (kind: string) => marks.filter((mark) => mark.kind === kind).map(({ role, of }) => [of, role])
  expect(roles('dot')).toEqual([['adoption a1', 'copy-kept']])
  expect(roles('rect')).toEqual([
    ['card acacia@1', 'card'],
    ['adoption a2', 'copy-dropped'],
    ['card acacia@2', 'card-gone'],
  ])
  expect(roles('path')).toEqual([
    ['adoption a1', 'copy-kept'],
    ['adoption a2', 'copy-dropped'],
    ['card acacia@2', 'trunk'],
    ['adoption a2', 'copy-dropped'],
  ])
  expect(roles('text')).toHaveLength(4)
  for (const mark of marks)
    if (mark.kind === 'text') expect(mark.x < width && mark.y < height && mark.y > 0).toBe(true)
})

test('a tree of nothing is a picture of nothing', () => {
  expect(drawTree([]).marks).toEqual([])
})

test('of very many copies those that began alike are drawn as one, and none is left out of the count', () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    copy(`a${index}`, `x${index}`, `${2015 + (index % 10)}-03-01`, {
      state: index % 2 === 0 ? 'kept' : 'dropped',
    }),
  )
  const twigs = twigsOf(growForest([card('acacia')], many).nodes)
  expect(twigs.length).toBeLessThanOrEqual(60)
  const counted = twigs.slice(1).map(({ label }) => Number(label.split(' ')[0]))
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(500)
  expect(twigs[1]?.label).toBe('50 since 2015')
})

test('a place lights up in its year and fades when it is given up', () => {
  const copies = [
    copy('a1', 'x1', '2020-05-01'),
    copy('a2', 'x2', '2021-05-01', { state: 'dropped', droppedOn: '2022-12-31' }),
    copy('a3', 'x3', '2022-05-01', { startedOn: undefined, state: 'planned' }),
  ]
  expect(yearsOf(copies, '2023-06-01')).toEqual(['2020', '2021', '2022', '2023'])
  const at = (year: string) => [...standAt(copies, year, (place) => (place === 'x1' ? 'c' : undefined))]
  expect(at('2019')).toEqual([])
  expect(at('2020')).toEqual([['c', { began: 1, alive: 1, ended: 0 }]])
  expect(at('2021')).toEqual([
    ['c', { began: 0, alive: 1, ended: 0 }],
    [undefined, { began: 1, alive: 1, ended: 0 }],
  ])
  expect(at('2022')[1]).toEqual([undefined, { began: 0, alive: 0, ended: 1 }])
})

test('where nothing was started there are no years', () => {
  expect(yearsOf([], '2026-01-01')).toEqual([])
})
