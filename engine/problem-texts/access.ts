import { words } from './words.ts'

/** Refusals at the door: who is asking, and whether the request could be read at all. */
export const ACCESS_TEXTS = {
  'access.not-signed-in': words(
    ['Cần đăng nhập.', 'Đăng nhập rồi làm lại. Những gì đã ghi trong máy vẫn còn.'],
    ['Signing in is needed.', 'Sign in and try again. What was entered on this device is kept.'],
  ),
  'access.session-ended': words(
    ['Phiên đăng nhập đã hết.', 'Đăng nhập lại để gửi tiếp. Những gì đã ghi trong máy vẫn còn.'],
    ['The session has ended.', 'Sign in again to go on sending. What was entered on this device is kept.'],
  ),
  'access.wrong-name-or-password': words(
    ['Tên hoặc mật khẩu không khớp.', 'Nhập lại. Nếu quên mật khẩu, nhờ người quản trị đặt lại.'],
    [
      'The name or the password does not match.',
      'Enter them again. If the password is forgotten, ask the operator for a new one.',
    ],
  ),
  'access.too-many-tries': words(
    ['Đã thử sai nhiều lần.', 'Chờ {minutes} phút rồi thử lại.'],
    ['Too many wrong tries.', 'Wait {minutes} minutes and try again.'],
  ),
  'access.not-allowed': words(
    ['Việc này không thuộc nhiệm vụ được giao.', 'Nhờ người được giao việc này, hoặc hỏi cán bộ xã.'],
    ['This is not part of your posting.', 'Ask the person who is posted to it, or the commune officer.'],
  ),
  'access.out-of-scope': words(
    ['Đơn vị này nằm ngoài địa bàn được giao.', 'Chọn đơn vị trong địa bàn, hoặc nhờ cán bộ của nơi đó ghi.'],
    [
      'This unit is outside the area of your posting.',
      'Choose a unit within it, or ask the officer there to enter it.',
    ],
  ),
  'access.wrong-password': words(
    ['Mật khẩu đang dùng không khớp.', 'Nhập lại mật khẩu đang dùng.'],
    ['The password in use does not match.', 'Enter the password in use again.'],
  ),
  'access.password-to-change': words(
    ['Mật khẩu trên phiếu chỉ dùng một lần.', 'Đặt mật khẩu của riêng mình rồi vào tiếp.'],
    ['The password of the slip is good for one time.', 'Choose a password of your own and go on.'],
  ),
  'access.password-weak': words(
    [
      'Mật khẩu mới chưa đủ chắc.',
      'Dùng ít nhất {min} ký tự, khác mật khẩu cũ và khác tên đăng nhập. Vài từ liền nhau thì dễ nhớ.',
    ],
    [
      'The new password is not strong enough.',
      'Use at least {min} characters, not the old password and not the sign-in name. A few words in a row are easy to remember.',
    ],
  ),
  'request.malformed': words(
    ['Không đọc được yêu cầu.', 'Xem các chỗ nêu dưới đây rồi gửi lại.'],
    ['The request could not be read.', 'See the places below and send again.'],
  ),
  'request.part-malformed': words(
    ['Chỗ này chưa đúng dạng[: {message}].', 'Sửa chỗ này rồi gửi lại.'],
    ['This part is not in the right form[: {message}].', 'Correct it and send again.'],
  ),
  'request.too-large': words(
    ['Gửi một lần quá nhiều.', 'Chia nhỏ rồi gửi từng phần.'],
    ['Too much was sent at once.', 'Send it in smaller parts.'],
  ),
  'request.not-found': words(
    ['Không có trang này.', 'Xem lại địa chỉ, hoặc về trang đầu.'],
    ['There is no such page.', 'Check the address, or go to the first page.'],
  ),
  'request.wrong-origin': words(
    ['Yêu cầu đến từ một trang khác.', 'Mở trang này trực tiếp rồi làm lại.'],
    ['The request came from another site.', 'Open this site itself and try again.'],
  ),
}
