import { words } from './words.ts'

/** What can be wrong with a question of what fits where. */
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
}
