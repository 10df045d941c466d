import { expect, test } from 'vitest'
import { spellNumber } from './spell-number.ts'

test.each([
  [0, 'không', 'zero'],
  [5, 'năm', 'five'],
  [10, 'mười', 'ten'],
  [15, 'mười lăm', 'fifteen'],
  [20, 'hai mươi', 'twenty'],
  [21, 'hai mươi mốt', 'twenty-one'],
  [55, 'năm mươi lăm', 'fifty-five'],
  [100, 'một trăm', 'one hundred'],
  [105, 'một trăm linh năm', 'one hundred and five'],
  [111, 'một trăm mười một', 'one hundred and eleven'],
  [126, 'một trăm hai mươi sáu', 'one hundred and twenty-six'],
  [1_000, 'một nghìn', 'one thousand'],
  [1_005, 'một nghìn không trăm linh năm', 'one thousand and five'],
  [1_284, 'một nghìn hai trăm tám mươi bốn', 'one thousand two hundred and eighty-four'],
  [50_000, 'năm mươi nghìn', 'fifty thousand'],
  [1_050_000, 'một triệu không trăm năm mươi nghìn', 'one million fifty thousand'],
  [12_500_000, 'mười hai triệu năm trăm nghìn', 'twelve million five hundred thousand'],
  [1_000_000_000, 'một tỷ', 'one billion'],
  [1_000_000_005, 'một tỷ không trăm linh năm', 'one billion and five'],
  [3_500_000_000_000, 'ba nghìn năm trăm tỷ', 'three trillion five hundred billion'],
  [2.5, 'hai phẩy năm', 'two point five'],
  [0.25, 'không phẩy hai mươi lăm', 'zero point two five'],
  [1.05, 'một phẩy không năm', 'one point zero five'],
  [-3, 'âm ba', 'minus three'],
])('%s is said as people say it', (value, vi, en) => {
  expect(spellNumber(value, 'vi')).toBe(vi)
  expect(spellNumber(value, 'en')).toBe(en)
})
