import { expect, test } from 'vitest'
import { gather, sift, type Entry } from './entries.ts'

const entry = (id: string, name: string, about?: string): Entry => ({ id, icon: 'list', name, about })

const ROOMS = [
  entry('cases', 'Hồ sơ'),
  entry('figures', 'Số liệu'),
  entry('new', 'Ghi hồ sơ mới', 'Nuôi dúi'),
]

test('words are found without tones, in any order, also in what tells an entry apart', () => {
  const names = (typed: string) => sift(ROOMS, typed, 5).map(({ id }) => id)
  expect(names('ho so')).toEqual(['cases', 'new'])
  expect(names('SỐ LIỆU')).toEqual(['figures'])
  expect(names('dui ghi')).toEqual(['new'])
  expect(names('khac')).toEqual([])
  expect(names('  ')).toEqual(['cases', 'figures', 'new'])
  expect(sift(ROOMS, '', 1)).toHaveLength(1)
})

test('an entry stands in the first group that has it, and an empty group is no group', () => {
  const groups = [
    { name: 'Vừa mở', entries: [entry('a', 'A')] },
    { name: 'Hồ sơ', entries: [entry('a', 'A'), entry('b', 'B')] },
    { name: 'Nơi', entries: [entry('b', 'B')] },
  ]
  expect(gather(groups).map(({ name, entries }) => [name, entries.map(({ id }) => id)])).toEqual([
    ['Vừa mở', ['a']],
    ['Hồ sơ', ['b']],
  ])
})
