import { expect, test } from 'vitest'
import { unitId } from '../unit/unit.ts'
import { checkDeclared, sayFigure, type DeclaredFigure } from './declared.ts'
import { measureName, sayAmount } from './measure-words.ts'
import { MEASURES } from './measure.ts'

const FIGURE: DeclaredFigure = {
  id: 'houses-built',
  indicator: 'houses.built',
  label: { vi: 'Nhà đã làm', en: 'Houses built' },
  unit: unitId('vn-40'),
  from: '2023-02-04',
  to: '2023-08-04',
  periodText: '6 tháng',
  value: 3940,
  qualifier: 'exactly',
  measure: 'houses',
  definer: 'steering-committee',
  source: 'Báo cáo 6 tháng',
}

const SAID: readonly (readonly [figure: Partial<DeclaredFigure>, vi: string, en: string])[] = [
  [{}, '3.940 nhà', '3,940 houses'],
  [
    { value: 3_500_000_000_000, qualifier: 'more-than', measure: 'vnd' },
    'hơn 3.500 tỷ đồng',
    'more than VND 3,500 billion',
  ],
  [
    { value: 1_500_000, qualifier: 'nearly', measure: 'working-days' },
    'gần 1.500.000 ngày công',
    'nearly 1,500,000 working days',
  ],
  [{ value: 2, measure: 'rank' }, 'thứ 2', 'rank 2'],
  [{ value: 87.5, qualifier: 'about', measure: 'percent' }, 'khoảng 87,5 %', 'about 87.5%'],
  [{ value: 1, measure: 'products' }, '1 sản phẩm', '1 product'],
  [{ value: undefined, low: 5, high: 6, measure: 'models' }, '5–6 mô hình', '5–6 models'],
  [{ value: undefined, low: 1, high: 3, measure: 'ponds' }, '1–3 ao', '1–3 ponds'],
  [{ value: undefined, low: 1, high: 6, measure: 'models' }, '1–6 mô hình', '1–6 models'],
  [{ value: undefined, low: 1e9, high: 2.5e9, measure: 'vnd' }, '1–2,5 tỷ đồng', 'VND 1–2.5 billion'],
  [
    { value: undefined, low: 5e8, high: 1e9, measure: 'vnd' },
    '500 triệu – 1 tỷ đồng',
    'VND 500 million – 1 billion',
  ],
]

test.each(SAID)('%j keeps its qualifier and its measure', (figure, vi, en) => {
  expect(sayFigure({ ...FIGURE, ...figure }, 'vi')).toBe(vi)
  expect(sayFigure({ ...FIGURE, ...figure }, 'en')).toBe(en)
})

test('every measure has its words', () => {
  for (const measure of MEASURES) {
    for (const locale of ['vi', 'en'] as const) {
      expect(measureName(measure, locale)).not.toBe('')
      expect(sayAmount(3, measure, locale)).toContain('3')
    }
  }
})

test('everything wrong with a table of declared figures is found', () => {
  const wrong: readonly (readonly [Partial<Record<keyof DeclaredFigure, unknown>>, string])[] = [
    [{ value: undefined }, 'figure.value-missing'],
    [{ value: undefined, low: 5 }, 'figure.value-missing'],
    [{ low: 5 }, 'figure.value-and-range'],
    [{ value: undefined, low: 6, high: 5 }, 'figure.range-crossed'],
    [{ value: Number.NaN }, 'figure.not-a-number'],
    [{ value: 0.5, measure: 'vnd' }, 'figure.not-whole'],
    [{ measure: 'buffaloes' }, 'figure.measure-unknown'],
    [{ qualifier: 'maybe' }, 'figure.qualifier-unknown'],
    [{ asOf: '2023-02-30' }, 'figure.date-invalid'],
    [{ from: '2023-09-01' }, 'figure.days-crossed'],
    [{ source: ' ' }, 'figure.source-missing'],
    [{ definer: '' }, 'figure.definer-missing'],
    [{ periodText: '' }, 'figure.period-missing'],
    [{ indicator: '' }, 'figure.id-missing'],
  ]
  expect(checkDeclared([FIGURE])).toEqual([])
  for (const [change, code] of wrong) {
    // Safe: the very point is a table whose rows are not what the type says.
    const figure = { ...FIGURE, ...change } as DeclaredFigure
    expect(checkDeclared([figure]).map((found) => found.code)).toEqual([code])
  }
  expect(checkDeclared([FIGURE, FIGURE]).map((found) => found.code)).toEqual(['figure.id-twice'])
})
