import { between, declare, exactly, moreThan, nearly, type DeclaredRow } from './declare.ts'
import { ARTICLE_2023 } from './sources.ts'
import { PROVINCE } from './unit-rows.ts'
import { district2023, hamletId } from './units.ts'

const FARMERS = 'Hội Nông dân tỉnh Nghệ An'
const NEWSPAPER = 'Báo Nghệ An'
const BOARD = 'Ban Dân vận Tỉnh ủy Nghệ An'

const IN_PROVINCE = { unit: PROVINCE, source: ARTICLE_2023 }
// The report is of August 2023 and dates few of its figures: they are taken as true on the last day of that month.
const AS_REPORTED = { to: '2023-08-31', asOf: '2023-08-31', periodText: 'đến 8/2023' }
const FIVE_YEARS = { from: '2018-09-01', to: '2023-08-31', asOf: '2023-08-31', periodText: '5 năm đến 2023' }
const SIX_MONTHS = {
  from: '2023-02-01',
  to: '2023-08-31',
  asOf: '2023-08-01',
  periodText: '6 tháng, từ 2/2023 đến đầu 8/2023',
}
const BY_FARMERS = { ...IN_PROVINCE, ...AS_REPORTED, definer: FARMERS }
const OCOP = {
  ...IN_PROVINCE,
  ...AS_REPORTED,
  definer: NEWSPAPER,
  periodText: 'theo bài năm 2023, không ghi ngày',
}

/** The figures of the report of August 2023 about mass mobilisation in Nghệ An, by its claim ids. */
export const DECLARED_2023_REPORT: readonly DeclaredRow[] = [
  declare('c01-economic-models', exactly(380), {
    ...BY_FARMERS,
    indicator: 'farmers.economic-models-supported',
    periodText: 'bình quân mỗi năm',
    noteVi: 'Kết quả bình quân của các năm, không phải kế hoạch.',
    noteEn: 'The average result of the years, not a target.',
    claim: 'C01',
  }),
  declare('c02-organic-fertiliser', exactly(462), {
    ...BY_FARMERS,
    indicator: 'farmers.organic-fertiliser-models',
    claim: 'C02',
  }),
  declare('c03-model-gardens', exactly(2125), {
    ...BY_FARMERS,
    indicator: 'farmers.model-gardens',
    noteVi: 'Vườn mẫu theo cách đếm của Hội Nông dân, khác với vườn chuẩn nông thôn mới.',
    noteEn:
      'Model gardens as the Farmers’ Association counts them, which are not gardens of new-rural standard.',
    claim: 'C03',
  }),
  declare('c04-standard-gardens', exactly(880), {
    ...BY_FARMERS,
    indicator: 'gardens.new-rural-standard',
    noteVi: 'Cơ quan nông thôn mới đếm theo cách khác, ra số khác.',
    noteEn: 'The new-rural office counts differently and has another number.',
    claim: 'C04',
  }),
  declare('c05-money', moreThan(3_500_000_000_000), {
    ...BY_FARMERS,
    ...FIVE_YEARS,
    indicator: 'contributions.money',
    claim: 'C05',
  }),
  declare('c06-land', moreThan(930_000), {
    ...BY_FARMERS,
    ...FIVE_YEARS,
    indicator: 'contributions.land',
    claim: 'C06',
  }),
  declare('c07-working-days', nearly(1_500_000), {
    ...BY_FARMERS,
    ...FIVE_YEARS,
    indicator: 'contributions.working-days',
    claim: 'C07',
  }),
  declare('c08-ocop-nam-dan', exactly(69), {
    ...OCOP,
    indicator: 'ocop.products-3-stars-or-more',
    unit: district2023('430'),
    definer: 'UBND huyện Nam Đàn',
    periodText: '2023',
    noteVi: 'Sản phẩm 3 và 4 sao. Nhiều nhất trong các huyện của tỉnh.',
    noteEn: 'Products of 3 and 4 stars. The most of any district in the province.',
    claim: 'C08',
  }),
  declare('c09-ocop-province', exactly(405), {
    ...OCOP,
    indicator: 'ocop.products-3-stars-or-more',
    noteVi: 'Nguồn khác: 403 vào tháng 12/2022; 422 trong một bài không ghi ngày.',
    noteEn: 'Other sources: 403 in December 2022; 422 in an undated interview.',
    claim: 'C09',
  }),
  declare('c10-ocop-5-star-potential', exactly(1), {
    ...OCOP,
    indicator: 'ocop.products-with-5-star-potential',
    claim: 'C10',
  }),
  declare('c11-ocop-upgraded', exactly(6), { ...OCOP, indicator: 'ocop.products-upgraded', claim: 'C11' }),
  declare('c12-ocop-target-2030', exactly(200), {
    ...OCOP,
    indicator: 'ocop.products-3-stars-or-more-target',
    to: '2030-12-31',
    periodText: 'đến 2030',
    noteVi: 'Kế hoạch của đề án 2019–2020, định hướng đến 2030. Đã vượt.',
    noteEn: 'Target of the project of 2019–2020 with a view to 2030. Exceeded.',
    claim: 'C12',
  }),
  declare('c13-outstanding-result', exactly(10), {
    ...OCOP,
    indicator: 'ocop.outstanding-results-of-the-year',
    from: '2021-01-01',
    to: '2021-12-31',
    asOf: undefined,
    periodText: '2021',
    noteVi: 'Tỉnh bình chọn mười kết quả nổi bật năm 2021; OCOP là một trong mười.',
    noteEn: 'The province voted for ten outstanding results of 2021; OCOP was one of the ten.',
    claim: 'C13',
  }),
  ...houses(),
  declare('c18-religious-areas-province', between(5, 6), {
    ...IN_PROVINCE,
    indicator: 'models.religious-areas-by-province-a-year',
    from: '2020-01-01',
    to: '2023-08-31',
    periodText: 'mỗi năm, từ 2020',
    definer: BOARD,
    noteVi: 'Ban Dân vận Tỉnh ủy trực tiếp xây dựng.',
    noteEn: 'Built by the province’s mass mobilisation board itself.',
    claim: 'C18',
  }),
  declare('c19-religious-areas-districts', between(3, 5), {
    ...IN_PROVINCE,
    indicator: 'models.religious-areas-by-each-district-a-year',
    from: '2020-01-01',
    to: '2023-08-31',
    periodText: 'mỗi năm, từ 2020',
    definer: BOARD,
    noteVi: 'Số của mỗi huyện, không phải tổng của các huyện.',
    noteEn: 'For each district, not the sum of the districts.',
    claim: 'C19',
  }),
  declare('c20-income-bui-son', between(1_000_000_000, 2_500_000_000), {
    indicator: 'households.income-a-year',
    unit: hamletId('bui-son'),
    ...AS_REPORTED,
    periodText: 'mỗi năm',
    definer: NEWSPAPER,
    source: ARTICLE_2023,
    noteVi: 'Bốn hộ được bài báo nêu, sau khi chuyển đất keo sang cây ăn quả.',
    noteEn: 'Four households that the report describes, after turning acacia plots into orchards.',
    claim: 'C20',
  }),
  ...tourism(),
  declare('c24-ocop-rank-province', exactly(2), {
    ...OCOP,
    indicator: 'ocop.rank-among-provinces',
    noteVi: 'Sau Hà Nội.',
    noteEn: 'After Hà Nội.',
    claim: 'C24',
  }),
  declare('c25-ocop-rank-nam-dan', exactly(1), {
    ...OCOP,
    indicator: 'ocop.rank-among-districts',
    unit: district2023('430'),
    definer: 'UBND huyện Nam Đàn',
    periodText: '2023',
    noteVi: 'Theo số sản phẩm 3 và 4 sao.',
    noteEn: 'By products of 3 and 4 stars.',
    claim: 'C25',
  }),
]

// Pledged and built are two figures, never one.
function houses(): readonly DeclaredRow[] {
  const stated = { ...IN_PROVINCE, ...SIX_MONTHS, definer: NEWSPAPER }
  return [
    declare('c14-houses-registered', moreThan(12_500), {
      ...stated,
      indicator: 'houses.registered',
      claim: 'C14',
    }),
    declare('c15-houses-amount', nearly(637_000_000_000), {
      ...stated,
      indicator: 'houses.amount-registered',
      claim: 'C15',
    }),
    declare('c16-houses-built', exactly(3940), { ...stated, indicator: 'houses.built', claim: 'C16' }),
    declare('c17-houses-value', exactly(197_000_000_000), {
      ...stated,
      indicator: 'houses.value-built',
      noteVi: 'Bình quân đúng 50 triệu đồng mỗi nhà.',
      noteEn: 'Exactly VND 50,000,000 a house on average.',
      claim: 'C17',
    }),
  ]
}

function tourism(): readonly DeclaredRow[] {
  const stated = {
    unit: hamletId('binh-hai'),
    ...AS_REPORTED,
    periodText: '2023',
    definer: NEWSPAPER,
    source: ARTICLE_2023,
    claim: 'C21',
  }
  return [
    declare('c21-fish-ponds', exactly(3), {
      ...stated,
      indicator: 'tourism.fish-ponds',
      noteVi: 'Hộ đầu tiên trong xã làm du lịch trải nghiệm: có nhà lá để nghỉ, câu cá, món ăn đồng quê.',
      noteEn:
        'The first household of the commune to do so: thatched huts to rest in, fishing, country meals.',
    }),
    declare('c21-bamboo-bridge', moreThan(100), { ...stated, indicator: 'tourism.bamboo-bridge-length' }),
  ]
}
