import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines, diffWords, type Piece } from './diff.ts'

/** As a reader sees it: [gone] {new}. */
function mark(pieces: readonly Piece[]): string {
  return pieces
    .map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `[${text}]` : `{${text}}`))
    .join('')
}

test.each([
  ['Trồng ổi quanh ao', 'Trồng ổi quanh ao', 'Trồng ổi quanh ao'],
  ['Trồng ổi quanh ao', 'Trồng bưởi quanh ao', 'Trồng [ổi]{bưởi} quanh ao'],
  ['Nuôi cá trắm.', 'Nuôi cá trắm, cá chép.', 'Nuôi cá trắm{, cá chép}.'],
  ['Nuôi cá trắm, cá chép.', 'Nuôi cá trắm.', 'Nuôi cá trắm[, cá chép].'],
  ['', 'Mới ghi', '{Mới ghi}'],
  ['Bỏ đi', '', '[Bỏ đi]'],
  ['Bán tại vườn nhà', 'Gửi ra chợ nhà', '[Bán tại vườn]{Gửi ra chợ} nhà'],
])('%j → %j', (before, after, said) => {
  expect(mark(diffWords(before, after))).toBe(said)
})

test('lists differ by rows', () => {
  expect(mark(diffLines('A · chủ trì\nB · phối hợp\n', 'A · chủ trì\nC · phối hợp\n'))).toBe(
    'A · chủ trì\n[B · phối hợp\n]{C · phối hợp\n}',
  )
})

const word = fc.constantFrom('ao', 'cá', 'vườn', 'ổi', ',', '.', ' ', ' ', '\n', '  ')
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))

test('what stays and what is gone is the earlier text, what stays and what is new the later one', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      for (const compare of [diffWords, diffLines]) {
        const pieces = compare(before, after)
        const read = (without: Piece['is']) =>
          pieces.flatMap(({ is, text: said }) => (is === without ? [] : [said])).join('')
        expect(read('new')).toBe(before)
        expect(read('gone')).toBe(after)
        expect(pieces.every((piece, index) => piece.text !== '' && piece.is !== pieces[index + 1]?.is)).toBe(
          true,
        )
        if (before === after) expect(pieces.every(({ is }) => is === 'same')).toBe(true)
      }
    }),
  )
})

test('two long texts that share nothing are answered at once, as a whole', () => {
  const long = (letter: string) => Array.from({ length: 5000 }, (_, index) => `${letter}${index}`).join(' ')
  const began = performance.now()
  const pieces = diffWords(`Đầu ${long('a')}`, `Đầu ${long('b')}`)
  expect(pieces.map(({ is }) => is)).toEqual(['same', 'gone', 'new'])
  expect(performance.now() - began).toBeLessThan(1000)
})
