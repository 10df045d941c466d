import { words } from './words.ts'

/** What can be wrong with what a plan takes for granted, and with plans and draws that are kept. */
export const PLAN_TEXTS = {
  'plan.no-places': words(
    ['Trong vùng này không có nơi nào để chọn.', 'Chọn vùng rộng hơn, hoặc chọn theo xã thay vì theo xóm.'],
    [
      'There is no place to choose from in this area.',
      'Choose a wider area, or communes instead of hamlets.',
    ],
  ),
  'plan.too-many-places': words(
    ['Vùng này có {places} nơi, nhiều hơn {most}.', 'Chọn vùng nhỏ hơn, hoặc chọn theo xã thay vì theo xóm.'],
    [
      'This area has {places} places, more than {most}.',
      'Choose a smaller one, or communes instead of hamlets.',
    ],
  ),
  'plan.chance-turned': words(
    ['Khả năng thấp nhất {low} lớn hơn khả năng cao nhất {high}.', 'Đổi chỗ hai số.'],
    ['The lowest chance {low} is above the highest {high}.', 'Change the two numbers round.'],
  ),
  'plan.near-wrong': words(
    ['Số nơi gần nhất và khoảng cách phải từ 0 trở lên.', 'Ghi hai số từ 0 trở lên.'],
    ['How many of the nearest, and how far, must be numbers from 0.', 'Write two numbers from 0.'],
  ),
  'plan.draws-wrong': words(
    ['Số lần rút khả năng phải từ 1 đến 20.', 'Ghi một số từ 1 đến 20.'],
    ['How many times chances are drawn must be from 1 to 20.', 'Write a number from 1 to 20.'],
  ),
} as const
