import { words } from './words.ts'

/** What can be wrong with the conditions of a card, and with a question of what fits where. */
export const FIT_TEXTS = {
  'fit.card-unknown': words(
    [
      'Không có thẻ nào mang mã {card} được phép giới thiệu.',
      'Chỉ thẻ công khai, còn hạn và không gây hại mới được giới thiệu.',
    ],
    [
      'There is no card {card} that may be recommended.',
      'Only public cards that have not run out and harm nobody are.',
    ],
  ),
  'fit.asks-for-words': words(
    ['Điều kiện hỏi xem {attribute} đã được ghi chưa.', 'Hỏi nơi đó thế nào, ví dụ “từ 100 m trở lên”.'],
    [
      'The condition asks whether {attribute} was written down.',
      'Ask what the place is like, such as “100 m or more”.',
    ],
  ),
  'fit.asks-otherwise': words(
    ['Điều kiện hỏi {attribute} theo cách không trả lời được.', 'Chọn một giá trị mà đặc điểm này có.'],
    ['The condition asks {attribute} for something it cannot be.', 'Choose a value that this attribute has.'],
  ),
  'fit.condition-impossible': words(
    ['Không nơi nào đạt được điều kiện {conditions}.', 'Sửa điều kiện này.'],
    ['No place can meet the condition {conditions}.', 'Correct it.'],
  ),
  'fit.conditions-contradict': words(
    ['Không nơi nào đạt cùng lúc các điều kiện {conditions}.', 'Sửa hoặc bỏ bớt một điều kiện.'],
    ['No place can meet the conditions {conditions} together.', 'Correct one of them, or leave it out.'],
  ),
}
