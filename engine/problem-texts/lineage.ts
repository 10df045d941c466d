import { words } from './words.ts'

/** What is to be looked at again in the tree of a practice. */
export const LINEAGE_TEXTS = {
  'lineage.parents-circle': words(
    ['Thẻ {card} phiên bản {version} ghi là mọc từ chính nó.', 'Sửa phần thẻ gốc ở phiên bản sau.'],
    [
      'Version {version} of card {card} is said to have grown out of itself.',
      'Correct its parents in the next version.',
    ],
  ),
  'lineage.version-not-here': words(
    ['Phiên bản {version} của thẻ {card} không có ở đây.', 'Xin tệp thẻ có chữ ký của nơi đã viết ra nó.'],
    ['Version {version} of card {card} is not here.', 'Ask for its signed card file where it was written.'],
  ),
  'lineage.seen-later': words(
    ['Nơi được ghi là đã xem khi ấy chưa bắt đầu làm.', 'Xem lại ngày bắt đầu của hai nơi.'],
    ['The place where it was seen had not begun by then.', 'Look at the days on which both places began.'],
  ),
  'lineage.seen-several': words(
    ['Ở nơi được ghi là đã xem có nhiều nơi đang làm.', 'Ghi rõ đã xem ở thôn, xóm nào.'],
    ['Several places did it where it was seen.', 'Name the hamlet in which it was seen.'],
  ),
  'lineage.seen-nowhere': words(
    ['Ở nơi được ghi là đã xem chưa có bản nhân rộng nào.', 'Ghi nhận nơi ấy trước, hoặc sửa nơi đã xem.'],
    ['No copy is recorded where it was seen.', 'Record that place first, or correct where it was seen.'],
  ),
} as const
