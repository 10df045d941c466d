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
  'plan.not-found': words(
    ['Không tìm thấy kế hoạch này.', 'Mở danh sách kế hoạch và chọn ở đó.'],
    ['There is no such plan.', 'Open the list of plans and choose there.'],
  ),
  'plan.card-unknown': words(
    ['Không tìm thấy thẻ thực hành này.', 'Chọn một thẻ đã công khai, hoặc lập kế hoạch không gắn thẻ.'],
    ['There is no such practice card.', 'Choose one that is public, or plan without a card.'],
  ),
  'plan.run-not-done': words(
    ['Lần tính này chưa có kết quả.', 'Chờ tính xong rồi lưu.'],
    ['This run has no result yet.', 'Save it when it is done.'],
  ),
  'plan.changed-meanwhile': words(
    ['Kế hoạch đã được lưu bản khác trong lúc này.', 'Mở lại kế hoạch để xem bản mới rồi làm tiếp.'],
    [
      'Another version of the plan was saved meanwhile.',
      'Open it again, look at the new version, then go on.',
    ],
  ),
  'draw.not-found': words(
    ['Không tìm thấy lần bốc thăm này.', 'Mở danh sách bốc thăm và chọn ở đó.'],
    ['There is no such draw.', 'Open the list of draws and choose there.'],
  ),
  'draw.announced': words(
    ['Lần bốc thăm này đã được công bố.', 'Danh sách và nguồn của lời quyết định không đổi được nữa.'],
    ['This draw was announced already.', 'Neither its list nor what decides can be changed any more.'],
  ),
  'draw.drawn': words(
    ['Lần bốc thăm này đã có kết quả.', 'Mỗi lần công bố chỉ bốc một lần.'],
    ['This draw has been made.', 'What was announced once is drawn once.'],
  ),
  'draw.not-yet': words(
    ['Chưa đến ngày {day} đã công bố.', 'Từ ngày đó mới ghi lời quyết định và bốc thăm.'],
    ['The day that was announced, {day}, has not come.', 'From that day on, enter the text and draw.'],
  ),
  'draw.known-already': words(
    [
      'Ngày {day} không ở sau hôm nay.',
      'Chọn một lời mà hôm nay chưa ai biết, ví dụ kết quả xổ số ngày mai.',
    ],
    [
      'The day {day} does not lie after today.',
      'Choose a text that nobody can know today, such as the lottery numbers of tomorrow.',
    ],
  ),
  'draw.list-wrong': words(
    ['Danh sách để bốc thăm chưa được.', 'Sửa từng chỗ bên dưới.'],
    ['The list to draw from is not right yet.', 'Correct each thing below.'],
  ),
  'draw.too-few': words(
    ['Cần ít nhất hai nơi để bốc thăm.', 'Thêm các nơi đủ điều kiện như nhau.'],
    ['A draw needs at least two places.', 'Add places that are equally eligible.'],
  ),
  'draw.place-twice': words(
    ['{place} có hai lần trong danh sách.', 'Bỏ bớt một.'],
    ['{place} is in the list twice.', 'Take it out once.'],
  ),
} as const
