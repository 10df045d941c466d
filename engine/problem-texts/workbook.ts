import { words } from './words.ts'

/** Findings about a programme's workbook: the path in front of each is a sheet and a cell, `Mục!C7`. */
export const WORKBOOK_TEXTS = {
  'workbook.sheet-missing': words(
    [
      'Thiếu trang tính “{sheet}”.',
      'Thêm trang tính đó; tệp tải từ chương trình nào cũng có đủ để chép theo.',
    ],
    ['The sheet “{sheet}” is missing.', 'Add it; the workbook of any programme has it to copy from.'],
  ),
  'workbook.sheet-unknown': words(
    ['Không có chỗ dùng trang tính “{sheet}”.', 'Sửa lại tên, xóa đi, hoặc đặt tên bắt đầu bằng “Ghi chú”.'],
    [
      'There is no use for the sheet “{sheet}”.',
      'Correct its name, delete it, or let its name begin with “Note”.',
    ],
  ),
  'workbook.sheet-twice': words(
    ['Có hai trang tính cùng là “{sheet}”.', 'Giữ lại một.'],
    ['Two sheets are “{sheet}”.', 'Keep one of them.'],
  ),
  'workbook.headings-missing': words(
    [
      'Không thấy dòng tiêu đề cột của trang tính này.',
      'Chép dòng tiêu đề từ tệp của một chương trình có sẵn.',
    ],
    ['The headings of this sheet are not there.', 'Copy them from the workbook of any programme.'],
  ),
  'workbook.heading-missing': words(
    ['Thiếu cột “{heading}”.', 'Thêm cột với đúng tiêu đề này.'],
    ['The column “{heading}” is missing.', 'Add a column with this heading.'],
  ),
  'workbook.heading-unknown': words(
    [
      'Không có chỗ dùng cột “{heading}”.',
      'Sửa lại tiêu đề, xóa cột, hoặc đặt tiêu đề bắt đầu bằng “Ghi chú”.',
    ],
    [
      'There is no use for the column “{heading}”.',
      'Correct the heading, delete the column, or let the heading begin with “Note”.',
    ],
  ),
  'workbook.heading-twice': words(
    ['Hai cột cùng tiêu đề “{heading}”.', 'Giữ lại một.'],
    ['Two columns have the heading “{heading}”.', 'Keep one of them.'],
  ),
  'workbook.heading-blank': words(
    ['Cột này có chữ nhưng không có tiêu đề.', 'Ghi tiêu đề, hoặc xóa những gì trong cột.'],
    ['This column has content but no heading.', 'Give it a heading, or clear it.'],
  ),
  'workbook.item-unknown': words(
    ['Không có dòng nào là “{item}” trong trang tính này.', 'Sửa lại tên dòng, hoặc xóa dòng.'],
    ['This sheet has no line “{item}”.', 'Correct the name of the line, or delete it.'],
  ),
  'workbook.item-twice': words(
    ['Dòng “{item}” có hai lần.', 'Giữ lại một.'],
    ['The line “{item}” stands twice.', 'Keep one of them.'],
  ),
  'workbook.item-blank': words(
    ['Chỗ này chưa ghi.', 'Ghi vào ô này; trang Hướng dẫn nói ghi gì.'],
    ['Nothing is written here.', 'Fill in this cell; the guide sheet says with what.'],
  ),
  'workbook.id-blank': words(
    ['Chưa ghi mã.', 'Ghi mã không dấu, chữ thường, có gạch nối[, ví dụ {suggestion}].'],
    [
      'The id is blank.',
      'Write one in lower-case letters without marks, with hyphens[, such as {suggestion}].',
    ],
  ),
  'workbook.cell-blank': words(
    ['Ô này chưa ghi.', 'Chọn một trong: {words}.'],
    ['This cell is blank.', 'Choose one of: {words}.'],
  ),
  'workbook.word-unknown': words(
    ['Không có “{said}” trong danh mục.', 'Chọn một trong: {words}.'],
    ['“{said}” is not in the list.', 'Choose one of: {words}.'],
  ),
  'workbook.number-blank': words(
    ['Ô này cần một con số.', 'Ghi số vào ô.'],
    ['This cell needs a number.', 'Write it in.'],
  ),
  'workbook.number-unclear': words(
    ['“{said}” chưa rõ là số nào.', 'Ghi số, ví dụ 2,5 hoặc 1.000.000.'],
    ['It is not clear which number “{said}” is.', 'Write it like 2,5 or 1.000.000.'],
  ),
  'workbook.condition-unclear': words(
    [
      'Điều kiện chưa đọc được[ từ chỗ “{from}”].',
      'Ghi như: kind = new và households >= 5. Trang Hướng dẫn có đủ các cách ghi.',
    ],
    [
      'The condition cannot be read[ from “{from}” on].',
      'Write it like: kind = new and households >= 5. The guide sheet has all the ways.',
    ],
  ),
  'workbook.cell-unused': words(
    ['Kiểu “{kind}” không dùng ô này (đang ghi “{said}”).', 'Xóa ô này, hoặc đổi kiểu.'],
    ['The kind “{kind}” has no use for this cell (it says “{said}”).', 'Clear the cell, or change the kind.'],
  ),
  'workbook.field-blank': words(
    ['Chưa ghi dòng này thuộc mục nào.', 'Ghi mã của mục.'],
    ['It is not said which field this line belongs to.', 'Write the id of the field.'],
  ),
  'workbook.page-blank': words(
    ['Chưa ghi mục này ở trang nào.', 'Ghi mã của trang.'],
    ['It is not said which page this field is on.', 'Write the id of the page.'],
  ),
  'workbook.page-unknown': words(
    ['Không có trang “{page}”.', 'Sửa mã, hoặc thêm trang đó.'],
    ['There is no page “{page}”.', 'Correct the id, or add the page.'],
  ),
  'workbook.order-differs': words(
    ['Thứ tự này không gồm đúng các mục của trang.', 'Để trống, hoặc ghi đủ: {fields}.'],
    ['This order does not name the very fields of the page.', 'Leave it blank, or write all of: {fields}.'],
  ),
  'workbook.no-choice-field': words(
    ['Mục “{field}” không phải mục chọn.', 'Đổi kiểu của mục, hoặc xóa lựa chọn này.'],
    ['The field “{field}” is not a choice.', 'Change its kind, or delete this choice.'],
  ),
  'workbook.no-list-field': words(
    ['Mục “{field}” không phải danh sách.', 'Đổi kiểu của mục, hoặc xóa cột này.'],
    ['The field “{field}” is not a list.', 'Change its kind, or delete this part.'],
  ),
  'workbook.part-unknown': words(
    ['Danh sách “{field}” không có cột “{part}”.', 'Sửa mã, hoặc thêm cột đó.'],
    ['The list “{field}” has no part “{part}”.', 'Correct the id, or add the part.'],
  ),
  'workbook.text-part-with-choices': words(
    ['Cột “{part}” là cột chữ nhưng lại có lựa chọn.', 'Đổi kiểu thành chọn một, hoặc xóa các lựa chọn.'],
    ['The part “{part}” is text, yet it has choices.', 'Make it a choice, or delete the choices.'],
  ),
  'workbook.definer-unknown': words(
    ['Không có cơ quan “{definer}”.', 'Sửa mã, hoặc thêm vào trang tính Cơ quan.'],
    ['There is no office “{definer}”.', 'Correct the id, or add it to the sheet of offices.'],
  ),
}
