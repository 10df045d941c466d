import type { Locale } from '../text/date.ts'

type Words = { readonly vi: string; readonly about: Readonly<Record<Locale, string>> }

/** Tags that stand for words of the report itself, each with its Vietnamese name and what it becomes. */
export const PLAIN_TAGS = {
  unit: plain('đơn-vị', 'tên đơn vị, ví dụ “xã Nghĩa Đàn”', 'the unit, such as “xã Nghĩa Đàn”'),
  'unit-caps': plain('ĐƠN-VỊ', 'tên đơn vị viết hoa', 'the unit in capitals'),
  organisation: plain('cơ-quan', 'cơ quan báo cáo', 'the organisation that reports'),
  'organisation-caps': plain('CƠ-QUAN', 'cơ quan báo cáo, viết hoa', 'the same in capitals'),
  'superior-caps': plain(
    'CHỦ-QUẢN',
    'cơ quan chủ quản, viết hoa; để trống thì dòng bị bỏ',
    'the body above it, in capitals; the line goes when there is none',
  ),
  'number-symbol': plain('số-ký-hiệu', 'số và ký hiệu của văn bản', 'number and symbol of the document'),
  'place-date': plain('địa-danh-ngày', 'nơi và ngày ban hành', 'place and date of issue'),
  period: plain(
    'kỳ',
    'kỳ báo cáo, ví dụ “6 tháng đầu năm 2026”',
    'the period, such as “6 tháng đầu năm 2026”',
  ),
  'period-caps': plain('KỲ', 'kỳ báo cáo viết hoa', 'the period in capitals'),
  map: plain('bản-đồ', 'số tính theo bản đồ hành chính ngày nào', 'the day of the map that figures follow'),
  cut: plain(
    'số-liệu-đến',
    'ngày chốt số liệu; mẫu nào cũng phải có',
    'the day the figures were taken; every template needs it',
  ),
  'signer-post': plain('chức-vụ', 'quyền hạn, chức vụ người ký', 'the post of whoever signs'),
  'signer-name': plain('người-ký', 'họ tên người ký', 'the name of whoever signs'),
} as const satisfies Record<string, Words>

/** Tags that ask the system: the first word of each. */
export const ASKING_TAGS = {
  figure: plain(
    'số',
    'một con số có đơn vị tính, mở ra hồ sơ',
    'a figure with its measure, which opens its records',
  ),
  number: plain('chữ-số', 'con số, không kèm đơn vị tính', 'the number without its measure'),
  change: plain(
    'tăng-giảm',
    'tăng hay giảm so với kỳ trước hoặc cùng kỳ',
    'up or down against an earlier period',
  ),
  declared: plain(
    'công-bố',
    'số đã công bố, kèm “hơn”, “gần” và nguồn; không cộng với số đếm',
    'what was declared, with “more than”, “nearly” and its source; never added to the count',
  ),
  table: plain('bảng', 'bảng các đơn vị bên dưới theo chỉ tiêu', 'the units below by indicators'),
  chart: plain('biểu-đồ', 'biểu đồ của một chỉ tiêu', 'a chart of one indicator'),
  compared: plain(
    'đối-chiếu',
    'bảng số đếm được cạnh số công bố',
    'a table of what was counted beside what was declared',
  ),
  models: plain('mô-hình', 'danh sách mô hình đã công khai', 'published models, as a list'),
  photos: plain(
    'ảnh',
    'ảnh của mô hình đã công khai, có chú thích',
    'photos of published models, with captions',
  ),
} as const satisfies Record<string, Words>

/** What may follow the indicator of a tag. */
export const TAG_OPTIONS = {
  previous: plain('kỳ-trước', 'kỳ liền trước', 'the period before'),
  'year-before': plain('cùng-kỳ', 'cùng kỳ năm trước', 'the same period a year before'),
  months: plain('theo-tháng', 'theo từng tháng trong kỳ', 'by the months of the period'),
} as const satisfies Record<string, Words>

/** What may stand behind it with a value of its own. */
export const TAG_VALUES = {
  'unit=16941': plain('đơn-vị=16941', 'đơn vị khác, theo mã', 'another unit, by its code'),
  'period=2025-H1': plain(
    'kỳ=2025-H1',
    'kỳ khác; kỳ=all là từ trước đến nay',
    'another period; period=all for all time',
  ),
  '10': plain('10', 'nhiều nhất bao nhiêu mô hình hoặc ảnh', 'how many models or photos at most'),
} as const satisfies Record<string, Words>

export type PlainTag = keyof typeof PLAIN_TAGS
export type AskingTag = keyof typeof ASKING_TAGS
export type TagOption = keyof typeof TAG_OPTIONS

/** The tag that a word names in either language. Capitals matter: they say how it will be written. */
export function findTag(word: string): PlainTag | AskingTag | undefined {
  return TAGS.get(word) ?? TAGS.get(word.toLowerCase())
}

export function findOption(word: string): TagOption | undefined {
  return OPTIONS.get(word.toLowerCase())
}

/** Every word a tag may begin with. */
export function tagNames(): readonly string[] {
  return [...TAGS.keys()]
}

const TAGS = namesOf<PlainTag | AskingTag>({ ...PLAIN_TAGS, ...ASKING_TAGS })
const OPTIONS = namesOf<TagOption>(TAG_OPTIONS)

function namesOf<T extends string>(table: Record<T, Words>): ReadonlyMap<string, T> {
  const entries = Object.entries(table) as [T, Words][] // the keys of the table
  return new Map(entries.flatMap(([id, { vi }]) => [[id, id] as const, [vi, id] as const]))
}

function plain(vi: string, aboutVi: string, aboutEn: string): Words {
  return { vi, about: { vi: aboutVi, en: aboutEn } }
}
