import { words } from './words.ts'

/** What can be wrong with a table of places that are tied two by two. */
export const TIE_TEXTS = {
  'tie.code-missing': words(
    ['Thiếu mã của một trong hai nơi.', 'Ghi mã đơn vị ở cả hai cột, hoặc bỏ dòng này.'],
    ['The code of one of the two places is missing.', 'Write a code in both columns, or take the line out.'],
  ),
  'tie.code-unknown': words(
    ['Không có đơn vị mang mã {code} vào ngày này.', 'Sửa mã, hoặc chọn ngày (--on) mà danh sách còn đúng.'],
    [
      'No unit has the code {code} on that day.',
      'Correct the code, or name the day (--on) on which the list is right.',
    ],
  ),
  'tie.to-itself': words(
    ['Đơn vị {code} được ghi là liền kề với chính nó.', 'Sửa một trong hai mã.'],
    ['Unit {code} is tied to itself.', 'Correct one of the two codes.'],
  ),
  'tie.none': words(
    ['Tệp không có dòng nào.', 'Mỗi dòng ghi mã của hai nơi.'],
    ['The file has no lines.', 'Each line names the codes of two places.'],
  ),
} as const
