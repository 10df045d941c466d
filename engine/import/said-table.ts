import type { Locale } from '../text/date.ts'

/** What a table says about itself when it comes back: the columns that were added, and what became of each row. */
export type SaidTable = {
  readonly result: string
  readonly remarks: string
  readonly record: string
  readonly changed: string
  readonly column: string
  readonly statuses: Readonly<Record<string, string>>
  /** Of a change that is not an answer. */
  readonly changes: Readonly<Record<string, string>>
  readonly nothing: string
}

export const SAID_TABLE: Readonly<Record<Locale, SaidTable>> = {
  vi: {
    result: 'Kết quả nhập',
    remarks: 'Cần xem lại',
    record: 'Hồ sơ',
    changed: 'Thay đổi từ khi nhập',
    column: 'Cột',
    statuses: {
      ready: 'Nhập được',
      stopped: 'Không nhập được',
      alike: 'Giống dòng hoặc hồ sơ khác, chờ quyết định',
      'left-out': 'Bỏ qua',
      opened: 'Đã nhập',
      withdrawn: 'Đã nhập, sau đó hủy',
      kept: 'Đã nhập, giữ lại khi hủy',
    },
    changes: {
      contested: 'có hai bản khác nhau',
      decided: 'đã chọn một trong hai bản',
      stage: 'Giai đoạn',
      place: 'Nơi',
      spot: 'Vị trí trên bản đồ',
      photo: 'Ảnh',
      'sent-back': 'Trả lại',
      withdrawn: 'Rút hồ sơ',
    },
    nothing: 'không ghi',
  },
  en: {
    result: 'Result of the import',
    remarks: 'To look at',
    record: 'Record',
    changed: 'Changed since the import',
    column: 'Column',
    statuses: {
      ready: 'Can be imported',
      stopped: 'Cannot be imported',
      alike: 'Looks like another row or record, waits for a decision',
      'left-out': 'Left out',
      opened: 'Imported',
      withdrawn: 'Imported, then undone',
      kept: 'Imported, kept when the import was undone',
    },
    changes: {
      contested: 'has two versions',
      decided: 'one of two versions was chosen',
      stage: 'Stage',
      place: 'Place',
      spot: 'Spot on the map',
      photo: 'Photo',
      'sent-back': 'Sent back',
      withdrawn: 'Withdrawn',
    },
    nothing: 'nothing',
  },
}
