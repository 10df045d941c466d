import { words } from './words.ts'

/** Refusals around records that are looked at again. */
export const RECHECK_TEXTS = {
  'recheck.kind': words(
    [
      'Số này không đếm từng hồ sơ một nên không bốc thăm kiểm tra lại được.',
      'Chọn một số đếm hoặc tổng theo hồ sơ.',
    ],
    [
      'This figure does not count record by record, so none can be drawn.',
      'Choose one that counts records or adds up a field of theirs.',
    ],
  ),
  'recheck.known': words(
    ['Lần bốc thăm này đã ghi rồi.', 'Mở danh sách kiểm tra lại để xem.'],
    ['This draw is on record already.', 'Open the list of records to look at.'],
  ),
  'recheck.differs': words(
    ['Chưa rõ chỗ nào khác.', 'Kết quả là khác thì chọn ít nhất một chỗ; kết quả khác thế thì bỏ chọn.'],
    [
      'It is not clear what differs.',
      'Name at least one thing where the result is that it differs, and none otherwise.',
    ],
  ),
  'recheck.marked': words(
    ['Hồ sơ này đã có kết quả kiểm tra lại.', 'Không cần làm gì thêm.'],
    ['This record was marked already.', 'There is nothing more to do.'],
  ),
} as const
