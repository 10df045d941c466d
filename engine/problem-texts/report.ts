import { words } from './words.ts'

/** Refusals of reports and of their templates, and findings in a template. */
export const REPORT_TEXTS = {
  'template.broken': words(
    [
      'Mẫu có chỗ chưa dùng được, nên chưa được nhận.',
      'Sửa từng chỗ dưới đây trong Word, lưu lại rồi tải lên.',
    ],
    [
      'The template has places that cannot be used, so it was not taken.',
      'Mend each place below in Word, save and upload again.',
    ],
  ),
  'template.not-word': words(
    [
      'Tệp này không phải là văn bản Word (.docx).',
      'Mở trong Word, chọn Lưu thành, dạng “Word Document (*.docx)”, rồi tải lên.',
    ],
    [
      'This file is not a Word document (.docx).',
      'Open it in Word, choose Save As, “Word Document (*.docx)”, and upload that.',
    ],
  ),
  'template.macros': words(
    [
      'Tệp có macro hoặc thứ nhúng có thể chạy. Gieo không mở và không chạy chúng.',
      'Trong Word chọn Lưu thành, dạng “Word Document (*.docx)”, rồi tải tệp mới lên.',
    ],
    [
      'The file holds macros or embedded things that can run. They are not opened and never run.',
      'In Word choose Save As, “Word Document (*.docx)”, and upload the new file.',
    ],
  ),
  'template.too-large': words(
    ['Mẫu bung ra quá lớn.', 'Bỏ bớt ảnh hoặc nén ảnh trong Word rồi lưu lại.'],
    ['The template unpacks to too much.', 'Remove or compress its pictures in Word and save it again.'],
  ),
  'template.not-found': words(
    ['Không có mẫu này, hoặc mẫu thuộc cơ quan khác.', 'Chọn lại trong danh sách mẫu.'],
    [
      'There is no such template, or it belongs to another organisation.',
      'Choose one from the list of templates.',
    ],
  ),
  'template.name-missing': words(
    ['Mẫu chưa có tên.', 'Ghi tên mẫu, ví dụ “Báo cáo 6 tháng”.'],
    ['The template has no name.', 'Give it one, such as “Half-year report”.'],
  ),
  'template.tag-unknown': words(
    [
      'Không có thẻ tên “{tag}”[; gần giống nhất là “{like}”].',
      'Sửa tên thẻ trong Word. Danh sách thẻ ở trang Mẫu báo cáo.',
    ],
    [
      'There is no tag “{tag}”[; the nearest is “{like}”].',
      'Mend its name in Word. The tags are listed on the page of templates.',
    ],
  ),
  'template.indicator-unknown': words(
    [
      'Không có chỉ tiêu hoặc chương trình “{tag}”[; gần giống nhất là “{like}”].',
      'Chép mã chỉ tiêu từ trang Mẫu báo cáo.',
    ],
    [
      'There is no indicator or programme “{tag}”[; the nearest is “{like}”].',
      'Copy the indicator from the page of templates.',
    ],
  ),
  'template.indicator-missing': words(
    ['Thẻ “{tag}” chưa nói chỉ tiêu nào.', 'Ghi mã chỉ tiêu sau tên thẻ.'],
    ['The tag “{tag}” names no indicator.', 'Write the indicator behind the name of the tag.'],
  ),
  'template.tag-has-more': words(
    ['Thẻ “{tag}” đứng một mình, không có gì theo sau.', 'Bỏ phần thừa trong ngoặc.'],
    ['The tag “{tag}” stands by itself.', 'Remove what follows it within the braces.'],
  ),
  'template.tag-open': words(
    ['Có ngoặc nhọn mở mà không đóng, hoặc đóng mà không mở: “{text}”.', 'Mỗi thẻ nằm giữa { và }.'],
    [
      'A brace opens and never closes, or closes and never opened: “{text}”.',
      'Each tag stands between { and }.',
    ],
  ),
  'template.block-not-alone': words(
    [
      'Thẻ “{tag}” thành bảng hoặc hình nên phải đứng riêng một đoạn trong thân văn bản.',
      'Đưa thẻ xuống một đoạn riêng.',
    ],
    [
      'The tag “{tag}” becomes a table or a picture, so it needs a paragraph of its own in the body.',
      'Move it to a paragraph of its own.',
    ],
  ),
  'template.cut-missing': words(
    ['Mẫu chưa có thẻ ngày chốt số liệu.', 'Thêm thẻ “số-liệu-đến” trong ngoặc nhọn vào đầu văn bản.'],
    [
      'The template does not say when its figures were taken.',
      'Add the tag “cut” in braces near the beginning.',
    ],
  ),
  'report.not-found': words(
    ['Không có báo cáo này, hoặc báo cáo thuộc cơ quan khác.', 'Chọn lại trong danh sách báo cáo.'],
    [
      'There is no such report, or it belongs to another organisation.',
      'Choose one from the list of reports.',
    ],
  ),
  'report.period-open': words(
    ['Báo cáo cần một kỳ có ngày đầu và ngày cuối.', 'Chọn tháng, quý, 6 tháng, năm hoặc 5 năm.'],
    [
      'A report needs a period with a first and a last day.',
      'Choose a month, quarter, half-year, year or five years.',
    ],
  ),
  'report.already-issued': words(
    ['Báo cáo đã ban hành, không đổi được nữa.', 'Lập báo cáo mới nếu số liệu phải đính chính.'],
    [
      'The report was issued and does not change any more.',
      'Make a new one if its figures have to be corrected.',
    ],
  ),
  'report.not-issued': words(
    ['Báo cáo chưa ban hành.', 'Cho số và ngày ban hành trước.'],
    ['The report has not been issued.', 'Give it a number and a day first.'],
  ),
  'report.number-taken': words(
    ['Số {number} đã dùng trong {series}.', 'Chọn số khác.'],
    ['Number {number} is taken in {series}.', 'Choose another one.'],
  ),
  'report.day-invalid': words(
    [
      'Ngày ban hành không hợp lệ: trước ngày chốt số liệu hoặc ở tương lai.',
      'Chọn một ngày từ ngày chốt số liệu đến hôm nay.',
    ],
    [
      'The day of issue is before the figures were taken, or in the future.',
      'Choose a day from then until today.',
    ],
  ),
  'report.too-many-tags': words(
    ['Mẫu có hơn {max} thẻ hỏi số liệu.', 'Chia thành nhiều báo cáo.'],
    ['The template asks for more than {max} things.', 'Split it into several reports.'],
  ),
  'exchange.period-unnamed': words(
    ['DHIS2 không có tên cho kỳ này.', 'Chọn một năm, nửa năm, quý, tháng hoặc ngày; hoặc tải dạng ADX.'],
    ['DHIS2 has no name for this period.', 'Choose a year, half-year, quarter, month or day; or take ADX.'],
  ),
  'calendar.not-found': words(
    ['Địa chỉ lịch này không còn dùng được.', 'Đăng nhập và lấy địa chỉ mới.'],
    ['This calendar address is no longer in use.', 'Sign in and take a new one.'],
  ),
}
