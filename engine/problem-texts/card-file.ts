import { words } from './words.ts'

/** Refusals of a card file on its way in. Each says whom to ask. */
export const CARD_FILE_TEXTS = {
  'card-file.not-one': words(
    [
      'Tệp này không phải tệp thẻ thực hành.',
      'Xin lại tệp .gieo-card.json do nơi gửi xuất ra, không nén, không sửa.',
    ],
    [
      'This is not a file of a practice card.',
      'Ask for the .gieo-card.json file as it was exported, neither packed nor changed.',
    ],
  ),
  'card-file.too-large': words(
    ['Tệp lớn hơn {max} MB.', 'Nhờ nơi gửi xuất lại: tệp đúng không bao giờ lớn như vậy.'],
    ['The file is larger than {max} MB.', 'Ask for it to be exported anew: a true one is never that large.'],
  ),
  'card-file.format-unknown': words(
    [
      'Tệp viết theo dạng số {found}; ở đây đọc được đến dạng số {known}.',
      'Nâng cấp Gieo ở đây, hoặc nhờ nơi gửi xuất lại bằng bản cũ hơn.',
    ],
    [
      'The file is of format {found}; formats up to {known} can be read here.',
      'Update Gieo here, or ask for the file from an older version.',
    ],
  ),
  'card-file.malformed': words(
    ['Tệp thẻ thiếu hoặc sai một số phần.', 'Nhờ nơi gửi xuất lại; không sửa tệp bằng tay.'],
    [
      'Parts of the card file are missing or wrong.',
      'Ask for it to be exported anew; do not change it by hand.',
    ],
  ),
  'card-file.signature-wrong': words(
    [
      'Chữ ký của phiên bản {version}, thẻ “{title}”, không khớp: tệp đã bị sửa sau khi ký.',
      'Không nhập gì. Xin lại tệp trực tiếp từ {name}.',
    ],
    [
      'The signature of version {version} of “{title}” does not fit: the file was changed after it was signed.',
      'Nothing was imported. Ask {name} for the file directly.',
    ],
  ),
  'card-file.picture-changed': words(
    ['Một ảnh trong tệp không phải ảnh đã được ký.', 'Không nhập gì. Xin lại tệp trực tiếp từ nơi gửi.'],
    [
      'A picture in the file is not the one that was signed.',
      'Nothing was imported. Ask for the file directly where it comes from.',
    ],
  ),
  'card-file.key-unknown': words(
    [
      'Ở đây chưa ai biết khóa của {name}: {fingerprint}.',
      'Gọi cho {name} bằng số điện thoại đã biết, đọc dấu khóa cho nhau nghe; khớp thì xác nhận rồi nhập lại.',
    ],
    [
      'The key of {name} is not known here yet: {fingerprint}.',
      'Call {name} at a number you know, read the fingerprint to each other; if it fits confirm it and import again.',
    ],
  ),
  'card-file.key-changed': words(
    [
      '{name} vốn ký bằng khóa {known}; tệp này ký bằng khóa {fingerprint}.',
      'Gọi hỏi {name}. Nếu đúng họ đã đổi khóa, người vận hành bỏ khóa cũ bằng lệnh gieo card keys --forget={id}.',
    ],
    [
      '{name} has been signing with the key {known}; this file is signed with {fingerprint}.',
      'Call {name}. If they changed their key, an operator forgets the old one with gieo card keys --forget={id}.',
    ],
  ),
  'card-file.fingerprint-wrong': words(
    [
      'Dấu khóa đã nhập không phải dấu của khóa này.',
      'Gọi lại cho {name} và đọc từng nhóm; không khớp thì không nhập.',
    ],
    [
      'The fingerprint is not the one of this key.',
      'Call {name} again and read it group by group; if it does not fit, do not import.',
    ],
  ),
  'card-file.other-content': words(
    [
      'Ở đây đã có phiên bản {version} của thẻ “{title}” với nội dung khác.',
      'Không nhập gì. Hỏi {name}: một phiên bản đã công khai thì không sửa, phải là phiên bản mới.',
    ],
    [
      'Version {version} of “{title}” is here already and says something else.',
      'Nothing was imported. Ask {name}: a public version is never changed, only followed by a new one.',
    ],
  ),
  'card-file.name-of-ours': words(
    ['Nơi bắt đầu của thẻ “{title}” ghi bằng mã đơn vị ở đây.', 'Nhờ {name} xuất lại tệp.'],
    ['The place of “{title}” is written as the id of a unit of ours.', 'Ask {name} to export the file anew.'],
  ),
  'card-file.installation-unknown': words(
    ['Không có nơi gửi nào mang mã này.', 'Xem các khóa đã biết bằng lệnh gieo card keys.'],
    ['No installation has this id.', 'See the keys that are known with gieo card keys.'],
  ),
} as const
