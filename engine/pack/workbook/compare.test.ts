import { expect, test } from 'vitest'
import { GARDENS } from '../garden-pack.testing.ts'
import type { Pack } from '../pack.ts'
import { comparePacks } from './compare.ts'

const { rules, texts } = GARDENS

test('a pack does not differ from itself', () => {
  expect(comparePacks(GARDENS, GARDENS, 'vi')).toEqual([])
})

test('what differs is told in the words of the workbook: changed cells, new and lost lines, another order', () => {
  const [name, sort, ...fields] = rules.fields
  if (name === undefined || sort?.kind !== 'choice') throw new Error('the gardens begin with name and sort')
  const [, ...figures] = rules.indicators
  const after: Pack = {
    rules: {
      ...rules,
      version: 2,
      fields: [name, { ...sort, choices: ['fruit', 'vegetable', 'mixed', 'flowers'] }, ...fields],
      indicators: figures,
      stages: [rules.stages[0], rules.stages[2], rules.stages[1], rules.stages[3]].flatMap(
        (stage) => stage ?? [],
      ),
    },
    texts: {
      vi: { ...texts.vi, 'field.name': 'Tên vườn', 'field.sort.flowers': 'Hoa' },
      en: { ...texts.en, 'field.sort.flowers': 'Flowers' },
    },
  }
  const told = comparePacks(GARDENS, after, 'vi').map(({ what, sheet, line, column, was, now }) =>
    [what, sheet, line, column, was, now].filter((part) => part !== '').join(' | '),
  )
  expect(told).toEqual([
    'changed | Chương trình | Phiên bản | Ghi ở đây | 1 | 2',
    'changed | Mục | name | Câu hỏi | vi field.name | Tên vườn',
    'added | Lựa chọn | sort · flowers | Hoa',
    'reordered | Giai đoạn',
    'removed | Số liệu | gardens-registered | vi indicator.gardens-registered',
  ])
})
