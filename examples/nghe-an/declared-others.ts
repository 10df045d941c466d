import { declare, exactly, moreThan, type DeclaredRow } from './declare.ts'
import { BAO_NGHE_AN } from './sources.ts'
import { PROVINCE } from './unit-rows.ts'
import { district2023, commune2023, hamletId } from './units.ts'

const NEWSPAPER = 'Báo Nghệ An'
const PEOPLES_COMMITTEE = 'UBND tỉnh Nghệ An'
const NEW_RURAL_OFFICE = 'Văn phòng Điều phối nông thôn mới tỉnh Nghệ An'
const GARDENS = `${BAO_NGHE_AN}/en/ban-giai-phap-phat-trien-vuon-mau-hang-hoa-trong-xay-dung-nong-thon-moi-nang-cao-10245013.html`
const NAM_DAN = `${BAO_NGHE_AN}/en/chia-khoa-van-nang-trong-xay-dung-nong-thon-moi-kieu-mau-o-nam-dan-10279372.html`
const FOUR_MORE = `${BAO_NGHE_AN}/en/nghe-an-cong-nhan-them-4-xa-dat-chuan-nong-thon-moi-10290545.html`
const MODEL_COMMUNES = 'https://nghean24h.vn/tag/xa-dat-chuan-nong-thon-moi-kieu-mau'

/** New rural areas, gardens, contributions and models, from published reports. */
export const DECLARED_OTHERS: readonly DeclaredRow[] = [
  ...communesRecognised(),
  ...districtsRecognised(),
  ...modelCommunes(),
  ...gardens(),
  ...roadMoney(),
  ...models(),
]

function communesRecognised(): readonly DeclaredRow[] {
  const inProvince = { indicator: 'new-rural.communes-recognised', unit: PROVINCE } as const
  const in2024 = ['17806', '17821', '17302', '17338'].map((code) =>
    declare(`new-rural-2024-${code}`, exactly(1), {
      indicator: 'new-rural.communes-recognised',
      unit: commune2023(code),
      from: '2024-01-01',
      to: '2024-12-31',
      periodText: '2024',
      definer: PEOPLES_COMMITTEE,
      source: FOUR_MORE,
    }),
  )
  return [
    declare('new-rural-2020', exactly(280), {
      ...inProvince,
      to: '2020-12-31',
      periodText: 'đến 2020',
      definer: NEWSPAPER,
      source: `${BAO_NGHE_AN}/danh-sach-31-xa-vua-duoc-cong-nhan-dat-chuan-nong-thon-moi-o-nghe-an-280372.html`,
      noteVi: '68,36 % số xã; bình quân 16,5 tiêu chí mỗi xã.',
      noteEn: '68.36% of communes; 16.5 criteria a commune on average.',
    }),
    declare('new-rural-2022', exactly(299), {
      ...inProvince,
      to: '2022-09-30',
      periodText: 'đến 9/2022',
      definer: 'Đài Phát thanh và Truyền hình Nghệ An',
      source:
        'https://truyenhinhnghean.vn/media/thoi-su/phong-su/202209/cac-dia-phuong-don-suc-ve-dich-nong-thon-moi-dung-hen-0562512/',
      asOf: '2022-09-30',
      noteVi: '20 xã nâng cao, 2 xã kiểu mẫu, 7 đơn vị cấp huyện; bình quân 16,8 tiêu chí mỗi xã.',
      noteEn: '20 advanced communes, 2 model ones, 7 districts; 16.8 criteria a commune on average.',
    }),
    declare('new-rural-2025', exactly(324), {
      ...inProvince,
      to: '2025-02-28',
      periodText: 'đến 2/2025',
      definer: PEOPLES_COMMITTEE,
      source: FOUR_MORE,
      asOf: '2025-02-28',
      noteVi: 'Tính theo các xã trước khi sáp nhập; Quyết định 214/QĐ-UBND thêm 4 xã.',
      noteEn: 'Counted by the communes before they merged; Decision 214/QĐ-UBND added 4.',
    }),
    ...in2024,
  ]
}

function districtsRecognised(): readonly DeclaredRow[] {
  return [
    declare('new-rural-nam-dan', exactly(1), {
      indicator: 'new-rural.districts-recognised',
      unit: district2023('430'),
      from: '2017-01-01',
      to: '2017-12-31',
      periodText: '2017',
      definer: NEWSPAPER,
      source: NAM_DAN,
      noteVi: 'Huyện đầu tiên của tỉnh; một trong 4 huyện cả nước làm thí điểm kiểu mẫu 2018–2025.',
      noteEn: 'The first of the province; one of 4 pilots in the country for a model district in 2018–2025.',
    }),
    declare('new-rural-do-luong', exactly(1), {
      indicator: 'new-rural.districts-recognised',
      unit: district2023('427'),
      from: '2022-01-01',
      to: '2022-12-31',
      periodText: '2022, quyết định ngày 15/11/2023',
      definer: 'VietnamPlus',
      source:
        'https://fr.vietnamplus.vn/reconnaissance-du-district-de-do-luong-nghe-an-comme-repondant-aux-normes-de-la-nouvelle-ruralite/215533.vnp',
      asOf: '2023-11-15',
      noteVi: '32 xã; thu nhập bình quân 65,76 triệu đồng mỗi người.',
      noteEn: '32 communes; mean income VND 65.76 million.',
    }),
  ]
}

function modelCommunes(): readonly DeclaredRow[] {
  const fields = [
    ['17176', 'sản xuất', 'production'],
    ['17938', 'giáo dục', 'education'],
    ['17761', 'giáo dục', 'education'],
  ] as const
  return fields.map(([code, vi, en]) =>
    declare(`new-rural-model-${code}`, exactly(1), {
      indicator: 'new-rural.model-communes-recognised',
      unit: commune2023(code),
      from: '2023-01-01',
      to: '2023-12-31',
      periodText: '2023, quyết định ngày 4/7/2024',
      definer: PEOPLES_COMMITTEE,
      source: MODEL_COMMUNES,
      asOf: '2024-07-04',
      noteVi: `Kiểu mẫu về ${vi}.`,
      noteEn: `A model in ${en}.`,
    }),
  )
}

// The new-rural office and the Farmers' Association count gardens of new-rural standard each in their own way.
function gardens(): readonly DeclaredRow[] {
  return [
    declare('gardens-registered-2022', moreThan(700), {
      indicator: 'gardens.new-rural-standard-registered',
      unit: PROVINCE,
      to: '2022-09-30',
      periodText: 'đến 9/2022',
      definer: NEWSPAPER,
      source: GARDENS,
      asOf: '2022-09-30',
    }),
    declare('gardens-recognised-2021-2025', exactly(256), {
      indicator: 'gardens.new-rural-standard',
      unit: PROVINCE,
      from: '2021-01-01',
      to: '2022-09-30',
      periodText: 'giai đoạn 2021–2025, đến 9/2022',
      definer: NEWSPAPER,
      source: GARDENS,
      asOf: '2022-09-30',
      noteVi: 'Chỉ vườn được công nhận trong giai đoạn 2021–2025.',
      noteEn: 'Only gardens recognised in the period 2021–2025.',
    }),
    declare('gardens-planned-2022', exactly(382), {
      indicator: 'gardens.new-rural-standard',
      unit: PROVINCE,
      to: '2022-12-31',
      periodText: 'dự kiến đến hết 2022',
      definer: NEW_RURAL_OFFICE,
      source: 'infonet.vn, bài 400997',
      noteVi: 'Số dự kiến đến hết năm 2022, tăng 166 vườn; tiêu chí theo bộ của tỉnh. Hội Nông dân nêu 880.',
      noteEn:
        'Planned by the end of 2022, 166 more than before; by the province’s criteria. The Farmers’ Association says 880.',
    }),
  ]
}

function roadMoney(): readonly DeclaredRow[] {
  return [
    declare('road-money-nghi-dong', exactly(1_800_000_000), {
      indicator: 'contributions.money',
      unit: commune2023('17842'),
      from: '2017-01-01',
      to: '2017-12-31',
      periodText: '2017 (nguồn không ghi rõ năm)',
      definer: NEWSPAPER,
      source: `${BAO_NGHE_AN}/en/nong-dan-nghi-dong-gop-gan-2-ty-dong-lam-duong-nong-thon-moi-10153365.html`,
      noteVi: '1,8 km đường; huyện thêm 200 triệu đồng, xã thêm 720 triệu đồng.',
      noteEn: '1.8 km of road; the district added VND 200 million, the commune VND 720 million.',
    }),
    declare('road-money-met', moreThan(500_000_000), {
      indicator: 'contributions.money',
      unit: hamletId('met'),
      from: '2018-01-01',
      to: '2018-12-31',
      periodText: '2018 (nguồn không ghi rõ năm)',
      definer: NEWSPAPER,
      source: `${BAO_NGHE_AN}/en/xom-nho-huy-dong-500-trieu-dong-lam-duong-be-tong-10184675.html`,
      noteVi: '1,6 km đường bê tông; 174 hộ, mỗi hộ 2–3 ngày công.',
      noteEn: '1.6 km of concrete road; 174 households, 2–3 working days each.',
    }),
  ]
}

function models(): readonly DeclaredRow[] {
  return [
    declare('models-nam-dan', exactly(950), {
      indicator: 'models.built',
      unit: district2023('430'),
      from: '2020-01-01',
      to: '2024-12-31',
      periodText: '2020–2024',
      definer: NEWSPAPER,
      source: NAM_DAN,
      noteVi: 'Ở mọi lĩnh vực.',
      noteEn: 'In all sectors.',
    }),
    declare('models-armed-forces', exactly(249), {
      indicator: 'models.armed-forces',
      unit: PROVINCE,
      to: '2024-11-30',
      periodText: 'đến 11/2024',
      definer: NEWSPAPER,
      source: `${BAO_NGHE_AN}/en/luc-luong-vu-trang-tinh-nghe-an-phoi-hop-xay-dung-va-duy-tri-249-mo-hinh-dan-van-kheo-10285666.html`,
      asOf: '2024-11-30',
    }),
    declare('models-exemplars', exactly(151), {
      indicator: 'models.exemplars-honoured',
      unit: PROVINCE,
      from: '2021-01-01',
      to: '2025-12-31',
      periodText: '2021–2025',
      definer: NEWSPAPER,
      source: `${BAO_NGHE_AN}/nghe-an-bieu-duong-151-dien-hinh-dan-van-kheo-diem-sang-quy-che-dan-chu-o-co-so-giai-doan-2021-2025-10308127.html`,
      asOf: '2025-10-13',
      noteVi: 'Biểu dương tại hội nghị ngày 13/10/2025.',
      noteEn: 'Honoured at a conference on 13 October 2025.',
    }),
  ]
}
