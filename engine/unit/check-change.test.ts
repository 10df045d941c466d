import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROBLEM_TEXTS } from '../problem-texts.ts'
import { checkUnitChange } from './check-change.ts'
import { act, ACTS, firstChange, inventHistory, named } from './invented-land.testing.ts'
import { layOut } from './land.ts'
import { unitId as id, type UnitChange } from './unit.ts'

const land = layOut([firstChange()])
const on = '2020-01-01'

const sound = act('merge', on, {
  ends: [id('c0'), id('c3')],
  begins: [named('m', 'commune', id('d0'))],
  successions: [
    { from: id('c0'), to: id('m'), kind: 'whole' },
    { from: id('c3'), to: id('m'), kind: 'whole' },
  ],
})

test('a sound act has no findings', () => {
  expect(checkUnitChange(land, sound)).toEqual([])
})

test('the first act of all, and every act of an invented history, is sound', () => {
  const number = fc.nat({ max: 10_000 })
  const step = fc.record({ act: fc.constantFrom(...ACTS), picks: fc.tuple(number, number, number) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const changes = inventHistory(steps)
      for (const [index, change] of changes.entries()) {
        expect(checkUnitChange(layOut(changes.slice(0, index)), change)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

const BROKEN: readonly (readonly [name: string, change: UnitChange, path: string, code: string])[] = [
  ['no such day', { ...sound, on: '2020-02-30' }, 'on', 'unit.date-invalid'],
  ['a unit ended twice', { ...sound, ends: [...sound.ends, id('c0')] }, 'ends[2]', 'unit.named-twice'],
  ['an unknown unit ended', { ...sound, ends: [...sound.ends, id('no')] }, 'ends[2]', 'unit.unknown'],
  ['a day before the units began', { ...sound, on: '2009-01-01' }, 'ends[0]', 'unit.not-yet'],
  [
    'an id used again',
    { ...sound, begins: [named('c1', 'commune', id('d0'))] },
    'begins[0].id',
    'unit.id-taken',
  ],
  [
    'an unknown parent',
    { ...sound, begins: [named('m', 'commune', id('no'))] },
    'begins[0].parent',
    'unit.parent-unknown',
  ],
  [
    'no parent',
    { ...sound, begins: [named('m', 'commune', undefined)] },
    'begins[0].parent',
    'unit.parent-missing',
  ],
  [
    'a parent that ends in the same act',
    act('x', on, { changes: [named('c0x', 'hamlet', id('c3'))], ...pick('ends', 'successions', 'begins') }),
    'changes[0].parent',
    'unit.parent-unknown',
  ],
  [
    'a hamlet outside communes',
    act('x', on, { begins: [named('h', 'hamlet', id('d0'))] }),
    'begins[0].parent',
    'unit.parent-wrong-level',
  ],
  [
    'a commune in a commune',
    { ...sound, begins: [named('m', 'commune', id('c1'))] },
    'begins[0].parent',
    'unit.parent-wrong-level',
  ],
  [
    'a name left empty',
    { ...sound, begins: [{ ...named('m', 'commune', id('d0')), name: ' ' }] },
    'begins[0].name',
    'unit.name-missing',
  ],
  [
    'a code in use',
    { ...sound, begins: [{ ...named('m', 'commune', id('d0')), code: 'c1' }] },
    'begins[0].code',
    'unit.code-taken',
  ],
  [
    'a successor without an end',
    { ...sound, ends: [id('c0')] },
    'successions[1].from',
    'unit.successor-without-end',
  ],
  [
    'an unknown successor',
    {
      ...sound,
      successions: [...sound.successions.slice(1), { from: id('c0'), to: id('no'), kind: 'whole' }],
    },
    'successions[1].to',
    'unit.unknown',
  ],
  [
    'whole and yet two',
    { ...sound, successions: [...sound.successions, { from: id('c0'), to: id('c1'), kind: 'part' }] },
    'successions[0].kind',
    'unit.kind-wrong',
  ],
  [
    'a part and yet alone',
    { ...sound, successions: sound.successions.map((each) => ({ ...each, kind: 'part' })) },
    'successions[0].kind',
    'unit.kind-wrong',
  ],
  [
    'an end that became nothing',
    { ...sound, successions: sound.successions.slice(1) },
    'ends[0]',
    'unit.no-successor',
  ],
  [
    'land out of nothing',
    act('x', on, { begins: [named('new', 'commune', id('d0'))] }),
    'begins[0]',
    'unit.no-predecessor',
  ],
  ['hamlets of a split commune forgotten', splitWithoutHamlets(), 'ends[0]', 'unit.child-left'],
]

test.each(BROKEN)('%s is found', (_, change, path, code) => {
  expect(checkUnitChange(land, change)).toContainEqual(expect.objectContaining({ path, code }))
})

test('an act before one that is already known is told of it', () => {
  const known = layOut([firstChange(), sound])
  const earlier = act('e', '2015-01-01', { changes: [named('c0', 'commune', id('d1'))] })
  expect(checkUnitChange(known, earlier)).toEqual([
    { path: 'changes[0].id', code: 'unit.changed-later', values: { unit: 'c0', on } },
  ])
  expect(checkUnitChange(known, { ...sound, id: 'again', on: '2021-01-01' })).toContainEqual({
    path: 'ends[0]',
    code: 'unit.ended',
    values: { unit: 'c0', on },
  })
})

test('a code passes to another unit in the act that ends its holder', () => {
  const takes = { ...sound, begins: [{ ...named('m', 'commune', id('d0')), code: 'c0' }] }
  expect(checkUnitChange(land, takes)).toEqual([])
})

test('a seat lies in the country: latitude and longitude changed round do not', () => {
  const seated = (seat: readonly [number, number]) => ({
    ...sound,
    begins: [{ ...named('m', 'commune', id('d0')), seat }],
  })
  const codesOf = (seat: readonly [number, number]) =>
    checkUnitChange(land, seated(seat)).map(({ path, code }) => `${path} ${code}`)
  expect(codesOf([105.4, 19.2])).toEqual([])
  for (const seat of [
    [19.2, 105.4],
    [105.4, Number.NaN],
    [0, 0],
  ] as const) {
    expect(codesOf(seat)).toEqual(['begins[0].seat unit.seat-outside'])
  }
})

test('all findings come back, not only the first, and each has its words in both languages', () => {
  const findings = BROKEN.flatMap(([, change]) => checkUnitChange(land, change))
  expect(
    checkUnitChange(land, { ...sound, ends: [id('no'), id('no2')], begins: [named('', 'hamlet', undefined)] })
      .length,
  ).toBeGreaterThan(5)
  for (const { code } of findings) expect(PROBLEM_TEXTS[code], code).toBeDefined()
})

function pick(...keys: readonly (keyof UnitChange)[]): Partial<UnitChange> {
  return Object.fromEntries(Object.entries(sound).filter(([key]) => keys.includes(key as keyof UnitChange)))
}

function splitWithoutHamlets(): UnitChange {
  return act('x', on, {
    ends: [id('c0')],
    begins: [named('l', 'commune', id('d0')), named('r', 'commune', id('d0'))],
    successions: [
      { from: id('c0'), to: id('l'), kind: 'part' },
      { from: id('c0'), to: id('r'), kind: 'part' },
    ],
  })
}
