import { words } from './words.ts'

/** Refusals about accounts, postings and organisations. */
export const PEOPLE_TEXTS = {
  'people.not-entered': words(
    ['Chưa ghi được.', 'Sửa các chỗ nêu dưới đây rồi làm lại.'],
    ['Not entered yet.', 'Correct the places below and try again.'],
  ),
  'people.other-line': words(
    [
      'Tổ chức này thuộc hệ thống khác.',
      'Chỉ giao việc được trong hệ thống của mình. Nhờ người quản trị làm việc này.',
    ],
    [
      'This organisation belongs to another line.',
      'People are posted within one’s own line. Ask the operator to do this.',
    ],
  ),
  'people.role-above': words(
    [
      'Vai trò này vượt quá quyền của người giao.',
      'Chọn vai trò khác, hoặc nhờ người có vai trò cao hơn giao.',
    ],
    [
      'This role is above what your own lets you give.',
      'Choose another role, or ask somebody with a wider one to give it.',
    ],
  ),
  'people.hamlets-only': words(
    [
      'Cán bộ xã chỉ giao việc cho người ghi ở xóm của xã mình.',
      'Chọn một xóm của xã, hoặc nhờ lãnh đạo hay người quản trị giao.',
    ],
    [
      'An officer of a commune posts only those who record in its hamlets.',
      'Choose a hamlet of the commune, or ask a leader or the operator.',
    ],
  ),
  'people.programmes-wider': words(
    [
      'Có chương trình nằm ngoài các chương trình được giao cho người giao.',
      'Bỏ các chương trình đó rồi giao lại.',
    ],
    ['Some of these programmes are not among your own.', 'Leave them out and post again.'],
  ),
  'people.own-posting': words(
    [
      'Không ai tự giao việc hay tự rút việc của mình.',
      'Nhờ người quản trị, hoặc người phụ trách khác của đơn vị.',
    ],
    [
      'Nobody gives or ends a posting of her own.',
      'Ask the operator, or somebody else in charge of the unit.',
    ],
  ),
  'people.own-account': words(
    ['Đây là tài khoản của chính mình.', 'Đổi mật khẩu và xem các máy ở trang Tài khoản của tôi.'],
    ['This is your own account.', 'Change the password and see the devices under My account.'],
  ),
  'people.last-operator': words(
    [
      'Đây là người quản trị duy nhất còn lại.',
      'Giao vai trò quản trị cho một người nữa trước, rồi làm lại việc này.',
    ],
    ['This is the only operator left.', 'Post another operator first, then do this again.'],
  ),
  'people.account-above': words(
    [
      'Người này có việc được giao nằm ngoài quyền của người làm.',
      'Nhờ người quản trị, hoặc người phụ trách đơn vị đó.',
    ],
    [
      'This person holds a posting that is not yours to give.',
      'Ask the operator, or whoever is in charge of that unit.',
    ],
  ),
  'people.name-taken': words(
    ['Đã có người đăng nhập bằng tên {name}.', 'Dùng tên khác, chẳng hạn {free}.'],
    ['Somebody already signs in as {name}.', 'Take another name, for instance {free}.'],
  ),
  'people.name-malformed': words(
    [
      'Tên đăng nhập {name} khó gõ trên điện thoại.',
      'Dùng từ 3 đến 40 chữ thường không dấu, chữ số, dấu chấm.',
    ],
    [
      'The sign-in name {name} is hard to type on a phone.',
      'Use 3 to 40 small letters without marks, digits and dots.',
    ],
  ),
  'people.full-name-missing': words(
    ['Chưa ghi họ và tên.', 'Ghi họ và tên như trong quyết định phân công.'],
    ['The full name is missing.', 'Enter it as it stands in the decision.'],
  ),
  'people.organisation-unknown': words(
    ['Không có tổ chức này.', 'Chọn lại trong danh sách tổ chức của đơn vị.'],
    ['There is no such organisation.', 'Choose it again from the organisations of the unit.'],
  ),
  'people.not-in-organisation': words(
    ['{unit} nằm ngoài địa bàn của {organisation}.', 'Chọn tổ chức của đơn vị đó, hoặc chọn đơn vị khác.'],
    [
      '{unit} lies outside the area of {organisation}.',
      'Choose an organisation of that unit, or another unit.',
    ],
  ),
  'people.day-past': words(
    ['Ngày {day} đã qua.', 'Chọn hôm nay hoặc một ngày sắp tới: những việc đã làm vẫn thuộc người đã làm.'],
    ['{day} is past.', 'Choose today or a day to come: what was done stays with whoever did it.'],
  ),
  'people.day-far': words(
    ['Ngày {day} quá xa.', 'Chọn một ngày trong vòng một năm kể từ hôm nay.'],
    ['{day} is too far away.', 'Choose a day within a year from today.'],
  ),
  'people.posting-over': words(
    ['Việc được giao này đã kết thúc ngày {day}.', 'Tải lại trang để thấy danh sách mới nhất.'],
    ['This posting already ended on {day}.', 'Load the page again to see the newest list.'],
  ),
  'people.nothing-to-hand-over': words(
    ['Đến ngày {day}, người này không còn việc nào để bàn giao.', 'Chọn ngày khác, hoặc chọn người khác.'],
    ['On {day} this person holds nothing to hand over.', 'Choose another day, or another person.'],
  ),
  'people.to-oneself': words(
    ['Người giao và người nhận là một.', 'Chọn người khác để nhận bàn giao.'],
    ['Who hands over and who takes over are the same.', 'Choose somebody else to take over.'],
  ),
  'people.locked': words(
    ['Tài khoản này đang bị khóa.', 'Mở khóa tài khoản trước, hoặc chọn người khác.'],
    ['This account is locked.', 'Open it again first, or choose somebody else.'],
  ),
}
