import { words } from './words.ts'

/** Refusals of targets, and what can be wrong with an act that sets some. */
export const TARGET_TEXTS = {
  'target.not-set': words(
    ['Chưa lưu chỉ tiêu nào.', 'Sửa các chỗ nêu dưới đây rồi lưu lại. Những gì đã gõ vẫn còn.'],
    ['No target was saved.', 'Correct the places below and save again. What was typed is still there.'],
  ),
  'target.changed-meanwhile': words(
    [
      'Trong lúc đó người khác đã sửa chỉ tiêu của các đơn vị này.',
      'Xem số họ đã lưu, giữ số nào thì lưu lại số ấy.',
    ],
    [
      'Meanwhile somebody else changed the targets of these units.',
      'Look at what they saved, and save again what should stand.',
    ],
  ),
  'target.other-value': words(
    ['{unit}: {organisation} đã lưu {value}.', 'Giữ số ấy, hoặc lưu lại số của mình.'],
    ['{unit}: {organisation} has saved {value}.', 'Keep it, or save your own number again.'],
  ),
  'target.taken-back': words(
    ['{unit}: {organisation} đã bỏ chỉ tiêu.', 'Để trống, hoặc lưu lại số của mình.'],
    ['{unit}: {organisation} has taken the target back.', 'Leave it empty, or save your own number again.'],
  ),
  'target.nothing-changed': words(
    ['Không có chỉ tiêu nào để lưu.', 'Gõ số vào ít nhất một đơn vị.'],
    ['There is no target to save.', 'Type a number for at least one unit.'],
  ),
  'target.no-sum': words(
    [
      'Số này không cộng từ xã lên tỉnh hoặc không tăng dần trong kỳ (tỷ lệ, thứ hạng, trung vị, số đang có), nên không giao chỉ tiêu được.',
      'Chọn một số đếm được trong kỳ.',
    ],
    [
      'This figure does not add up from communes to the province, or does not grow through the period (a share, a rank, a median, a stock): it takes no target.',
      'Choose one that is counted in the period.',
    ],
  ),
  'target.period-open': words(
    ['Kỳ của chỉ tiêu phải có ngày đầu và ngày cuối.', 'Chọn năm, nửa năm, quý, tháng hoặc một khoảng ngày.'],
    [
      'The period of a target begins and ends on a day.',
      'Choose a year, half-year, quarter, month or a span.',
    ],
  ),
  'target.period-overlaps': words(
    [
      'Kỳ {period} chồng một phần lên kỳ {other} đã giao chỉ tiêu.',
      'Dùng kỳ {other}, hoặc một kỳ nằm gọn trong nó.',
    ],
    [
      'The period {period} overlaps the period {other}, which has targets.',
      'Use {other}, or a period that lies wholly within it.',
    ],
  ),
  'target.decision-missing': words(
    ['Chưa ghi quyết định giao chỉ tiêu.', 'Ghi số của quyết định, kế hoạch hoặc văn bản.'],
    ['The decision that sets the targets is missing.', 'Write the number of the decision or plan.'],
  ),
  'target.day-invalid': words(
    ['Ngày này không có trong lịch.', 'Chọn lại ngày của quyết định.'],
    ['This day is not in the calendar.', 'Choose the day of the decision again.'],
  ),
  'target.decided-later': words(
    ['Quyết định ghi ngày {on}, chưa tới.', 'Xem lại ngày của quyết định.'],
    ['The decision is dated {on}, which has not come.', 'Check the day of the decision.'],
  ),
  'target.milestone-outside': words(
    ['Mốc {until} nằm ngoài kỳ.', 'Chọn mốc sau ngày đầu và trước ngày cuối kỳ.'],
    ['The milestone {until} lies outside the period.', 'Choose a day after the first and before the last.'],
  ),
  'target.milestone-percent': words(
    ['Mốc {percent} % không nằm giữa 0 và 100.', 'Ghi phần trăm của cả chỉ tiêu phải đạt đến mốc.'],
    [
      'A milestone of {percent} % is not between 0 and 100.',
      'Write how much of the whole should be reached by then.',
    ],
  ),
  'target.milestones-fall': words(
    ['Mốc {until} ({percent} %) thấp hơn mốc trước.', 'Mốc cộng dồn từ đầu kỳ nên chỉ tăng.'],
    ['The milestone {until} ({percent} %) is below the one before.', 'Milestones add up, so they only rise.'],
  ),
  'target.unit-unknown': words(
    ['Không có đơn vị “{unit}”.', 'Chọn đơn vị trong danh sách.'],
    ['There is no unit “{unit}”.', 'Choose one from the list.'],
  ),
  'target.unit-elsewhere': words(
    ['{unit} không có trong bản đồ từ {map}.', 'Giao cho đơn vị có trong bản đồ đang xem, hoặc đổi bản đồ.'],
    [
      '{unit} does not stand in the map of {map}.',
      'Set the target of a unit of this map, or choose another map.',
    ],
  ),
  'target.unit-twice': words(
    ['{unit} được giao hai lần.', 'Giữ một dòng.'],
    ['{unit} is given twice.', 'Keep one line.'],
  ),
  'target.given-above': words(
    [
      'Chỉ tiêu của {unit} do {organisation} giao.',
      'Đề nghị nơi đã giao sửa; tự mình chỉ giao tiếp xuống dưới.',
    ],
    [
      'The target of {unit} was set by {organisation}.',
      'Ask them to change it; what is below is yours to set.',
    ],
  ),
  'target.negative': words(
    ['{unit}: {value} nhỏ hơn 0.', 'Ghi số từ 0 trở lên.'],
    ['{unit}: {value} is below 0.', 'Write 0 or more.'],
  ),
  'target.not-a-number': words(
    ['{unit}: không đọc được thành số.', 'Ghi bằng chữ số.'],
    ['{unit}: this could not be read as a number.', 'Write it in digits.'],
  ),
  'target.not-whole': words(
    ['{unit}: {value} không phải số nguyên.', 'Thứ này đếm từng cái; ghi số nguyên.'],
    ['{unit}: {value} is not a whole number.', 'These are counted one by one; write a whole number.'],
  ),
  'target.too-fine': words(
    ['{unit}: {value} có quá hai chữ số lẻ.', 'Ghi nhiều nhất hai chữ số sau dấu phẩy.'],
    ['{unit}: {value} has more than two decimals.', 'Write two decimals at most.'],
  ),
  'target.parts-exceed': words(
    [
      '{unit} được giao {whole}, nhưng đã giao xuống {given}, quá {over}: {parts}.',
      'Giảm các đơn vị bên dưới, hoặc nâng chỉ tiêu của {unit}.',
    ],
    [
      '{unit} has a target of {whole}, but {given} are given out below, {over} too many: {parts}.',
      'Lower the units below, or raise the target of {unit}.',
    ],
  ),
}
