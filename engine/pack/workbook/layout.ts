import type { AdoptionRules } from '../../replication/adoption/rules.ts'
import type { Locale } from '../../text/date.ts'
import {
  COUNTS,
  ENDS,
  KINDS,
  LEVELS,
  MEASURE_NAMES,
  PART_KINDS,
  REASONS,
  REQUIRED,
  STANDINGS,
  YES_NO,
} from './vocabulary.ts'

/** What a drop-down offers: a list of words, or the ids in the first column of another sheet. */
export type Pick =
  | { readonly list: (locale: Locale) => readonly string[] }
  | { readonly idsOf: 'pages' | 'fields' | 'stages' | 'definers' }

export type Column = {
  readonly vi: string
  readonly en: string
  /** In characters. */
  readonly width: number
  /** Without it the sheet cannot be read. */
  readonly needed?: true
  readonly pick?: Pick
}

const ID = { vi: 'Mã', en: 'Id', width: 20, needed: true } as const
const NAME = { vi: 'Tên', en: 'Vietnamese name', width: 34, needed: true } as const
const NAME_EN = { vi: 'Tên tiếng Anh', en: 'English name', width: 34, needed: true } as const
const HINT = { vi: 'Gợi ý', en: 'Vietnamese hint', width: 40 } as const
const HINT_EN = { vi: 'Gợi ý tiếng Anh', en: 'English hint', width: 40 } as const
const MEASURE = { vi: 'Đơn vị tính', en: 'Measure', width: 16, pick: MEASURE_NAMES } as const
const LENGTH_MAX = { vi: 'Số chữ nhiều nhất', en: 'Longest', width: 12 } as const
const PUBLIC = { vi: 'Công khai', en: 'Public', width: 11, pick: YES_NO } as const
const OF_FIELD = { vi: 'Mục', en: 'Field', width: 20, needed: true, pick: { idsOf: 'fields' } } as const

/** The sheets of a programme's workbook and their columns, in order. What is said of each is in `guide.texts.ts`. */
export const LAYOUT = {
  programme: {
    vi: 'Chương trình',
    en: 'Programme',
    columns: {
      item: { vi: 'Nội dung', en: 'What', width: 34, needed: true },
      value: { vi: 'Ghi ở đây', en: 'Write here', width: 50, needed: true },
      valueEn: { vi: 'Tiếng Anh', en: 'English', width: 50 },
    },
  },
  basis: {
    vi: 'Căn cứ',
    en: 'Basis',
    columns: {
      number: { vi: 'Số văn bản', en: 'Number', width: 24, needed: true },
      on: { vi: 'Ngày', en: 'Day', width: 14 },
      url: { vi: 'Địa chỉ', en: 'Address', width: 50 },
    },
  },
  pages: {
    vi: 'Trang',
    en: 'Pages',
    columns: {
      id: ID,
      name: NAME,
      nameEn: NAME_EN,
      snapshot: { vi: 'Hỏi ngay', en: 'Asked at once', width: 12, needed: true, pick: YES_NO },
      order: { vi: 'Thứ tự mục', en: 'Order of fields', width: 30 },
    },
  },
  fields: {
    vi: 'Mục',
    en: 'Fields',
    columns: {
      id: ID,
      page: { vi: 'Trang', en: 'Page', width: 14, needed: true, pick: { idsOf: 'pages' } },
      kind: { vi: 'Kiểu', en: 'Kind', width: 15, needed: true, pick: KINDS },
      name: { ...NAME, vi: 'Câu hỏi', en: 'Vietnamese question' },
      nameEn: { ...NAME_EN, vi: 'Câu hỏi tiếng Anh', en: 'English question' },
      hint: HINT,
      hintEn: HINT_EN,
      required: { vi: 'Cần', en: 'Needed', width: 16, needed: true, pick: REQUIRED },
      public: PUBLIC,
      publicWhen: { vi: 'Công khai khi', en: 'Public when', width: 26 },
      when: { vi: 'Hỏi khi', en: 'Asked when', width: 30 },
      lengthMax: LENGTH_MAX,
      long: { vi: 'Nhiều dòng', en: 'Several lines', width: 12, pick: YES_NO },
      measure: MEASURE,
      min: { vi: 'Nhỏ nhất', en: 'Smallest', width: 14 },
      max: { vi: 'Lớn nhất', en: 'Largest', width: 18 },
      decimals: { vi: 'Số lẻ', en: 'Decimals', width: 9 },
      countMax: { vi: 'Nhiều nhất mấy', en: 'How many', width: 14 },
      future: { vi: 'Ngày sau này', en: 'Later days', width: 13, pick: YES_NO },
      of: { vi: 'Theo mục thẻ', en: 'Of card field', width: 16, pick: { idsOf: 'fields' } },
    },
  },
  choices: {
    vi: 'Lựa chọn',
    en: 'Choices',
    columns: {
      field: OF_FIELD,
      part: { vi: 'Cột', en: 'Part', width: 16 },
      id: ID,
      name: NAME,
      nameEn: NAME_EN,
    },
  },
  parts: {
    vi: 'Cột danh sách',
    en: 'List parts',
    columns: {
      field: OF_FIELD,
      id: ID,
      kind: { vi: 'Kiểu', en: 'Kind', width: 14, needed: true, pick: PART_KINDS },
      name: NAME,
      nameEn: NAME_EN,
      lengthMax: LENGTH_MAX,
    },
  },
  stages: {
    vi: 'Giai đoạn',
    en: 'Stages',
    columns: {
      id: ID,
      name: NAME,
      nameEn: NAME_EN,
      standing: { vi: 'Loại', en: 'Standing', width: 14, needed: true, pick: STANDINGS },
    },
  },
  moves: {
    vi: 'Bước',
    en: 'Moves',
    columns: {
      id: ID,
      name: NAME,
      nameEn: NAME_EN,
      hint: HINT,
      hintEn: HINT_EN,
      from: { vi: 'Từ giai đoạn', en: 'From stages', width: 30, needed: true },
      to: { vi: 'Đến giai đoạn', en: 'To stage', width: 18, needed: true, pick: { idsOf: 'stages' } },
      by: { vi: 'Ai làm', en: 'By', width: 36, needed: true },
      byAnother: { vi: 'Phải là người khác', en: 'By somebody else', width: 17, pick: YES_NO },
      needsFull: { vi: 'Cần đủ hồ sơ', en: 'Needs the full form', width: 14, pick: YES_NO },
      needs: { vi: 'Điều kiện', en: 'Condition', width: 30 },
      reason: { vi: 'Lý do', en: 'Reason', width: 14, needed: true, pick: REASONS },
      asks: { vi: 'Hỏi khi làm', en: 'Asks', width: 26 },
      alsoAsks: { vi: 'Hỏi thêm', en: 'Also asks', width: 26 },
      atOnceWhen: { vi: 'Làm ngay khi', en: 'At once when', width: 26 },
    },
  },
  indicators: {
    vi: 'Số liệu',
    en: 'Figures',
    columns: {
      id: ID,
      name: NAME,
      nameEn: NAME_EN,
      how: { vi: 'Cách đếm', en: 'Vietnamese rule', width: 44, needed: true },
      howEn: { vi: 'Cách đếm tiếng Anh', en: 'English rule', width: 44, needed: true },
      measure: { ...MEASURE, needed: true },
      counts: { vi: 'Đếm gì', en: 'Counts', width: 14, needed: true, pick: COUNTS },
      stage: {
        vi: 'Khi vào giai đoạn',
        en: 'On entering stage',
        width: 18,
        needed: true,
        pick: { idsOf: 'stages' },
      },
      field: { vi: 'Cộng mục', en: 'Adds field', width: 18, pick: { idsOf: 'fields' } },
      splitBy: { vi: 'Tách theo mục', en: 'Split by field', width: 18, pick: { idsOf: 'fields' } },
      definer: { vi: 'Cơ quan', en: 'Office', width: 20, needed: true, pick: { idsOf: 'definers' } },
      public: PUBLIC,
      from: { vi: 'Tính từ giai đoạn', en: 'From stage', width: 18, pick: { idsOf: 'stages' } },
      stages: { vi: 'Đang ở các giai đoạn', en: 'Standing in stages', width: 24 },
      end: { vi: 'Lấy đầu', en: 'End', width: 12, pick: ENDS },
      level: { vi: 'Đếm cấp', en: 'Counts level', width: 12, pick: LEVELS },
      part: { vi: 'Tử số', en: 'Numerator', width: 18 },
      whole: { vi: 'Mẫu số', en: 'Denominator', width: 18 },
      version: { vi: 'Phiên bản cách đếm', en: 'Version of the rule', width: 12 },
    },
  },
  definers: {
    vi: 'Cơ quan',
    en: 'Offices',
    columns: { id: ID, name: NAME, nameEn: NAME_EN },
  },
  adoption: {
    vi: 'Nhân rộng',
    en: 'Adoption',
    columns: {
      item: { vi: 'Nội dung', en: 'What', width: 40, needed: true },
      value: { vi: 'Ghi ở đây', en: 'Write here', width: 40, needed: true },
    },
  },
} as const satisfies Readonly<
  Record<
    string,
    { readonly vi: string; readonly en: string; readonly columns: Readonly<Record<string, Column>> }
  >
>

export type SheetId = keyof typeof LAYOUT
export type ColumnOf<Id extends SheetId> = keyof (typeof LAYOUT)[Id]['columns'] & string

/** The rows of the first sheet, in order: what stands once in a programme. */
export const ITEMS = {
  programme: { vi: 'Mã chương trình', en: 'Programme id' },
  version: { vi: 'Phiên bản', en: 'Version' },
  name: { vi: 'Tên chương trình', en: 'Name' },
  'name.short': { vi: 'Tên ngắn', en: 'Short name' },
  summary: { vi: 'Giới thiệu', en: 'Summary' },
  case: { vi: 'Một hồ sơ gọi là', en: 'One record is called' },
  'case.new': { vi: 'Nút đăng ký mới', en: 'Button to register' },
  titleField: { vi: 'Mục đặt tên hồ sơ', en: 'Field that names a record' },
  groupField: { vi: 'Mục xếp nhóm', en: 'Field that groups records' },
  photosMax: { vi: 'Số ảnh nhiều nhất', en: 'Photos at most' },
  'access.open': { vi: 'Ai đăng ký', en: 'Who registers' },
  'access.edit': { vi: 'Ai sửa', en: 'Who corrects' },
  'access.sendBack': { vi: 'Ai trả lại để sửa', en: 'Who sends back' },
  'publicView.stages': { vi: 'Công khai ở giai đoạn', en: 'Public in stages' },
  'publicView.when': { vi: 'Chỉ công khai khi', en: 'Public only when' },
  'publicView.summaryField': { vi: 'Mục tóm tắt trên trang công khai', en: 'Field that sums up in public' },
  'publicView.sourceField': { vi: 'Mục địa chỉ bài đã đăng', en: 'Field with the address of an article' },
} as const satisfies Readonly<Record<string, { readonly vi: string; readonly en: string }>>

export type ItemId = keyof typeof ITEMS

/** The rows of the sheet of a programme whose records are adoptions of practice cards. */
export const ADOPTION_ITEMS = {
  practice: { vi: 'Mục thẻ thực hành', en: 'Field of the card' },
  musts: { vi: 'Mục điều kiện của thẻ', en: 'Field of its musts' },
  incentives: { vi: 'Mục hỗ trợ', en: 'Field of incentives' },
  reasons: { vi: 'Mục lý do bỏ', en: 'Field of the reason for dropping' },
  seenAt: { vi: 'Mục nơi đã thấy', en: 'Field of where it was seen' },
  cost: { vi: 'Mục chi phí', en: 'Field of the cost' },
  labour: { vi: 'Mục công lao động', en: 'Field of the labour' },
  scale: { vi: 'Mục quy mô', en: 'Field of the scale' },
  started: { vi: 'Giai đoạn đã bắt đầu', en: 'Stages of having started' },
  kept: { vi: 'Giai đoạn giữ được', en: 'Stages of being kept' },
  dropped: { vi: 'Giai đoạn đã bỏ', en: 'Stages of being dropped' },
  keptAfterMonths: { vi: 'Sau mấy tháng mới là giữ được', en: 'Months until it is kept' },
  verifies: { vi: 'Bước xác minh', en: 'Moves that verify' },
  followUps: {
    vi: 'Hỏi lại sau mấy tháng, trả lời bằng bước nào',
    en: 'Follow-ups by months, and their moves',
  },
} as const satisfies Readonly<Record<keyof AdoptionRules, { readonly vi: string; readonly en: string }>>

export type AdoptionItem = keyof typeof ADOPTION_ITEMS

/** Texts of the head: their two languages stand beside one another. */
export const HEAD_TEXTS = [
  'name',
  'name.short',
  'summary',
  'case',
  'case.new',
] as const satisfies readonly ItemId[]

/** Sheets and columns whose name begins so are left to whoever writes the workbook. */
export const OWN_NOTES = ['Ghi chú', 'Note']

/** Sheets that are written for people and not read. */
export const GUIDE_SHEET = { vi: 'Hướng dẫn', en: 'Guide' }
export const LISTS_SHEET = { vi: 'Danh mục', en: 'Lists' }
