import type { Texts } from '@gieo/engine/pack/pack.ts'

export const VI: Texts = {
  name: 'Chương trình mới',
  'name.short': 'Chương trình mới',
  summary: 'Chương trình này ghi gì, để làm gì, trong một hai câu.',
  case: 'Hồ sơ',
  'case.new': 'Đăng ký hồ sơ',

  'page.first': 'Việc gì',
  'page.more': 'Làm thế nào',

  'field.name': 'Tên việc',
  'field.name.hint': 'Ngắn, nói rõ việc. Không ghi tên người.',
  'field.sort': 'Loại',
  'field.sort.first': 'Loại thứ nhất',
  'field.sort.second': 'Loại thứ hai',
  'field.began': 'Bắt đầu từ ngày',
  'field.summary': 'Làm gì',
  'field.summary.hint': 'Hai, ba câu là đủ. Không ghi tên người.',
  'field.households': 'Số hộ tham gia',

  'stage.registered': 'Đã đăng ký',
  'stage.finished': 'Đã xong',
  'stage.stopped': 'Đã dừng',

  'move.finish': 'Xác nhận đã xong',
  'move.finish.hint': 'Đã xem tận nơi. Người đăng ký không tự xác nhận.',
  'move.stop': 'Ghi đã dừng',

  'indicator.registered': 'Việc đăng ký',
  'indicator.registered.how': 'Đếm mỗi hồ sơ một lần, vào ngày đăng ký.',
  'indicator.finished': 'Việc đã xong',
  'indicator.finished.how': 'Đếm mỗi hồ sơ một lần, vào ngày được xác nhận đã xong.',
  'indicator.households': 'Hộ tham gia',
  'indicator.households.how': 'Cộng số hộ ghi trong hồ sơ đã xong, tính vào ngày xong.',
  'definer.office-in-charge': 'Cơ quan phụ trách chương trình',
}
