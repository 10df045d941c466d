import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { personSortKey, sortKey } from './sort-key.ts'

const LETTERS =
  'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz'
const OTHERS = '0123456789 -.,()/:;!?@&+'
const text = fc
  .array(fc.constantFrom(...LETTERS, ...LETTERS.toUpperCase(), ...OTHERS), { maxLength: 12 })
  .map((letters) => letters.join(''))

const collator = new Intl.Collator('vi')

test('the plain order of keys is the order of the Vietnamese collation', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(compare(sortKey(left), sortKey(right))).toBe(Math.sign(collator.compare(left, right)))
    }),
    { numRuns: 3000 },
  )
})

test('texts that differ in tone or capitals alone keep that order too', () => {
  const syllable = fc.constantFrom(
    'hoa',
    'hoà',
    'hòa',
    'hóa',
    'Hoa',
    'HOA',
    'Hòa',
    'họa',
    'hỏa',
    'hoã',
    'hơ',
    'hờ',
    'hô',
    'hộ',
  )
  const name = fc.array(syllable, { maxLength: 4 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(name, name, (left, right) => {
      expect(compare(sortKey(left), sortKey(right))).toBe(Math.sign(collator.compare(left, right)))
    }),
    { numRuns: 3000 },
  )
})

test('no key is the beginning of another, so that lists may continue after a key and an id', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [first, second] = [sortKey(left), sortKey(right)]
      expect(first === second || !second.startsWith(first)).toBe(true)
    }),
  )
})

test('names from elsewhere are kept in order behind the alphabet and never lost', () => {
  expect(compare(sortKey('Ω'), sortKey('z'))).toBe(1)
  expect(sortKey('Ω')).not.toBe(sortKey('Φ'))
  expect(sortKey('')).toBe('  ')
})

test('people are ordered by given name, then by the rest', () => {
  const names = ['Trần Văn Ân', 'Nguyễn Thị An', 'Lê Văn An', 'Vũ Minh Đạt', 'Hồ Thị Dung', 'Cao AN']
  expect(names.toSorted((left, right) => compare(personSortKey(left), personSortKey(right)))).toEqual([
    'Cao AN',
    'Lê Văn An',
    'Nguyễn Thị An',
    'Trần Văn Ân',
    'Hồ Thị Dung',
    'Vũ Minh Đạt',
  ])
})

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
