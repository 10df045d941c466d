import { words } from './words.ts'

/** Refusals about places. */
export const UNIT_TEXTS = {
  'unit.unknown': words(
    ['Không có đơn vị hành chính này.', 'Chọn lại trong danh sách đơn vị.'],
    ['There is no such unit.', 'Choose it again from the list of units.'],
  ),
  'unit.not-yet': words(
    ['{unit} chỉ có từ {from}.', 'Chọn đơn vị có vào ngày đã ghi, hoặc sửa ngày.'],
    ['{unit} exists only from {from}.', 'Choose a unit that existed on that day, or correct the day.'],
  ),
  'unit.ended': words(
    [
      '{unit} không còn từ {on}[, nay thuộc {nowIn}].',
      'Chọn đơn vị hiện nay rồi gửi lại. Những gì đã ghi vẫn còn.',
    ],
    [
      '{unit} ended on {on}[ and now lies in {nowIn}].',
      'Choose the unit of today and send again. What was entered is kept.',
    ],
  ),
  'unit.level-too-wide': words(
    ['Nơi đã chọn rộng quá.', 'Chọn xã, phường hoặc xóm, thôn, bản.'],
    ['The place chosen is too wide.', 'Choose a commune, a ward or a hamlet.'],
  ),
  'unit.change-broken': words(
    ['Thay đổi đơn vị hành chính này không ghép được.', 'Xem các chỗ nêu dưới đây, sửa rồi nhập lại.'],
    ['This change of units does not fit together.', 'See the places below, correct them and enter it again.'],
  ),
  'unit.change-not-undoable': words(
    ['Đã có thay đổi sau dựa vào thay đổi này.', 'Hủy các thay đổi sau trước, từ mới đến cũ.'],
    ['Later changes stand on this one.', 'Undo the later ones first, the newest first.'],
  ),
}
