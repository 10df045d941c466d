import { words } from './words.ts'

/** Refusals of lists that are kept and of acts on many records at once. */
export const BULK_TEXTS = {
  'list.name-taken': words(
    ['Đã có danh sách tên “{name}”.', 'Đặt tên khác, hoặc xóa danh sách cũ trước.'],
    ['There is a list called “{name}” already.', 'Choose another name, or delete the old list first.'],
  ),
  'list.too-many': words(
    ['Đã lưu {max} danh sách.', 'Xóa bớt danh sách không dùng nữa rồi lưu lại.'],
    ['{max} lists are saved already.', 'Delete some that are no longer used; then save again.'],
  ),
  'bulk.too-many': words(
    ['Mỗi lần làm nhiều nhất {max} hồ sơ.', 'Lọc hẹp lại, hoặc làm từng phần.'],
    ['At most {max} records can be done at once.', 'Narrow the list, or do a part at a time.'],
  ),
  'bulk.move-unknown': words(
    ['Hồ sơ này thuộc chương trình khác, không có bước này.', 'Làm riêng cho từng chương trình.'],
    ['This record is of another programme, which has no such step.', 'Do each programme by itself.'],
  ),
} as const
