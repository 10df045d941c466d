import { words } from './words.ts'

/** Refusals and findings around adoptions of practice cards. */
export const ADOPTION_TEXTS = {
  'adoption.too-early': words(
    [
      'Bắt đầu từ {since}, chưa đủ {months} tháng.',
      'Từ {date} mới ghi được là giữ được. Nếu đã bỏ thì ghi là bỏ ngay bây giờ.',
    ],
    [
      'It started on {since}: {months} months have not passed.',
      'It can be called kept from {date} on. If it was dropped, say so now.',
    ],
  ),
  'adoption.own-organisation': words(
    [
      'Nơi ghi nhận không tự xác minh việc của mình.',
      'Nhờ cán bộ của cơ quan, đoàn thể khác đến xem rồi xác minh.',
    ],
    [
      'Whoever recorded it does not verify it.',
      'Ask an officer of another organisation to go and see, and to verify it.',
    ],
  ),
  'adoption.card-unknown': words(
    [
      'Không có thẻ thực hành công khai này.',
      'Chọn thẻ trong danh sách. Nếu thẻ vừa được công khai thì tải lại rồi chọn.',
    ],
    [
      'There is no such public practice card.',
      'Choose one from the list. If it was made public just now, fetch again and choose.',
    ],
  ),
  'adoption.musts-without-card': words(
    ['Chưa chọn thẻ thì chưa biết điều kiện phải có.', 'Chọn thẻ thực hành trước.'],
    ['Without a card nobody knows its musts.', 'Choose the practice card first.'],
  ),
  'adoption.musts-of-other-card': words(
    ['Điều kiện đã kiểm tra là của thẻ khác.', 'Kiểm tra lại từng điều kiện của thẻ đang chọn.'],
    ['These musts are another card’s.', 'Check each must of the card that is chosen now.'],
  ),
  'adoption.none-and-some': words(
    ['Vừa ghi không hỗ trợ gì, vừa ghi có hỗ trợ.', 'Bỏ chọn “không hỗ trợ gì”, hoặc bỏ các mục kia.'],
    [
      'It says both that nothing was given and that something was.',
      'Untick “nothing”, or untick the others.',
    ],
  ),
} as const
