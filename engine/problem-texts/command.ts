import { words } from './words.ts'

/** What is wrong with a command as a whole, before its case is looked at. */
export const COMMAND_TEXTS = {
  'command.malformed': words(
    ['Không đọc được bản gửi này.', 'Mở lại, kiểm tra từng mục rồi gửi lại. Nếu vẫn vậy, cập nhật ứng dụng.'],
    [
      'This entry could not be read.',
      'Open it, go through each field and send it again. If that fails, update the app.',
    ],
  ),
  'command.id-taken': words(
    ['Mã của bản gửi này đã dùng cho một bản khác.', 'Mở lại và gửi lại: máy sẽ đặt mã mới.'],
    [
      'The number of this entry was already used for another one.',
      'Open it and send it again: the device gives it a new number.',
    ],
  ),
  'command.date-invalid': words(
    ['Ngày ghi không có trong lịch.', 'Chọn lại ngày rồi gửi lại.'],
    ['The date is not in the calendar.', 'Choose the date again and send.'],
  ),
  'command.date-in-future': words(
    ['Ngày {date} chưa tới; hôm nay là {today}.', 'Xem lại ngày đã ghi và đồng hồ của máy này rồi gửi lại.'],
    [
      '{date} has not come yet; today is {today}.',
      'Check the date and the clock of this device, then send again.',
    ],
  ),
  'command.date-too-old': words(
    ['Ngày {date} quá xa trước đây.', 'Xem lại năm đã ghi rồi gửi lại.'],
    ['{date} is too long ago.', 'Check the year and send again.'],
  ),
  'pack.unknown': words(
    ['Mẫu đăng ký trên máy này không có trong hệ thống.', 'Mở mạng để tải mẫu mới rồi gửi lại.'],
    ['The form on this device is not known here.', 'Go online to fetch the current form, then send again.'],
  ),
  'pack.not-this-programme': words(
    ['Mẫu đăng ký này thuộc chương trình khác.', 'Tải lại mẫu của chương trình rồi gửi lại.'],
    ['This form belongs to another programme.', 'Fetch the programme’s form again, then send.'],
  ),
}
