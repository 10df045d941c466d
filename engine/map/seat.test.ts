import { expect, test } from 'vitest'
import { act, named } from '../unit/invented-land.testing.ts'
import { layOut } from '../unit/land.ts'
import { unitId } from '../unit/unit.ts'
import { seatOf } from './seat.ts'

const P = unitId('p')
const commune = (id: string) => named(id, 'commune', P)
const whole = (from: string, to: string) => ({ from: unitId(from), to: unitId(to), kind: 'whole' as const })

const land = layOut([
  act('first', '2010-01-01', {
    begins: [named('p', 'province', undefined), commune('a'), commune('b'), commune('c')],
  }),
  act('joined', '2020-01-01', {
    ends: [unitId('a'), unitId('b')],
    begins: [commune('ab')],
    successions: [whole('a', 'ab'), whole('b', 'ab')],
  }),
  act('joined again', '2025-01-01', {
    ends: [unitId('ab')],
    begins: [{ ...commune('abx'), seat: [105, 19] }],
    changes: [{ ...commune('c'), seat: [106, 18] }],
    successions: [whole('ab', 'abx')],
  }),
])

test('a unit lies at its seat, also before anybody said where that is', () => {
  expect(seatOf(land, unitId('abx'), '2026-01-01')).toEqual([105, 19])
  expect(seatOf(land, unitId('c'), '2015-01-01')).toEqual([106, 18])
})

test('a commune that was joined twice lies where it went', () => {
  expect(seatOf(land, unitId('a'), '2015-01-01')).toEqual([105, 19])
})

test('a province lies amidst its communes, of any map', () => {
  expect(seatOf(land, P, '2026-01-01')).toEqual([105.5, 18.5])
  expect(seatOf(land, P, '2015-01-01')?.map((degrees) => Math.round(degrees * 100) / 100)).toEqual([
    105.33, 18.67,
  ])
})

test('a unit of which nothing is known lies nowhere', () => {
  expect(seatOf(layOut([]), unitId('x'), '2020-01-01')).toBeUndefined()
})
