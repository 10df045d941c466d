import { expect, test } from 'vitest'
import type { Field, Pack } from '../pack/pack.ts'
import { GARDENS } from '../pack/garden-pack.testing.ts'
import { readAnswer } from './read-answer.ts'

const card = (version: number) => ({
  of: { card: 'bees', version },
  title: { vi: 'Nuôi ong dưới tán keo', en: 'Bees under acacia' },
  summary: { vi: '', en: '' },
  musts: [],
})
const STYLE = {
  column: 'as-written',
  decimal: 'comma',
  dateOrder: 'day-first',
  saoM2: 500,
  cards: [card(1), card(2)],
} as const
const PACK: Pack = GARDENS

const read = (kind: 'practice' | 'musts' | 'unit', text: string) => {
  const field = { id: 'one', kind, of: 'other', required: 'never', public: false } as Field // of each kind what it needs
  return readAnswer(PACK, field, { is: 'text', text }, STYLE)
}

test('a card is read by its title in either language, without tones, or its id; the version that holds', () => {
  for (const said of ['Nuôi ong dưới tán keo', 'nuoi ong duoi tan keo', 'Bees under acacia', 'bees'])
    expect(read('practice', said).value, said).toEqual({ ...card(2).of, title: card(2).title })
  const unknown = read('practice', 'Trồng cam')
  expect(unknown.value).toBeUndefined()
  expect(unknown.remarks.map(({ code }) => code)).toEqual(['import.card-unknown'])
})

test('musts are read one after the other; one that is not clear stops the row', () => {
  expect(read('musts', 'đạt; chưa đạt; chưa kiểm tra được').value).toEqual(['met', 'not-met', 'unknown'])
  expect(read('musts', 'met, not met').value).toEqual(['met', 'not-met'])
  const unclear = read('musts', 'đạt; tốt')
  expect(unclear.value).toBeUndefined()
  expect(unclear.remarks.map(({ weight }) => weight)).toContain('stops')
})

test('a place is not guessed from a table', () => {
  expect(read('unit', 'Xóm 5').remarks.map(({ code }) => code)).toEqual(['import.unit-by-hand'])
})
