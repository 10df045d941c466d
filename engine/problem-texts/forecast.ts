import { words } from './words.ts'

/** Why nobody can say how far a practice will spread, and what is asked of a forecast. */
export const FORECAST_TEXTS = {
  'forecast.practice-unknown': words(
    ['Không có thẻ thực hành này.', 'Chọn một thẻ trong danh sách thẻ thực hành.'],
    ['There is no such practice card.', 'Choose one from the list of practice cards.'],
  ),
  'forecast.too-few': words(
    [
      'Mới có {found} nơi làm theo sau năm đầu, tính cả các thẻ khác: chưa đủ để dự báo.',
      'Cần ít nhất {needed} nơi; hãy ghi các nơi đã làm theo, kèm ngày bắt đầu.',
    ],
    [
      'Only {found} places followed after a first year, of all cards together: too few for a forecast.',
      'It takes at least {needed}; record the places that took a practice up, with the day they began.',
    ],
  ),
  'forecast.all-adopted': words(
    ['Cả {adopted} nơi đều đã làm theo.', 'Không còn nơi nào để dự báo.'],
    ['All {adopted} places have taken it up.', 'There is none left to forecast.'],
  ),
  'forecast.no-places': words(
    ['Chưa có địa điểm nào để dự báo.', 'Nhập danh sách đơn vị trước.'],
    ['There are no places to forecast for.', 'Enter a list of units first.'],
  ),
  'forecast.year-wrong': words(
    ['Không dự báo được cho năm {year}.', 'Chọn một năm từ {first} đến {last}.'],
    ['No forecast can be made for the year {year}.', 'Choose one from {first} to {last}.'],
  ),
  'forecast.seed-wrong': words(
    ['Số gốc phải là số nguyên từ 0 đến 4294967295.', 'Bỏ trống để dùng số gốc của thẻ và năm.'],
    [
      'The seed must be a whole number from 0 to 4294967295.',
      'Leave it out to use that of the card and the year.',
    ],
  ),
  'forecast.said-already': words(
    [
      'Thẻ này đã có dự báo lưu cho năm {year}.',
      'Dự báo đã lưu không sửa được; sang năm sau lưu dự báo mới.',
    ],
    [
      'A forecast of this card for {year} is kept already.',
      'What was said is never edited; keep a new one next year.',
    ],
  ),
  'forecast.year-over': words(
    ['Năm {year} đã qua: không lưu được dự báo cho năm đã biết kết quả.', 'Lưu dự báo cho năm nay.'],
    ['The year {year} is over: what is known already is no forecast.', 'Keep one for this year.'],
  ),
  'forecast.not-possible': words(
    ['Chưa dự báo được cho thẻ này.', 'Xem lý do ghi kèm.'],
    ['No forecast of this card can be made yet.', 'The reasons are said with it.'],
  ),
} as const
