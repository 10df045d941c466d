import { words } from './words.ts'

/** Refusals of rankings. */
export const RANKING_TEXTS = {
  'ranking.not-things': words(
    [
      'Chỉ xếp hạng được theo số việc đếm từng cái.',
      'Chọn một chỉ tiêu đếm hồ sơ; tiền, diện tích, số hộ cộng lại thì không.',
    ],
    [
      'Units are ranked by things that are counted one by one only.',
      'Choose an indicator that counts records; sums of money, land or households are none.',
    ],
  ),
  'ranking.base-above': words(
    ['Dưới cấp này không có đơn vị để chia.', 'Chọn mẫu số khác, hoặc xếp hạng cấp rộng hơn.'],
    ['There is nothing below this level to divide by.', 'Choose another base, or rank a wider level.'],
  ),
  'ranking.other-programme': words(
    ['Mẫu số phải là chỉ tiêu của cùng chương trình.', 'Chọn một chỉ tiêu cùng chương trình.'],
    ['The base must be an indicator of the same programme.', 'Choose one of the same programme.'],
  ),
}
