import { words } from './words.ts'

/** Refusals around work that takes longer than a request. */
export const RUN_TEXTS = {
  'run.not-found': words(
    ['Không tìm thấy lần tính này.', 'Mở danh sách và chọn một lần tính ở đó.'],
    ['There is no such run.', 'Open the list and choose one there.'],
  ),
  'run.known': words(
    ['Lần tính này đã được yêu cầu rồi.', 'Mở danh sách để xem.'],
    ['This run was asked for already.', 'Open the list to see it.'],
  ),
  'run.too-many': words(
    ['Đơn vị đã có {most} lần tính đang chờ.', 'Chờ một lần xong, hoặc dừng một lần không cần nữa.'],
    [
      '{most} runs of the organisation are waiting already.',
      'Wait for one to end, or stop one that is not needed.',
    ],
  ),
  'run.over': words(
    ['Lần tính này đã kết thúc.', 'Không còn gì để dừng; muốn tính lại thì yêu cầu lần mới.'],
    ['This run has ended.', 'There is nothing to stop; ask again to run it anew.'],
  ),
  'run.given-up': words(
    ['Tính {tries} lần đều không xong.', 'Tải tệp đầu vào và gửi cho người vận hành hệ thống.'],
    [
      'It was tried {tries} times and never ended.',
      'Download the inputs and send them to whoever runs the system.',
    ],
  ),
  'run.too-large': words(
    ['Lần tính này cần nhiều bộ nhớ hơn mức cho phép.', 'Chọn một vùng nhỏ hơn.'],
    ['This run needs more memory than is allowed.', 'Choose a smaller area.'],
  ),
  'run.inputs-wrong': words(
    ['Tệp đầu vào không đúng dạng.', 'Tải lại tệp đầu vào từ lần tính rồi thử lại.'],
    ['The inputs are not of the form that is expected.', 'Download them from the run again.'],
  ),
} as const
