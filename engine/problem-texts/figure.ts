import { words } from './words.ts'

/** Refusals of figures and findings of declared ones. */
export const FIGURE_TEXTS = {
  'figure.unknown': words(
    ['Không có số liệu tên này.', 'Chọn trong danh mục số liệu.'],
    ['There is no figure of this name.', 'Choose one from the list of figures.'],
  ),
  'figure.period-invalid': words(
    [
      'Không đọc được kỳ này.',
      'Ghi như 2023, 2023-Q1, 2023-H1, 2023-08, 2020/2024 hoặc all; chốt số ngày 14 thì thêm @15.',
    ],
    [
      'The period could not be read.',
      'Write it like 2023, 2023-Q1, 2023-H1, 2023-08, 2020/2024 or all; add @15 where months run to the 14th.',
    ],
  ),
  'figure.period-too-fine': words(
    [
      'Số công khai chỉ tính theo kỳ có tên.',
      'Chọn năm, nửa năm, quý hoặc tháng; cán bộ đăng nhập thì xem được theo ngày.',
    ],
    [
      'Public figures are given for named periods only.',
      'Choose a year, half-year, quarter or month; staff see days after signing in.',
    ],
  ),
  'figure.not-public': words(
    ['Số liệu này không công khai.', 'Đăng nhập bằng tài khoản được giao việc để xem.'],
    ['This figure is not public.', 'Sign in with an account that may see it.'],
  ),
  'figure.value-missing': words(
    ['Số liệu chưa có giá trị.', 'Ghi một giá trị, hoặc hai đầu của một khoảng.'],
    ['The figure has no value.', 'Give a value, or both ends of a range.'],
  ),
  'figure.value-and-range': words(
    ['Số liệu vừa có giá trị vừa có khoảng.', 'Giữ một trong hai.'],
    ['The figure has both a value and a range.', 'Keep one of them.'],
  ),
  'figure.range-crossed': words(
    ['Đầu thấp {low} lớn hơn đầu cao {high}.', 'Đổi chỗ hai đầu.'],
    ['The low end {low} is above the high end {high}.', 'Swap them.'],
  ),
  'figure.not-a-number': words(
    ['Giá trị không phải là số.', 'Ghi bằng chữ số.'],
    ['The value is not a number.', 'Write it in digits.'],
  ),
  'figure.not-whole': words(
    ['Tiền đồng phải là số nguyên.', 'Bỏ phần lẻ.'],
    ['Money in đồng is a whole number.', 'Drop the fraction.'],
  ),
  'figure.measure-unknown': words(
    ['Không có đơn vị tính “{measure}”.', 'Chọn trong danh mục đơn vị tính.'],
    ['There is no measure “{measure}”.', 'Choose one from the list of measures.'],
  ),
  'figure.qualifier-unknown': words(
    ['Không có từ định mức “{qualifier}”.', 'Dùng exactly, more-than, nearly hoặc about.'],
    ['There is no qualifier “{qualifier}”.', 'Use exactly, more-than, nearly or about.'],
  ),
  'figure.date-invalid': words(
    ['Ngày này không có trong lịch.', 'Ghi theo dạng 2023-08-31.'],
    ['This date is not in the calendar.', 'Write it like 2023-08-31.'],
  ),
  'figure.days-crossed': words(
    ['Ngày đầu kỳ sau ngày cuối kỳ.', 'Đổi chỗ hai ngày.'],
    ['The period ends before it begins.', 'Swap the two days.'],
  ),
  'figure.source-missing': words(
    ['Chưa ghi nguồn của số liệu.', 'Ghi ai công bố, ở đâu.'],
    ['The figure has no source.', 'Say who stated it, and where.'],
  ),
  'figure.definer-missing': words(
    ['Chưa ghi cơ quan định nghĩa số liệu.', 'Ghi cơ quan đặt ra cách đếm.'],
    ['The figure has no definer.', 'Say which office decides how it is counted.'],
  ),
  'figure.id-twice': words(
    ['Mã {id} dùng hai lần.', 'Đặt mã khác cho một trong hai.'],
    ['The id {id} is used twice.', 'Give one of them another id.'],
  ),
  'figure.id-missing': words(
    ['Số liệu chưa có mã hoặc tên chỉ tiêu.', 'Ghi mã và tên chỉ tiêu.'],
    ['The figure has no id or no indicator.', 'Give it both.'],
  ),
  'figure.period-missing': words(
    ['Chưa ghi kỳ của số liệu.', 'Ghi kỳ như nguồn đã nói, kể cả khi không rõ ngày.'],
    ['The figure has no period.', 'Write the period as the source says it, even if it is undated.'],
  ),
}
