import { words } from './words.ts'

/** Refusals of recordings of practice cards. */
export const RECORDING_TEXTS = {
  'recording.not-found': words(
    ['Không có bản thu này.', 'Bản thu đã được xóa, hoặc địa chỉ gõ nhầm.'],
    ['There is no such recording.', 'It was deleted, or the address is mistyped.'],
  ),
  'recording.not-sound': words(
    [
      'Tệp này không phải là âm thanh mà máy nghe được.',
      'Lưu bản thu dạng MP3, M4A, OGG, WebM hoặc WAV, không kèm hình, rồi tải lên lại.',
    ],
    [
      'This file is not sound that can be played.',
      'Save the recording as MP3, M4A, OGG, WebM or WAV, without pictures, and upload it again.',
    ],
  ),
  'recording.too-large': words(
    ['Bản thu lớn hơn {megabytes} MB.', 'Thu ngắn hơn, hoặc lưu dạng MP3 rồi tải lên lại.'],
    [
      'The recording is larger than {megabytes} MB.',
      'Record a shorter one, or save it as MP3 and upload it again.',
    ],
  ),
  'recording.language-missing': words(
    [
      'Thiếu tên tiếng nói trong bản thu, hoặc tên dài hơn {max} chữ.',
      'Gõ tên tiếng theo cách người nói gọi, thí dụ: Thái, Mông, tiếng Việt.',
    ],
    [
      'The language of the recording is missing, or longer than {max} letters.',
      'Write the name the speaker gives it, for example: Thái, Mông, Vietnamese.',
    ],
  ),
  'recording.not-agreed': words(
    [
      'Chưa ghi là người nói đồng ý cho mọi người nghe.',
      'Hỏi người nói. Đồng ý thì đánh dấu, không đồng ý thì không tải lên.',
    ],
    [
      'It is not said that the speaker agrees to be heard by everybody.',
      'Ask the speaker. Tick the line if they agree; do not upload it if they do not.',
    ],
  ),
  'recording.too-many': words(
    ['Thẻ đã có {max} bản thu.', 'Xóa một bản thu cũ rồi tải bản mới lên.'],
    ['The card already has {max} recordings.', 'Delete an old one, then upload the new one.'],
  ),
} as const
