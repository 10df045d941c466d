import { words } from './words.ts'

/** Findings of an act on units; the path beside them says which line of the act is meant. */
export const UNIT_CHANGE_TEXTS = {
  'unit.date-invalid': words(
    ['Ngày này không có trong lịch.', 'Ghi ngày theo dạng 2025-07-01.'],
    ['There is no such day.', 'Write the day as 2025-07-01.'],
  ),
  'unit.breaks-waiting': words(
    [
      'Ghi quyết định này thì quyết định "{act}" chờ ngày {on} không thực hiện được nữa.',
      'Bỏ quyết định đang chờ ấy trước, rồi nhập lại.',
    ],
    [
      'With this act "{act}", which waits for {on}, could not be carried out any more.',
      'Drop the waiting act first, then enter it anew.',
    ],
  ),
  'unit.act-known': words(
    ['Đã có quyết định mang mã riêng {act}.', 'Đặt mã riêng khác; quyết định đã hủy vẫn giữ mã của nó.'],
    ['An act with the id {act} is on record.', 'Give it another id; an act that was undone keeps its own.'],
  ),
  'unit.named-twice': words(
    ['{unit} được ghi hai lần.', 'Giữ lại một lần.'],
    ['{unit} is named twice.', 'Keep one of them.'],
  ),
  'unit.id-taken': words(
    ['Đã có đơn vị mang mã riêng {unit}.', 'Đặt mã riêng khác cho đơn vị mới.'],
    ['The id {unit} is already used.', 'Give the new unit another id.'],
  ),
  'unit.changed-later': words(
    ['{unit} đã có thay đổi khác vào {on}.', 'Hủy thay đổi đó trước, hoặc sửa ngày.'],
    ['{unit} was changed again on {on}.', 'Undo that change first, or correct the day.'],
  ),
  'unit.seat-outside': words(
    [
      'Tọa độ của {unit} nằm ngoài Việt Nam.',
      'Ghi kinh độ trước (từ 102 đến 118), vĩ độ sau (từ 6 đến 23,5).',
    ],
    [
      'The seat of {unit} lies outside of Việt Nam.',
      'Longitude (102 to 118) comes first, then latitude (6 to 23.5).',
    ],
  ),
  'unit.name-missing': words(
    ['Chưa ghi tên đơn vị.', 'Ghi tên vào.'],
    ['The name is missing.', 'Fill in the name.'],
  ),
  'unit.parent-missing': words(
    ['Chưa ghi đơn vị này thuộc đâu.', 'Chọn đơn vị cấp trên.'],
    ['It is not said what this unit lies in.', 'Choose the unit above it.'],
  ),
  'unit.parent-unknown': words(
    ['Đơn vị cấp trên {unit} không có vào ngày này.', 'Chọn một đơn vị có vào ngày đó.'],
    ['The unit above, {unit}, does not exist on this day.', 'Choose one that does.'],
  ),
  'unit.parent-wrong-level': words(
    ['Đơn vị cấp này không thể thuộc {unit}.', 'Xóm thuộc xã; xã thuộc huyện hoặc tỉnh; huyện thuộc tỉnh.'],
    [
      'A unit of this level cannot lie in {unit}.',
      'Hamlets lie in communes, communes in districts or provinces, districts in provinces.',
    ],
  ),
  'unit.child-left': words(
    ['Chưa ghi {unit} về đâu khi đơn vị cấp trên không còn.', 'Ghi đơn vị cấp trên mới của {unit}.'],
    ['It is not said where {unit} goes when the unit above it ends.', 'Name the new unit above {unit}.'],
  ),
  'unit.code-taken': words(
    ['Mã {code} đang là của {unit}.', 'Sửa mã, hoặc ghi {unit} vào phần kết thúc.'],
    ['Code {code} belongs to {unit} on this day.', 'Correct the code, or end {unit} in the same act.'],
  ),
  'unit.successor-without-end': words(
    ['{unit} được ghi là nhập vào đơn vị khác nhưng không kết thúc.', 'Ghi {unit} vào phần kết thúc.'],
    ['{unit} is said to go into another unit but does not end.', 'End {unit} in the same act.'],
  ),
  'unit.kind-wrong': words(
    [
      'Cách ghi {unit} về đâu không khớp nhau.',
      'Về trọn một đơn vị thì ghi "whole", chia ra nhiều thì ghi "part".',
    ],
    [
      'What became of {unit} does not fit together.',
      'Write "whole" when it went into one unit, "part" when into several.',
    ],
  ),
  'unit.no-successor': words(
    ['Chưa ghi đơn vị kết thúc này trở thành gì.', 'Ghi đơn vị nhận phần đất này.'],
    ['It is not said what this unit became.', 'Name the unit its land went to.'],
  ),
  'unit.no-predecessor': words(
    ['Chưa ghi {unit} lập từ đâu.', 'Ghi các đơn vị cũ hợp thành {unit}.'],
    ['It is not said what {unit} was made from.', 'Name the units it was made from.'],
  ),
}
