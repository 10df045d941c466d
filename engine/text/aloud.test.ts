import { expect, test } from 'vitest'
import { sayAloud, secondsAloud } from './aloud.ts'

test.each([
  ['Trước 38, sau 126 triệu đồng mỗi ha.', 'Trước ba mươi tám, sau một trăm hai mươi sáu triệu đồng mỗi ha.'],
  ['Trồng 400 cây trên 1,5 ha', 'Trồng bốn trăm cây trên một phẩy năm héc ta'],
  [
    'Hố 60 x 60 cm, sâu 50–60 cm',
    'Hố sáu mươi nhân sáu mươi xăng ti mét, sâu năm mươi đến sáu mươi xăng ti mét',
  ],
  ['Dốc ≥ 25%', 'Dốc ít nhất hai mươi lăm phần trăm'],
  ['Họp ngày 05/2/2026 ở xóm 7', 'Họp ngày năm tháng hai năm hai nghìn không trăm hai mươi sáu ở xóm bảy'],
  ['Hết 12.500.000 đồng', 'Hết mười hai triệu năm trăm nghìn đồng'],
  ['Gọi 0238 345', 'Gọi không hai ba tám ba trăm bốn mươi lăm'],
  ['Giống V2 tốt', 'Giống V2 tốt'],
])('%s is read to a hamlet without a pause', (written, said) => {
  expect(sayAloud(written, 'vi')).toBe(said)
})

test.each([
  ['VND 3,500 billion', 'three thousand five hundred billion dong'],
  ['VND 2 million for 1 ha', 'two million dong for one hectare'],
  ['400 trees on 1.5 ha', 'four hundred trees on one point five hectares'],
  ['From 23/11/2026', 'From twenty-three November two thousand and twenty-six'],
  ['10-12 days & 3 kg', 'ten to twelve days and three kilograms'],
])('%s is read in English too', (written, said) => {
  expect(sayAloud(written, 'en')).toBe(said)
})

test('a text of 170 syllables takes a minute, and its sentences a breath each', () => {
  const sentence = `${Array.from({ length: 17 }, () => 'cây').join(' ')}.`
  expect(secondsAloud(Array.from({ length: 10 }, () => sentence).join(' '), 'vi')).toBe(66)
})
