import { words } from './words.ts'

/** Findings of single answers. They stand beside the field, so they need not name it. */
export const FIELD_TEXTS = {
  'field.missing': words(
    ['Mục này chưa ghi.', 'Ghi vào rồi gửi lại.'],
    ['This is missing.', 'Fill it in and send again.'],
  ),
  'field.unknown': words(
    ['Mẫu đăng ký không có mục này.', 'Tải lại mẫu rồi gửi lại.'],
    ['The form has no such field.', 'Fetch the form again, then send.'],
  ),
  'field.not-text': words(
    ['Mục này cần ghi bằng chữ.', 'Ghi lại bằng chữ.'],
    ['This takes text.', 'Write it as text.'],
  ),
  'field.too-long': words(
    ['Dài {length} ký tự, nhiều nhất {max}.', 'Rút ngắn lại.'],
    ['{length} characters long; {max} at most.', 'Shorten it.'],
  ),
  'field.not-a-number': words(
    ['Mục này cần một con số.', 'Ghi bằng chữ số, không kèm chữ.'],
    ['This takes a number.', 'Write digits only.'],
  ),
  'field.out-of-range': words(
    ['Số này nằm ngoài khoảng {min} đến {max}.', 'Xem lại các chữ số 0 và đơn vị tính.'],
    ['The number is not between {min} and {max}.', 'Check the zeros and the unit of measure.'],
  ),
  'field.too-fine': words(
    ['Nhiều nhất {decimals} chữ số sau dấu phẩy.', 'Làm tròn lại.'],
    ['{decimals} decimal places at most.', 'Round it.'],
  ),
  'field.not-a-range': words(
    [
      'Mục này cần một khoảng: từ bao nhiêu, đến bao nhiêu.',
      'Ghi hai số; chưa rõ một đầu thì để trống đầu ấy.',
    ],
    [
      'This takes a range: from how much, to how much.',
      'Write two numbers; leave an end open if it is not known.',
    ],
  ),
  'field.not-a-practice': words(
    ['Mục này cần một thẻ thực hành.', 'Chọn thẻ trong danh sách.'],
    ['This takes a practice card.', 'Choose one from the list.'],
  ),
  'field.not-a-unit': words(
    ['Mục này cần một nơi: xã hoặc xóm.', 'Chọn nơi trong danh sách.'],
    ['This takes a place: a commune or a hamlet.', 'Choose one from the list.'],
  ),
  'field.range-crossed': words(
    ['Đầu thấp {low} lớn hơn đầu cao {high}.', 'Xem lại hai số và đơn vị tính.'],
    ['The low end {low} is above the high end {high}.', 'Check both numbers and the unit of measure.'],
  ),
  'field.not-a-choice': words(
    ['Câu trả lời không có trong danh sách.', 'Chọn lại trong danh sách.'],
    ['The answer is not in the list.', 'Choose again from the list.'],
  ),
  'field.not-a-list': words(
    ['Mục này cần một danh sách.', 'Ghi mỗi dòng một mục.'],
    ['This takes a list.', 'Write one item a line.'],
  ),
  'field.said-twice': words(
    ['Có lựa chọn ghi hai lần.', 'Bỏ bớt một lần.'],
    ['A choice was made twice.', 'Remove one of them.'],
  ),
  'field.too-many': words(
    ['Nhiều nhất {max} dòng.', 'Bỏ bớt hoặc gộp lại.'],
    ['{max} at most.', 'Remove some or join them.'],
  ),
  'field.not-a-date': words(
    ['Ngày này không có trong lịch.', 'Chọn lại ngày.'],
    ['This date is not in the calendar.', 'Choose the date again.'],
  ),
  'field.date-in-future': words(
    ['Ngày {date} chưa tới.', 'Ghi ngày đã qua hoặc hôm nay.'],
    ['{date} has not come yet.', 'Enter today or a day that has passed.'],
  ),
  'field.not-yes-no': words(
    ['Mục này chỉ nhận có hoặc không.', 'Chọn có hoặc không.'],
    ['This takes yes or no.', 'Choose yes or no.'],
  ),
}
