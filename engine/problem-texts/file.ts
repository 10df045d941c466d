import { words } from './words.ts'

/** Refusals of files with tables: what it is, and how to save it so that it can be read. */
export const FILE_TEXTS = {
  'file.too-large': words(
    ['Tệp lớn hơn {megabytes} MB.', 'Chia thành nhiều tệp, hoặc bỏ ảnh và các trang không dùng rồi lưu lại.'],
    [
      'The file is larger than {megabytes} MB.',
      'Split it, or remove pictures and unused sheets, and save again.',
    ],
  ),
  'file.empty': words(
    ['Tệp không có gì.', 'Mở tệp ra xem lại, lưu rồi tải lên lần nữa.'],
    ['There is nothing in the file.', 'Open it, check it, save it and upload it again.'],
  ),
  'file.not-a-table': words(
    ['Tệp này không phải là bảng.', 'Lưu bảng dạng .xlsx hoặc .csv rồi tải lên.'],
    ['This file is not a table.', 'Save the table as .xlsx or .csv and upload that.'],
  ),
  'file.macros': words(
    [
      'Tệp có macro, tức là chương trình chạy bên trong. Gieo không mở và không chạy macro.',
      'Trong Excel chọn Lưu thành, dạng “Excel Workbook (*.xlsx)”, rồi tải tệp mới lên.',
    ],
    [
      'The file holds macros, which are programs. They are not opened and never run.',
      'In Excel choose Save As, “Excel Workbook (*.xlsx)”, and upload the new file.',
    ],
  ),
  'file.old-excel': words(
    [
      'Tệp ở dạng Excel cũ (.xls).',
      'Mở bằng Excel, chọn Lưu thành, dạng “Excel Workbook (*.xlsx)”, rồi tải tệp mới lên.',
    ],
    [
      'The file is in the old Excel format (.xls).',
      'Open it in Excel, choose Save As, “Excel Workbook (*.xlsx)”, and upload the new file.',
    ],
  ),
  'file.other-spreadsheet': words(
    [
      'Tệp là bảng tính ở dạng khác (.ods, .xlsb, Numbers).',
      'Mở bằng chương trình đã tạo ra nó, lưu thành .xlsx rồi tải lên.',
    ],
    [
      'The file is a spreadsheet of another kind (.ods, .xlsb, Numbers).',
      'Open it where it was made, save it as .xlsx and upload that.',
    ],
  ),
  'file.web-page': words(
    [
      'Tệp mang tên bảng tính nhưng bên trong là trang web.',
      'Mở bằng Excel, chọn Lưu thành, dạng “Excel Workbook (*.xlsx)”, rồi tải tệp mới lên.',
    ],
    [
      'The file is called a spreadsheet, but it is a web page inside.',
      'Open it in Excel, choose Save As, “Excel Workbook (*.xlsx)”, and upload the new file.',
    ],
  ),
  'file.encrypted': words(
    ['Tệp có mật khẩu.', 'Mở bằng mật khẩu, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ), lưu lại rồi tải lên.'],
    [
      'The file has a password.',
      'Open it, remove the password (File → Info → Protect), save it and upload it again.',
    ],
  ),
  'file.broken': words(
    ['Tệp hỏng, không đọc được hết.', 'Mở bằng Excel, lưu thành tệp .xlsx mới rồi tải lên.'],
    [
      'The file is damaged and cannot be read to its end.',
      'Open it in Excel, save it as a new .xlsx file and upload that.',
    ],
  ),
  'file.bomb': words(
    [
      'Tệp nhỏ nhưng bung ra quá lớn, hoặc có phần không bảng tính nào có. Tệp không được mở.',
      'Chép bảng sang một tệp mới, lưu thành .xlsx rồi tải lên.',
    ],
    [
      'The file is small but unpacks to far too much, or has parts that no spreadsheet has. It was not opened.',
      'Copy the table into a new file, save it as .xlsx and upload that.',
    ],
  ),
  'file.too-many-rows': words(
    ['Bảng có hơn {max} dòng.', 'Chia thành nhiều tệp.'],
    ['The table has more than {max} rows.', 'Split it into several files.'],
  ),
  'file.too-many-columns': words(
    ['Bảng có hơn {max} cột.', 'Xóa các cột không dùng, kể cả cột ở xa bên phải, rồi lưu lại.'],
    [
      'The table has more than {max} columns.',
      'Delete unused columns, also those far to the right, and save again.',
    ],
  ),
  'file.legacy-font': words(
    [
      'Chữ trong tệp gõ bằng bảng mã cũ {font}, không phải Unicode, nên không đọc được dấu.',
      'Chuyển sang Unicode (ví dụ bằng công cụ Chuyển mã của UniKey, Ctrl+Shift+F6), lưu lại rồi tải lên.',
    ],
    [
      'The text was typed in {font}, from before Unicode, so the Vietnamese letters cannot be read.',
      'Convert it to Unicode (for example with UniKey’s converter, Ctrl+Shift+F6), save it and upload it again.',
    ],
  ),
  'file.encoding-unknown': words(
    [
      'Không nhận ra bảng mã của tệp văn bản này.',
      'Mở bằng Excel, lưu dạng .xlsx hoặc “CSV UTF-8”, rồi tải lên.',
    ],
    [
      'The encoding of this text file was not recognised.',
      'Open it in Excel, save it as .xlsx or “CSV UTF-8”, and upload that.',
    ],
  ),
}
