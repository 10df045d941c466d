import { expect, test } from 'vitest'
import type { ImportPlan } from '@gieo/server/wire/imports.ts'
import { changeColumn, hasPlace, mapColumn, missingTargets, pressHeading, tidyPlan, withDay } from './plan.ts'

const PLAN: ImportPlan = {
  sheet: 0,
  headerFrom: 1,
  headerTo: 2,
  columns: [],
  unit: null,
  day: null,
  saoSize: '500',
  places: {},
  words: {},
  fixed: {},
}

const target = (id: string, required: boolean) => ({
  ...{ id, required, labelVi: id, labelEn: id, kind: 'text', measure: null, repeats: false },
})

test('a column goes to one place at a time and keeps how it is read', () => {
  const mapped = changeColumn(mapColumn(PLAN, 'B', 'field:money'), 'B', { measure: 'vnd-million' })
  expect(mapColumn(mapped, 'B', 'field:cost').columns).toMatchObject([
    { target: 'field:cost', measure: 'vnd-million' },
  ])
  expect(mapColumn(mapped, 'B', '').columns).toEqual([])
})

test('what is needed is missing until it has a column or a value for all rows', () => {
  const preview = { targets: [target('field:name', true), target('field:lead', true), target('day', false)] }
  const plan = { ...mapColumn(PLAN, 'B', 'field:name'), fixed: { 'field:lead': ' ' } }
  expect(missingTargets(preview, plan).map(({ id }) => id)).toEqual(['field:lead'])
  expect(missingTargets(preview, { ...plan, fixed: { 'field:lead': 'Chi hội' } })).toEqual([])
  expect(tidyPlan(plan).fixed).toEqual({})
})

test('rows have a place by any column of places, or one for all', () => {
  expect(hasPlace(PLAN)).toBe(false)
  expect(hasPlace(mapColumn(PLAN, 'A', 'unit:hamlet'))).toBe(true)
  expect(hasPlace({ ...PLAN, unit: 'vn-1' })).toBe(true)
})

test('rows are registered on the day they go in, unless the table or a person says another', () => {
  expect(withDay(PLAN, '2026-11-24').day).toBe('2026-11-24')
  expect(withDay({ ...PLAN, day: '2026-01-01' }, '2026-11-24').day).toBe('2026-01-01')
  expect(withDay(mapColumn(PLAN, 'C', 'day'), '2026-11-24').day).toBe(null)
})

test('headings grow and shrink at their edges, and move elsewhere', () => {
  const table = [
    [3, { from: 2, to: 3 }],
    [1, { from: 1, to: 2 }],
    [5, { from: 5, to: 5 }],
    [2, { from: 2, to: 2 }],
  ] as const
  for (const [row, after] of table) expect(pressHeading({ from: 2, to: 2 }, row), String(row)).toEqual(after)
  expect(pressHeading({ from: 2, to: 3 }, 3)).toEqual({ from: 2, to: 2 })
  expect(pressHeading({ from: 2, to: 3 }, 2)).toEqual({ from: 3, to: 3 })
})
