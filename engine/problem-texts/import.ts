import { words } from './words.ts'

/** Refusals of imports, and what can be found in a table on its way in. */
export const IMPORT_TEXTS = {
  'import.not-found': words(
    [
      'Không có lần nhập này, hoặc bảng đã được xóa.',
      'Mở danh sách các lần nhập, hoặc tải bảng lên lần nữa.',
    ],
    [
      'There is no such import, or its table has been deleted.',
      'Look in the list of imports, or upload the table again.',
    ],
  ),
  'import.not-now': words(
    ['Lần nhập này đang ở bước khác.', 'Tải lại trang để xem đang ở bước nào.'],
    ['This import is at another step now.', 'Reload the page to see where it stands.'],
  ),
  'import.too-many': words(
    ['Đang có {max} bảng chưa nhập xong.', 'Xóa những bảng không dùng nữa rồi tải lên.'],
    ['{max} tables are waiting already.', 'Delete those that are no longer needed, then upload.'],
  ),
  'import.stopped': words(
    ['Đã dừng theo yêu cầu. Chưa có gì thay đổi.', 'Làm lại bước này khi cần.'],
    ['Stopped as asked. Nothing was changed.', 'Begin the step again when needed.'],
  ),
  'import.given-up': words(
    [
      'Hệ thống không làm được bước này. Chưa có gì thay đổi.',
      'Thử lại; nếu vẫn vậy thì báo người quản trị.',
    ],
    [
      'This step failed through a fault of the system. Nothing was changed.',
      'Try again; if it stays so, tell the operator.',
    ],
  ),
  'import.other-check': words(
    ['Bảng đã được kiểm tra lại sau khi trang này mở.', 'Xem lại kết quả kiểm tra rồi nhập.'],
    ['The table was checked again after this page was opened.', 'Look at the new result, then import.'],
  ),
  'import.nothing-ready': words(
    ['Không có dòng nào nhập được.', 'Sửa các chỗ nêu trong kết quả kiểm tra rồi tải bảng lên lần nữa.'],
    ['No row can be imported.', 'Correct what the check found and upload the table again.'],
  ),
  'import.changed-meanwhile': words(
    [
      'Từ lúc kiểm tra đến nay có thay đổi, {rows} dòng không còn nhập được. Chưa có gì được nhập.',
      'Kiểm tra lại bảng rồi nhập.',
    ],
    [
      'Something changed since the check: {rows} rows can no longer be imported. Nothing was imported.',
      'Check the table again, then import.',
    ],
  ),
  'import.plan-invalid': words(
    ['Cách hiểu các cột chưa dùng được.', 'Xem các chỗ nêu dưới đây.'],
    ['The meaning of the columns does not fit together.', 'See the places below.'],
  ),
  'import.sheet-unknown': words(
    ['Tệp không có trang này.', 'Chọn lại trang.'],
    ['The file has no such sheet.', 'Choose the sheet again.'],
  ),
  'import.headings-crossed': words(
    ['Dòng tiêu đề cuối nằm trên dòng đầu.', 'Đổi lại hai dòng.'],
    ['The last row of headings lies above the first.', 'Swap the two.'],
  ),
  'import.target-unknown': words(
    ['Chương trình không có mục “{target}”.', 'Chọn lại cột này ghi vào mục nào.'],
    ['The programme has no “{target}”.', 'Choose again what this column is.'],
  ),
  'import.target-twice': words(
    ['Hai cột cùng ghi vào mục “{target}”.', 'Giữ một cột.'],
    ['Two columns go to “{target}”.', 'Keep one of them.'],
  ),
  'import.target-missing': words(
    [
      'Chưa có cột nào cho mục “{target}”, mà mục này phải có.',
      'Chọn cột cho mục này, hoặc ghi một giá trị chung cho mọi dòng.',
    ],
    ['No column gives “{target}”, which is needed.', 'Choose its column, or give one value for all rows.'],
  ),
  'import.place-unmapped': words(
    ['Chưa biết các dòng thuộc nơi nào.', 'Chọn cột ghi xóm, xã, hoặc chọn một nơi chung cho mọi dòng.'],
    [
      'It is not said where the rows belong.',
      'Choose the column of the hamlet or commune, or one place for all rows.',
    ],
  ),
  'import.person-column': words(
    [
      'Cột này hỏi “{words}”. Gieo không ghi tôn giáo, dân tộc, đảng viên hay số giấy tờ của ai.',
      'Không cần làm gì: cột đã được bỏ khi đọc tệp và không lưu ở đâu.',
    ],
    [
      'This column asks for “{words}”. Religion, ethnicity, party membership and numbers of papers are not kept of anybody.',
      'Nothing to do: the column was dropped while reading and is stored nowhere.',
    ],
  ),
  'import.not-a-date': words(
    ['Không đọc được ngày.', 'Ghi như 5/2/2023, 05-02-2023 hoặc tháng 3/2023.'],
    ['This could not be read as a day.', 'Write it like 5/2/2023, 05-02-2023 or tháng 3/2023.'],
  ),
  'import.not-in-calendar': words(
    ['Ngày này không có trong lịch.', 'Xem lại ngày, tháng, năm.'],
    ['This day is not in the calendar.', 'Check day, month and year.'],
  ),
  'import.date-order': words(
    [
      'Chỉ thành ngày khi hiểu tháng trước, ngày sau ({date}).',
      'Sửa ô này, hoặc chọn “tháng trước” cho cả cột.',
    ],
    [
      'It is a day only with the month first ({date}).',
      'Correct the cell, or choose “month first” for the column.',
    ],
  ),
  'import.day-assumed': words(
    ['Không ghi ngày; hiểu là {date}.', 'Ghi đủ ngày nếu khác.'],
    ['No day is given; read as {date}.', 'Write the full day if it is another.'],
  ),
  'import.number-became-date': words(
    ['Excel đã đổi số này thành ngày, số gốc không còn.', 'Định dạng ô là Văn bản rồi gõ lại con số.'],
    [
      'Excel turned this number into a date; the number is gone.',
      'Format the cell as text and type the number again.',
    ],
  ),
  'import.not-a-number': words(
    ['Không đọc được con số.', 'Ghi như 2.500, 1,5 tỷ hoặc 50 triệu.'],
    ['This could not be read as a number.', 'Write it like 2.500, 1,5 tỷ or 50 triệu.'],
  ),
  'import.unit-of-measure': words(
    [
      'Không rõ “{word}” là đơn vị gì.',
      'Chỉ ghi con số, hoặc ghi đơn vị quen dùng (đồng, triệu, sào, ha, m2).',
    ],
    [
      'The measure “{word}” is not known.',
      'Write the number alone, or a usual measure (đồng, triệu, sào, ha, m2).',
    ],
  ),
  'import.number-read-as': words(
    ['Có thể hiểu hai cách; hiểu là {number}.', 'Sửa ô nếu sai, hoặc đổi dấu thập phân của cột.'],
    [
      'It can be read in two ways; read as {number}.',
      'Correct the cell if wrong, or change the column’s decimal sign.',
    ],
  ),
  'import.other-measure': words(
    ['Ô ghi theo đơn vị khác ({measure}), không đổi sang được.', 'Ghi lại theo đơn vị của mục này.'],
    [
      'The cell is in another measure ({measure}) that cannot be converted.',
      'Write it in the measure of the field.',
    ],
  ),
  'import.sao-converted': words(
    ['{number} sào × {sao} m² = {result} {measure}.', 'Chọn cỡ sào khác nếu nơi này tính khác.'],
    [
      '{number} sào × {sao} m² = {result} {measure}.',
      'Choose another size of sào if this place counts otherwise.',
    ],
  ),
  'import.area-converted': words(
    ['{number} {from} = {result} {measure}.', 'Sửa ô nếu sai.'],
    ['{number} {from} = {result} {measure}.', 'Correct the cell if wrong.'],
  ),
  'import.qualifier-dropped': words(
    ['Chữ “khoảng”, “hơn”, “gần” không ghi được vào mục này; ghi {number}.', 'Sửa nếu con số phải khác.'],
    [
      '“About”, “more than”, “nearly” cannot be kept in this field; {number} is written.',
      'Correct it if the number must be another.',
    ],
  ),
  'import.not-a-choice': words(
    ['Không có trong danh sách.', 'Chọn một trong: {choices}.'],
    ['This is not in the list.', 'Choose one of: {choices}.'],
  ),
  'import.choice-read-as': words(
    ['Hiểu là “{choice}”.', 'Sửa ô nếu sai.'],
    ['Read as “{choice}”.', 'Correct the cell if wrong.'],
  ),
  'import.not-yes-no': words(
    ['Mục này chỉ nhận có hoặc không.', 'Ghi x, có hoặc không.'],
    ['This takes yes or no.', 'Write x, có or không.'],
  ),
  'import.cell-error': words(
    ['Ô báo {shown}, không có giá trị.', 'Sửa công thức, hoặc gõ giá trị vào ô.'],
    ['The cell says {shown} and has no value.', 'Correct the formula, or type the value.'],
  ),
  'import.formula-without-result': words(
    ['Ô là công thức, tệp không giữ kết quả.', 'Mở tệp bằng Excel, lưu lại rồi tải lên.'],
    [
      'The cell is a formula whose result the file does not keep.',
      'Open the file in Excel, save it and upload it again.',
    ],
  ),
  'import.list-without-text': words(
    ['Mục này là danh sách chỉ chọn, không nhập từ một ô được.', 'Bỏ cột này, ghi sau trong hồ sơ.'],
    [
      'This list takes choices only and cannot come from one cell.',
      'Leave the column out and enter it in the record later.',
    ],
  ),
  'import.card-unknown': words(
    ['Ô này không phải tên thẻ thực hành công khai nào.', 'Ghi đúng tên thẻ, hoặc mã thẻ.'],
    ['This names no public practice card.', 'Write the title of the card, or its id.'],
  ),
  'import.unit-by-hand': words(
    ['Mục nơi không nhập từ bảng được.', 'Bỏ cột này, ghi sau trong hồ sơ.'],
    ['A place cannot come from a table.', 'Leave the column out and enter it in the record later.'],
  ),
  'import.merged-number': words(
    [
      'Con số nằm trong ô gộp nhiều dòng ({address}); không rõ là của từng dòng hay tổng.',
      'Bỏ gộp ô, ghi số cho từng dòng.',
    ],
    [
      'The number stands in a cell merged over several rows ({address}): for each row, or the sum?',
      'Unmerge it and write a number for each row.',
    ],
  ),
  'import.hidden-row': words(
    ['Dòng này đang ẩn trong bảng, vẫn được nhập.', 'Bỏ qua dòng nếu không cần.'],
    ['The row is hidden in the table; it is imported all the same.', 'Leave it out if it is not wanted.'],
  ),
  'import.sum-row': words(
    ['Dòng này là dòng cộng, không nhập.', 'Không cần làm gì.'],
    ['This row is a sum and is not imported.', 'Nothing to do.'],
  ),
  'import.section-row': words(
    ['Dòng này chỉ có một ô chữ: đề mục hoặc chữ ký, không nhập.', 'Không cần làm gì.'],
    ['The row is a single text, a heading or a signature, and is not imported.', 'Nothing to do.'],
  ),
  'import.nothing-read': words(
    ['Dòng này không có gì ở các cột đã chọn, không nhập.', 'Xem lại các cột nếu dòng này cần nhập.'],
    ['The row has nothing in the columns chosen and is not imported.', 'Check the columns if it should be.'],
  ),
  'import.place-missing': words(
    ['Dòng này không ghi nơi nào.', 'Ghi tên xóm hoặc xã.'],
    ['The row names no place.', 'Write the hamlet or the commune.'],
  ),
  'import.place-unknown': words(
    ['Không tìm thấy nơi này trong bản đồ hành chính.', 'Xem lại tên, hoặc chọn đơn vị cho tên này.'],
    ['This place is not in the map of units.', 'Check the name, or choose the unit it means.'],
  ),
  'import.place-asked': words(
    ['Tên này có thể là nhiều nơi, hoặc viết gần giống.', 'Chọn một nơi cho tên này, một lần cho mọi dòng.'],
    ['The name may be several places, or only looks alike.', 'Choose the place once for all its rows.'],
  ),
  'import.place-beyond': words(
    ['Nơi này ngoài địa bàn được giao.', 'Nhập các dòng này bằng tài khoản của nơi đó, hoặc bỏ ra.'],
    [
      'This place is outside your area.',
      'Import these rows with an account of that place, or leave them out.',
    ],
  ),
  'import.place-became': words(
    ['{was}: ghi vào {now}, là nơi có vào ngày đã ghi.', 'Chọn nơi khác nếu sai.'],
    ['{was}: recorded in {now}, which stood on the day given.', 'Choose another place if wrong.'],
  ),
  'import.hamlet-unknown': words(
    ['Chưa có “{hamlet}” trong danh sách; ghi vào {commune}.', 'Nhập xóm vào danh sách trước nếu cần.'],
    ['“{hamlet}” is not in the list of hamlets; recorded in {commune}.', 'Enter the hamlet first if needed.'],
  ),
  'import.day-missing': words(
    ['Dòng này không ghi ngày.', 'Ghi ngày, hoặc chọn một ngày chung cho mọi dòng.'],
    ['The row has no day.', 'Write the day, or choose one for all rows.'],
  ),
  'import.spot-unreadable': words(
    ['Không đọc được tọa độ.', 'Ghi vĩ độ trước, kinh độ sau, như 18,68; 105,68.'],
    ['The spot could not be read.', 'Write latitude, then longitude, like 18.68, 105.68.'],
  ),
  'import.stage-own-work': words(
    [
      'Không nhập thẳng vào giai đoạn này được: người khác phải duyệt việc của mình.',
      'Bỏ cột giai đoạn; người có quyền duyệt từng hồ sơ sau khi nhập.',
    ],
    [
      'The row cannot enter this stage at once: somebody else has to approve your own work.',
      'Leave the stage out; whoever may approve does so after the import.',
    ],
  ),
  'import.stage-unreachable': words(
    ['Không có đường nào từ lúc đăng ký đến giai đoạn này.', 'Bỏ cột giai đoạn, hoặc ghi giai đoạn khác.'],
    ['No steps lead from registration to this stage.', 'Leave the stage out, or write another.'],
  ),
  'import.indicator-unknown': words(
    ['Không có chỉ tiêu tên này.', 'Dùng tên trong danh mục số liệu.'],
    ['There is no indicator of this name.', 'Use a name from the list of figures.'],
  ),
  'import.measure-unknown': words(
    ['Không rõ đơn vị tính.', 'Dùng đơn vị trong danh mục số liệu.'],
    ['The measure is not known.', 'Use a measure from the list of figures.'],
  ),
}
