import { declare, exactly, type DeclaredRow } from './declare.ts'
import type { DeclaredIndicatorName } from './indicators.ts'
import { BAO_NGHE_AN } from './sources.ts'
import { districtId, PROVINCE } from './unit-rows.ts'
import { district2023, commune2023 } from './units.ts'

const NEWSPAPER = 'Báo Nghệ An'
const SURVEY = `${BAO_NGHE_AN}/nhung-can-nha-am-ap-nghia-tinh-post266791.html`
const MILESTONES = `${BAO_NGHE_AN}/en/nghe-an-hoan-thanh-hon-94-chuong-trinh-xoa-nha-o-dot-nat-tam-bo-cho-nguoi-dan-10299597.html`
const WEEKLY = `${BAO_NGHE_AN}/en/nghe-an-tap-trung-chien-dich-hon-70-ngay-dem-hoan-thanh-4-150-can-nha-o-cho-nguoi-ngheo-10297488.html`

/** Houses begun from 9 to 15 May 2025, new and repaired; the report lists more districts than could be read. */
const STARTED_IN_WEEK: readonly (readonly [district: string, built: number, repaired: number])[] = [
  ['425', 164, 23],
  ['428', 89, 70],
  ['418', 35, 31],
  ['431', 43, 15],
  ['414', 18, 28],
  ['412', 13, 33],
  ['423', 14, 27],
  ['426', 24, 7],
  ['417', 25, 2],
  ['430', 23, 4],
  ['424', 3, 10],
  ['422', 4, 0],
]

/** Houses for the poor (Directive 21, begun 4 February 2023), from published reports of 2023–2025. */
export const DECLARED_HOUSES: readonly DeclaredRow[] = [
  declare('houses-needed-2023', exactly(15_300), {
    indicator: 'houses.households-needing-help',
    unit: PROVINCE,
    to: '2023-03-31',
    periodText: '3/2023',
    definer: NEWSPAPER,
    source: SURVEY,
    noteVi: '9.200 hộ cần xây mới, 6.100 hộ cần sửa.',
    noteEn: '9,200 to build, 6,100 to repair.',
  }),
  declare('houses-registered-2023-02', exactly(10_184), { ...firstMonth(), indicator: 'houses.registered' }),
  declare('houses-amount-2023-02', exactly(521_193_000_000), {
    ...firstMonth(),
    indicator: 'houses.amount-registered',
  }),
  built('2024-03-31', 8440, MILESTONES, ['7.377 xây mới, 1.063 sửa.', '7,377 new, 1,063 repaired.']),
  built(
    '2024-12-13',
    11_787,
    `${BAO_NGHE_AN}/en/nghe-an-se-hoan-thanh-chuong-trinh-van-dong-ho-tro-xay-dung-sua-chua-nha-o-cho-nguoi-ngheo-truoc-ngay-31-8-2025-10286909.html`,
  ),
  {
    ...built('2025-03-06', 12_718, 'http://baokiemtoan.vn/kinh-te/dia-phuong', [
      '10.268 xây mới, 2.450 sửa.',
      '10,268 new, 2,450 repaired.',
    ]),
    definer: 'Báo Kiểm toán',
  },
  built(
    '2025-04-24',
    15_524,
    `${BAO_NGHE_AN}/en/90-ngay-nuoc-rut-hoan-thanh-5-624-can-nha-cho-nguoi-ngheo-o-nghe-an-10295953.html`,
    [
      'Trên 21.148 nhà cần làm: 9.159 từ vận động, 5.513 từ chương trình quốc gia, 852 cho người có công.',
      'Of 21,148 needed: 9,159 by donations, 5,513 by national programmes, 852 for people of merit.',
    ],
  ),
  built(
    '2025-06-05',
    18_952,
    `${BAO_NGHE_AN}/en/bi-thu-tinh-uy-nghe-an-quyet-tam-quyet-liet-hoan-thanh-xay-dung-sua-chua-nha-cho-nguoi-dan-dung-tien-do-de-ra-10298979.html`,
    ['90,58 % của 20.922 nhà.', '90.58% of 20,922.'],
  ),
  built('2025-06-12', 19_631, MILESTONES, [
    '13.490 xây mới, 6.141 sửa; 94,01 % của 20.881 nhà.',
    '13,490 new, 6,141 repaired; 94.01% of 20,881.',
  ]),
  ...tuongDuong(),
  declare('houses-allocated-ta-ca', exactly(48), {
    indicator: 'houses.allocated',
    unit: commune2023('16852'),
    from: '2023-01-01',
    to: '2023-12-31',
    periodText: '2023',
    definer: NEWSPAPER,
    source: `${BAO_NGHE_AN}/en/hon-2-thang-nghe-an-xay-dung-gan-2-000-can-nha-cho-ho-ngheo-10254750.html`,
  }),
  ...startedInWeek(),
]

function firstMonth() {
  return {
    unit: PROVINCE,
    from: '2023-02-04',
    to: '2023-02-28',
    periodText: 'đến 28/2/2023',
    definer: NEWSPAPER,
    source: SURVEY,
    asOf: '2023-02-28',
    noteVi: '128 nhà ủng hộ đăng ký 521,193 tỷ đồng cho 10.184 nhà.',
    noteEn: '128 donors pledged VND 521.193 billion for 10,184 houses.',
  }
}

// The figure grows from February 2023 on: each is the total up to its day.
function built(
  asOf: string,
  houses: number,
  source: string,
  note?: readonly [vi: string, en: string],
): DeclaredRow {
  return declare(`houses-built-${asOf}`, exactly(houses), {
    indicator: 'houses.built',
    unit: PROVINCE,
    from: '2023-02-04',
    to: asOf,
    periodText: `từ 2/2023 đến ${Number(asOf.slice(8))}/${Number(asOf.slice(5, 7))}/${asOf.slice(0, 4)}`,
    definer: NEWSPAPER,
    source,
    asOf,
    noteVi: note?.[0],
    noteEn: note?.[1],
  })
}

function tuongDuong(): readonly DeclaredRow[] {
  const stated = (indicator: DeclaredIndicatorName) => ({
    indicator,
    unit: district2023('418'),
    definer: NEWSPAPER,
    source: `${BAO_NGHE_AN}/en/print/10292895.html`,
  })
  return [
    declare('houses-needed-tuong-duong', exactly(4479), {
      ...stated('houses.needed'),
      from: '2023-01-01',
      to: '2024-12-31',
      periodText: '2023–2024',
      noteVi: '2.501 xây mới, 1.978 sửa.',
      noteEn: '2,501 new, 1,978 to repair.',
    }),
    declare('houses-built-tuong-duong', exactly(2671), {
      ...stated('houses.built'),
      to: '2025-03-12',
      periodText: 'đến 12/3/2025',
      asOf: '2025-03-12',
      noteVi: '1.839 xây mới, 832 sửa.',
      noteEn: '1,839 new, 832 repaired.',
    }),
  ]
}

function startedInWeek(): readonly DeclaredRow[] {
  return STARTED_IN_WEEK.map(([district, built, repaired]) =>
    declare(`houses-started-2025-05-${district}`, exactly(built + repaired), {
      indicator: 'houses.started',
      unit: districtIn2025(district),
      from: '2025-05-09',
      to: '2025-05-15',
      periodText: '9/5–15/5/2025',
      definer: NEWSPAPER,
      source: WEEKLY,
      noteVi: `${built} xây mới, ${repaired} sửa. Báo cáo tuần theo huyện; đọc được 12 trên 16 huyện.`,
      noteEn: `${built} new, ${repaired} repaired. A weekly report by district; 12 of 16 could be read.`,
    }),
  )
}

// Since December 2024 Vinh holds Cửa Lò as well, which is another extent of land; the others of the table are the old ones.
function districtIn2025(code: string) {
  return code === '412' ? districtId(code, '2024') : district2023(code)
}
