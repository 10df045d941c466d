import { words } from './words.ts'

/** Refusals on the way of a programme: published, replaced by a newer version, retired. */
export const PUBLISH_TEXTS = {
  'pack.broken': words(
    ['Chương trình chưa phát hành được.', 'Sửa các chỗ nêu dưới đây rồi làm lại. Chưa có gì thay đổi.'],
    ['The programme cannot be published yet.', 'Mend the places below and try again. Nothing was changed.'],
  ),
  'pack.manager-only': words(
    [
      'Việc của chương trình thuộc người phụ trách chương trình hoặc người quản trị hệ thống ở tỉnh.',
      'Nhờ người đó làm, hoặc nhờ giao nhiệm vụ này cho bạn.',
    ],
    [
      'Programmes are the work of the programme manager or the operator at the province.',
      'Ask them, or ask to be posted to it.',
    ],
  ),
  'pack.version-taken': words(
    [
      'Bản {version} của chương trình đã phát hành ngày {on} với nội dung khác.',
      'Tải bản đang dùng về, đưa phần sửa của mình vào đó và ghi phiên bản {next}. Chưa có gì thay đổi.',
    ],
    [
      'Version {version} of this programme was published on {on} with other content.',
      'Download the version in use, bring your changes into it and write version {next}. Nothing was changed.',
    ],
  ),
  'pack.version-older': words(
    [
      'Bản {version} cũ hơn bản {current} đã phát hành.',
      'Đưa phần sửa vào bản đang dùng và ghi phiên bản {next}. Chưa có gì thay đổi.',
    ],
    [
      'Version {version} is older than version {current}, which was published already.',
      'Bring the changes into the version in use and write version {next}. Nothing was changed.',
    ],
  ),
  'pack.not-as-seen': words(
    ['Nội dung gửi lên khác với bản đã xem trước.', 'Xem trước lại rồi phát hành.'],
    ['What was sent differs from what was previewed.', 'Preview it again, then publish.'],
  ),
  'pack.retired': words(
    [
      'Chương trình đã ngừng nhận hồ sơ mới từ {on}.',
      'Hồ sơ đã có vẫn làm tiếp. Cần đăng ký mới thì hỏi người phụ trách chương trình.',
    ],
    [
      'The programme takes no new records since {on}.',
      'Records that are here go on. To register a new one, ask the programme manager.',
    ],
  ),
  'pack.not-retired': words(
    ['Chương trình vẫn đang nhận hồ sơ mới.', 'Không cần làm gì thêm.'],
    ['The programme still takes new records.', 'Nothing needs to be done.'],
  ),
}
