import { words } from './words.ts'

/** What can be wrong with what somebody says of places; in a table the row and the column stand beside it. */
export const PLACE_TEXTS = {
  'place.not-said': words(
    ['Chưa ghi gì về nơi này.', 'Sửa những chỗ dưới đây rồi ghi lại.'],
    ['Nothing was written down about this place.', 'Correct what is named below and save again.'],
  ),
  'place.attribute-unknown': words(
    ['Không có đặc điểm nào tên {attribute}.', 'Chọn một đặc điểm trong danh sách.'],
    ['There is no attribute {attribute}.', 'Choose one of the list.'],
  ),
  'place.source-missing': words(
    ['Chưa ghi nguồn.', 'Ghi tên văn bản, hồ sơ, hoặc ai đã đến xem tại chỗ.'],
    ['The source is missing.', 'Name the document, or say that somebody went and looked.'],
  ),
  'place.day-wrong': words(
    ['Ngày của số liệu phải là một ngày đã qua.', 'Ghi ngày như 2026-10-31, không sau hôm nay.'],
    ['The day that this was so must be a day gone by.', 'Write it as 2026-10-31, not after today.'],
  ),
  'place.no-attribute': words(
    [
      'Bảng không có cột nào về đặc điểm của nơi.',
      'Đặt tiêu đề như “địa hình”, “độ cao”, “dân số”, “số hộ”, “giáp biển”.',
    ],
    [
      'The table has no column about places.',
      'Give columns headings such as “terrain”, “height”, “people”, “households”, “coast”.',
    ],
  ),
  'place.code-missing': words(
    ['Dòng này chưa có mã đơn vị.', 'Ghi mã xã, hoặc bỏ dòng này.'],
    ['This row has no code of a unit.', 'Fill in the code of the commune, or take the row out.'],
  ),
  'place.code-unknown': words(
    ['Ngày {on} không có xã nào mang mã {code}.', 'Sửa mã, hoặc chọn ngày khác bằng --on=.'],
    ['No commune had the code {code} on {on}.', 'Correct the code, or name another day with --on=.'],
  ),
  'place.other-name': words(
    [
      'Ngày {on} mã {code} là của {unit}, trong bảng ghi “{typed}”.',
      'Mã được cấp lại cho xã khác: kiểm tra ngày, hoặc sửa tên.',
    ],
    [
      'On {on} the code {code} was that of {unit}; the table says “{typed}”.',
      'Codes were given out again: check the day, or correct the name.',
    ],
  ),
  'place.twice': words(
    ['Mã {code} đã có ở dòng {other}.', 'Mỗi nơi một dòng: bỏ bớt một.'],
    ['The code {code} stands in row {other} already.', 'Each place has one row: take one away.'],
  ),
  'place.not-a-number': words(
    ['“{typed}” không phải là số từ {from} đến {to}.', 'Ghi số, hoặc để trống nếu chưa biết.'],
    [
      '“{typed}” is no number from {from} to {to}.',
      'Write a number, or leave it empty where it is not known.',
    ],
  ),
  'place.not-a-whole-number': words(
    [
      '“{typed}” không phải là số nguyên từ {from} đến {to}.',
      'Ghi số không có dấu chấm, ví dụ 12450, hoặc để trống nếu chưa biết.',
    ],
    [
      '“{typed}” is no whole number from {from} to {to}.',
      'Write it without points, as 12450, or leave it empty where it is not known.',
    ],
  ),
  'place.not-yes-or-no': words(
    ['“{typed}” không phải là có hay không.', 'Ghi có, không, 1 hoặc 0; chưa biết thì để trống.'],
    ['“{typed}” is neither yes nor no.', 'Write yes, no, 1 or 0, or leave it empty where it is not known.'],
  ),
  'place.not-a-choice': words(
    ['“{typed}” không có trong các lựa chọn.', 'Chọn trong: {choices}; chưa biết thì để trống.'],
    ['“{typed}” is none of the choices.', 'Choose from: {choices}; or leave it empty where it is not known.'],
  ),
}
