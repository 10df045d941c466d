import { words } from './words.ts'

/** Findings of a list of units and of a table of mergers; the row and the column stand beside them. */
export const UNIT_LIST_TEXTS = {
  'unit.list-column-missing': words(
    ['Bảng thiếu một cột cần có.', 'Đặt một trong các tiêu đề này cho cột đó: {headings}.'],
    ['The table lacks a column that is needed.', 'Give that column one of these headings: {headings}.'],
  ),
  'unit.list-level-unknown': words(
    ['“{typed}” không phải là một cấp.', 'Ghi tỉnh, huyện hoặc xã (province, district, commune).'],
    ['“{typed}” is no level.', 'Write province, district or commune (tỉnh, huyện, xã).'],
  ),
  'unit.list-type-unknown': words(
    [
      'Không nhận ra loại đơn vị trong “{typed}”.',
      'Ghi tỉnh, thành phố trực thuộc trung ương, thành phố, thị xã, quận, huyện, phường, xã, thị trấn hoặc đặc khu; với thành phố, ghi thêm cấp.',
    ],
    [
      'No kind of unit can be read in “{typed}”.',
      'Write tỉnh, thành phố trực thuộc trung ương, thành phố, thị xã, quận, huyện, phường, xã, thị trấn or đặc khu; of a thành phố also say the level.',
    ],
  ),
  'unit.list-type-of-other-level': words(
    ['Loại “{typed}” không thuộc cấp ghi ở dòng này.', 'Sửa loại hoặc sửa cấp.'],
    ['The kind “{typed}” is not of the level in this row.', 'Correct the kind or the level.'],
  ),
  'unit.list-code-missing': words(
    ['Dòng này[ ({typed})] chưa có mã.', 'Ghi mã đơn vị hành chính.'],
    ['This row[ ({typed})] has no code.', 'Fill in the code of the unit.'],
  ),
  'unit.list-code-doubled': words(
    ['Mã {code} đã có ở dòng {other}, cùng cấp.', 'Giữ lại một dòng, hoặc sửa mã.'],
    ['Code {code} stands in row {other} already, at the same level.', 'Keep one row, or correct the code.'],
  ),
  'unit.list-names-differ': words(
    ['Tên và tên đầy đủ “{typed}” không khớp nhau.', 'Sửa một trong hai cột.'],
    ['The name and the full name “{typed}” do not fit together.', 'Correct one of the two columns.'],
  ),
  'unit.list-parent-unknown': words(
    [
      'Không có đơn vị cấp trên nào mang mã {code} trong danh sách.',
      'Sửa mã cấp trên, hoặc thêm dòng của đơn vị đó.',
    ],
    ['No unit above has the code {code} in the list.', 'Correct the code of the unit above, or add its row.'],
  ),
  'unit.list-not-standing': words(
    [
      'Vào ngày {on} không có {unit} mang mã này, trong khi tỉnh đó đã có.',
      'Sửa mã hoặc ngày; nếu đơn vị mới lập, nhập danh sách cùng bảng sáp nhập (--merges).',
    ],
    [
      'On {on} there is no {unit} of this code, though its province is known.',
      'Correct the code or the day; if it was newly made, import the list with a table of mergers (--merges).',
    ],
  ),
  'unit.list-other-name': words(
    [
      'Mã này là của {unit} (từ {on}), danh sách ghi {listed}.',
      'Sửa danh sách; nếu đơn vị đã đổi tên, nhập việc đổi tên (--renames).',
    ],
    [
      'This code is that of {unit} (since {on}); the list says {listed}.',
      'Correct the list; if the unit was renamed, import that (--renames).',
    ],
  ),
  'unit.list-other-parent': words(
    ['{unit} không thuộc {listed} vào ngày này.', 'Sửa mã cấp trên trong danh sách.'],
    ['{unit} does not lie in {listed} on this day.', 'Correct the code of the unit above in the list.'],
  ),
  'unit.list-lacks': words(
    ['Danh sách thiếu {unit} (mã {code}) của {province}.', 'Thêm dòng của đơn vị đó, hoặc sửa ngày.'],
    ['The list lacks {unit} (code {code}) of {province}.', 'Add its row, or correct the day.'],
  ),
  'unit.list-tone-differs': words(
    ['{listed} trong danh sách là {unit} đang có.', 'Không cần làm gì: tên đang có được giữ nguyên.'],
    ['{listed} in the list is {unit}, which is there.', 'Nothing to do: the name that is there is kept.'],
  ),
  'unit.list-before-first-map': words(
    ['Ngày {on} trước bản đồ đầu tiên ({first}).', 'Ghi ngày {first} hoặc sau đó.'],
    ['{on} is before the first map ({first}).', 'Give {first} or a later day.'],
  ),
  'unit.list-since-after': words(
    ['Ngày bắt đầu {since} sau ngày của danh sách {on}.', 'Ghi --since bằng hoặc trước --on.'],
    ['The first day {since} is after the day of the list, {on}.', 'Give --since on or before --on.'],
  ),
  'unit.merge-unmapped': words(
    [
      'Chưa ghi đơn vị mang mã {code} nhập vào đâu.',
      'Ghi mã mới; nếu không ai biết, ghi “cấp trên”: hồ sơ cũ sẽ tính cho đơn vị cấp trên.',
    ],
    [
      'It is not said where the unit with the code {code} went.',
      'Write the new code; if nobody knows, write “above”: what was recorded counts for the unit above.',
    ],
  ),
  'unit.merge-missing': words(
    [
      '{unit} (mã {code}) không còn, chưa ghi nhập vào đâu.',
      'Thêm một dòng cho mã {code} vào bảng sáp nhập.',
    ],
    ['{unit} (code {code}) ends and has no successor.', 'Add a row for code {code} to the table of mergers.'],
  ),
  'unit.merge-split-unsaid': words(
    [
      'Mã {code} có nhiều dòng nhưng không ghi là chia ra.',
      'Thêm cột “kind” và ghi “part” (một phần) ở mọi dòng của mã này, hoặc bỏ dòng thừa.',
    ],
    [
      'Code {code} has several rows and is not said to be split.',
      'Add a column “kind” and write “part” in every row of this code, or remove the row too many.',
    ],
  ),
  'unit.merge-kind-wrong': words(
    [
      'Cách ghi mã {code} về đâu không khớp nhau.',
      'Về trọn một đơn vị thì ghi “whole” (toàn bộ) ở một dòng; chia ra nhiều thì ghi “part” (một phần) ở mọi dòng.',
    ],
    [
      'What became of code {code} does not fit together.',
      'Write “whole” in one row when it went into one unit, “part” in every row when into several.',
    ],
  ),
  'unit.merge-old-unknown': words(
    ['Vào ngày {on} không có đơn vị nào mang mã {code}.', 'Sửa mã cũ, hoặc ghi ngày của mã cũ bằng --from.'],
    ['On {on} no unit has the code {code}.', 'Correct the old code, or say with --from of which day it is.'],
  ),
  'unit.merge-new-unknown': words(
    ['Danh sách không có xã, phường nào mang mã {code}.', 'Sửa mã mới, hoặc thêm dòng vào danh sách.'],
    ['No commune of the list has the code {code}.', 'Correct the new code, or add the row to the list.'],
  ),
  'unit.merge-old-ended': words(
    ['{unit} đã kết thúc trước ngày {on}.', 'Ghi mã của đơn vị còn đến ngày đó.'],
    ['{unit} had ended before {on}.', 'Write the code of the unit that stood until then.'],
  ),
  'unit.merge-contradicts': words(
    ['{unit} nay thuộc {now}, bảng sáp nhập ghi {listed}.', 'Sửa bảng, hoặc hủy quyết định đã nhập trước.'],
    [
      '{unit} lies in {now}; the table of mergers says {listed}.',
      'Correct the table, or undo the act that is on record first.',
    ],
  ),
  'unit.merge-code-kept': words(
    [
      'Mã {code} trước là của {unit}, nay là {listed}; bảng sáp nhập không nói gì.',
      'Thêm dòng cho mã này: mã có thể cấp lại cho nơi khác.',
    ],
    [
      'Code {code} was that of {unit} and is now that of {listed}; the table of mergers is silent.',
      'Add a row for this code: codes are given again to other places.',
    ],
  ),
  'unit.merge-from-district': words(
    [
      'Chưa ghi {unit} lập từ đâu; {district} không có xã và trùng tên.',
      'Nếu là cùng một nơi, thêm dòng {line} với cấp cũ là huyện vào bảng sáp nhập.',
    ],
    [
      'It is not said what {unit} was made from; {district} has no communes and the same name.',
      'If it is the same place, add the row {line} with the old level district to the table of mergers.',
    ],
  ),
}
