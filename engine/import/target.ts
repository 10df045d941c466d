import type { Measure } from '../indicator/measure.ts'
import type { Field, Pack } from '../pack/pack.ts'

/** What a column of a table may be mapped to. */
export type Target = {
  /** `field:name`, `unit:commune`, `day`, `stage` … */
  readonly id: string
  readonly labelVi: string
  readonly labelEn: string
  readonly kind: string
  readonly measure: Measure | undefined
  readonly required: boolean
  /** Several columns may go to it. */
  readonly repeats: boolean
  /** Other words that people head such a column with. */
  readonly otherNames: readonly string[]
}

/** Everything a column of cases may be: the place, the day, the stage, the spot, and every field of the programme. */
export function targetsOfCases(pack: Pack): readonly Target[] {
  return [...PLACES, ...ABOUT_CASES, ...pack.rules.fields.map((field) => fieldTarget(pack, field))]
}

/** Everything a column of declared figures may be. */
export function targetsOfFigures(): readonly Target[] {
  return [...PLACES, ...FIGURES]
}

function fieldTarget({ texts }: Pack, field: Field): Target {
  const key = `field.${field.id}`
  return {
    id: `field:${field.id}`,
    labelVi: texts.vi[key] ?? field.id,
    labelEn: texts.en[key] ?? field.id,
    kind: field.kind,
    measure: field.kind === 'number' || field.kind === 'range' ? field.measure : undefined,
    required: field.required === 'snapshot',
    repeats: field.kind === 'text' || field.kind === 'list',
    otherNames: [],
  }
}

function fixed(
  id: string,
  kind: string,
  labelVi: string,
  labelEn: string,
  ...otherNames: readonly string[]
): Target {
  return { id, kind, labelVi, labelEn, otherNames, measure: undefined, required: false, repeats: false }
}

const PLACES: readonly Target[] = [
  fixed(
    'unit',
    'place',
    'Nơi (xóm, xã… trong một ô)',
    'Place (hamlet, commune… in one cell)',
    'địa chỉ',
    'địa bàn',
    'địa điểm',
    'nơi thực hiện',
    'đơn vị',
    'địa phương',
    'address',
    'location',
  ),
  fixed(
    'unit:hamlet',
    'place',
    'Xóm, thôn, bản, khối',
    'Hamlet',
    'xóm',
    'thôn',
    'bản',
    'khối',
    'khối phố',
    'tổ dân phố',
    'thôn xóm',
    'xóm bản',
    'village',
  ),
  fixed(
    'unit:commune',
    'place',
    'Xã, phường',
    'Commune, ward',
    'xã',
    'phường',
    'thị trấn',
    'xã phường',
    'tên xã',
    'xã phường thị trấn',
    'commune',
    'ward',
  ),
  fixed(
    'unit:district',
    'place',
    'Huyện (trước 7/2025)',
    'District (before July 2025)',
    'huyện',
    'quận huyện',
    'thành phố',
    'huyện thành thị',
    'district',
  ),
  fixed('unit:province', 'place', 'Tỉnh, thành phố', 'Province', 'tỉnh', 'tỉnh thành', 'province'),
  fixed(
    'unit:code',
    'place',
    'Mã đơn vị hành chính',
    'Code of the unit',
    'mã xã',
    'mã đơn vị',
    'mã đvhc',
    'code',
  ),
]

const ABOUT_CASES: readonly Target[] = [
  fixed(
    'day',
    'day',
    'Ngày đăng ký',
    'Day of registration',
    'ngày',
    'ngày ghi nhận',
    'ngày lập',
    'thời điểm đăng ký',
    'date',
    'registered on',
  ),
  fixed('stage', 'stage', 'Giai đoạn hiện nay', 'Stage', 'giai đoạn', 'trạng thái', 'tình trạng', 'status'),
  fixed(
    'spot',
    'spot',
    'Tọa độ (vĩ độ, kinh độ)',
    'Spot (latitude, longitude)',
    'tọa độ',
    'vị trí gps',
    'coordinates',
    'gps',
  ),
  fixed('lat', 'spot', 'Vĩ độ', 'Latitude', 'lat'),
  fixed('lon', 'spot', 'Kinh độ', 'Longitude', 'long', 'lng'),
]

const FIGURES: readonly Target[] = [
  {
    ...fixed('indicator', 'indicator', 'Chỉ tiêu', 'Indicator', 'tên chỉ tiêu', 'nội dung', 'số liệu'),
    required: true,
  },
  {
    ...fixed('value', 'number', 'Giá trị', 'Value', 'kết quả', 'số lượng', 'thực hiện', 'số liệu báo cáo'),
    required: true,
  },
  fixed('measure', 'measure', 'Đơn vị tính', 'Measure', 'đvt', 'đơn vị'),
  fixed('period', 'period', 'Kỳ', 'Period', 'kỳ báo cáo', 'năm', 'thời gian', 'thời kỳ'),
  fixed('source', 'text', 'Nguồn', 'Source', 'nguồn số liệu', 'trích từ'),
  fixed('definer', 'text', 'Cơ quan đếm', 'Definer', 'cơ quan', 'đơn vị báo cáo'),
  fixed('as-of', 'date', 'Tính đến ngày', 'As of', 'đến ngày', 'ngày số liệu'),
  fixed('note', 'text', 'Ghi chú', 'Note', 'chú thích'),
]
