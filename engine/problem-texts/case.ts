import { words } from './words.ts'

/** Refusals of work on a case and its photos. */
export const CASE_TEXTS = {
  'case.exists': words(
    ['Hồ sơ này đã có trong hệ thống.', 'Mở hồ sơ đã có để xem hoặc sửa.'],
    ['This record is already here.', 'Open the record to read or correct it.'],
  ),
  'case.not-found': words(
    [
      'Không thấy hồ sơ này trong phạm vi được giao.',
      'Tải lại danh sách. Nếu xóm đã chuyển sang xã khác, hỏi cán bộ xã đang phụ trách.',
    ],
    [
      'There is no such record within your posting.',
      'Fetch the list again. If the hamlet now belongs to another commune, ask the officer there.',
    ],
  ),
  'case.move-unknown': words(
    ['Chương trình này không có bước đó.', 'Tải lại mẫu của chương trình rồi chọn bước khác.'],
    ['The programme has no such step.', 'Fetch the programme’s form again and choose another step.'],
  ),
  'case.stage-moved': words(
    ['Hồ sơ đã sang giai đoạn khác từ lúc mở xem.', 'Xem lại giai đoạn hiện nay rồi chọn bước tiếp theo.'],
    [
      'The record has moved to another stage since it was opened.',
      'Look at its stage now and choose the next step.',
    ],
  ),
  'case.place-moved': words(
    ['Người khác vừa sửa nơi của hồ sơ.', 'Xem nơi hiện nay; nếu chưa đúng thì sửa lại.'],
    [
      'Somebody else has just corrected the place.',
      'Look at the place now; correct it again if it is wrong.',
    ],
  ),
  'case.sent-back': words(
    ['Hồ sơ đã bị trả lại và đang chờ sửa.', 'Sửa theo lý do trả lại, sau đó mới chuyển bước.'],
    ['The record was sent back to be corrected.', 'Correct it as the reason asks; then take the next step.'],
  ),
  'case.already-sent-back': words(
    ['Hồ sơ này đã được trả lại, đang chờ sửa.', 'Chờ nơi đăng ký sửa xong.'],
    ['This record was sent back already and waits to be corrected.', 'Wait until it has been corrected.'],
  ),
  'case.not-sent-back-now': words(
    ['Hồ sơ đã khép lại nên không trả lại được.', 'Nếu có chỗ chưa đúng, sửa thẳng trong hồ sơ.'],
    [
      'The record is closed and cannot be sent back.',
      'If something is wrong in it, correct the record itself.',
    ],
  ),
  'case.answered-meanwhile': words(
    ['Người khác vừa ghi khác ở một mục mà bước này hỏi.', 'Xem hồ sơ hiện nay rồi làm lại bước này.'],
    [
      'Somebody else has just answered otherwise what this step asks.',
      'Look at the record as it stands and take the step again.',
    ],
  ),
  'case.contested': words(
    ['Có mục đang có hai bản khác nhau.', 'Chọn một bản cho mục đó, sau đó mới chuyển bước.'],
    ['One field has two versions.', 'Choose one of them; then take the next step.'],
  ),
  'case.third-version': words(
    ['Mục này đang có hai bản, chờ người chọn.', 'Chọn một bản trước; sau đó sửa lại nếu còn cần.'],
    [
      'This field has two versions that wait for somebody to choose.',
      'Choose one first; then correct it if still needed.',
    ],
  ),
  'case.day-before-stage': words(
    ['Ngày {date} sớm hơn bước trước, {since}.', 'Ghi ngày từ {since} trở đi.'],
    ['{date} is earlier than the step before, {since}.', 'Write a day from {since} on.'],
  ),
  'case.not-contested': words(
    ['Mục này không còn hai bản nữa.', 'Xem lại mục đó; cần thì sửa như thường.'],
    ['This field no longer has two versions.', 'Look at it again and correct it as usual if needed.'],
  ),
  'case.form-invalid': words(
    ['Có mục chưa ghi hoặc ghi chưa đúng.', 'Sửa các mục nêu dưới đây rồi gửi lại.'],
    ['Some fields are missing or not right.', 'Correct the fields below and send again.'],
  ),
  'case.form-incomplete': words(
    ['Bản đăng ký chưa đủ cho bước này.', 'Ghi nốt các mục nêu dưới đây rồi làm lại bước này.'],
    ['The form is not complete enough for this step.', 'Fill in the fields below, then take the step again.'],
  ),
  'case.condition-unmet': words(
    [
      'Hồ sơ chưa đủ điều kiện cho bước này.',
      'Xem điều kiện của bước trong trang chương trình, bổ sung rồi làm lại.',
    ],
    [
      'The record does not meet the condition of this step.',
      'See the condition on the programme’s page, add what is missing and try again.',
    ],
  ),
  'case.reason-missing': words(
    ['Bước này cần ghi lý do.', 'Ghi lý do rồi gửi lại.'],
    ['This step needs a reason.', 'Write the reason and send again.'],
  ),
  'case.own-work': words(
    ['Người đăng ký không tự làm bước này cho hồ sơ của mình.', 'Nhờ một cán bộ khác làm bước này.'],
    ['Nobody takes this step for her own registration.', 'Ask another officer to take it.'],
  ),
  'case.nothing-changed': words(
    ['Không có gì khác so với bản đang lưu.', 'Không cần làm gì thêm.'],
    ['Nothing differs from what is already kept.', 'There is nothing more to do.'],
  ),
  'case.step-not-last': words(
    ['Sau bước này hồ sơ đã có bước khác.', 'Mở hồ sơ, xem bước mới nhất rồi quyết định.'],
    ['Another step has followed this one.', 'Open the record, look at its latest step, then decide.'],
  ),
  'case.step-of-another': words(
    [
      'Bước này do người khác làm.',
      'Chỉ người đã làm mới rút lại được. Hỏi người đó, hoặc ghi một bước mới.',
    ],
    ['Somebody else took this step.', 'Only they can take it back. Ask them, or take a step of your own.'],
  ),
  'case.withdrawn': words(
    ['Hồ sơ đã rút ngày {on}.', 'Khôi phục hồ sơ trước, rồi làm lại.'],
    ['The record was withdrawn on {on}.', 'Restore it first, then try again.'],
  ),
  'case.not-withdrawn': words(
    ['Hồ sơ này không bị rút.', 'Không cần làm gì thêm.'],
    ['This record is not withdrawn.', 'There is nothing more to do.'],
  ),
  'case.same-itself': words(
    ['Một hồ sơ không thể trùng với chính nó.', 'Chọn hồ sơ kia.'],
    ['A record cannot be the same thing as itself.', 'Choose the other record.'],
  ),
  'case.same-already': words(
    ['Hai hồ sơ này đã được ghi là cùng một việc.', 'Nếu không phải, gỡ liên kết trước.'],
    ['These two records are linked as the same thing already.', 'If they are not, undo the link first.'],
  ),
  'case.not-linked': words(
    ['Hồ sơ này không còn liên kết với hồ sơ kia.', 'Tải lại hồ sơ để xem hiện nay ra sao.'],
    ['This record is no longer linked to the other.', 'Open it again to see how it stands now.'],
  ),
  'case.other-not-found': words(
    ['Không thấy hồ sơ thứ hai trong phạm vi được giao.', 'Chọn một hồ sơ khác trong danh sách.'],
    ['The second record is not within your posting.', 'Choose another record from the list.'],
  ),
  'case.other-programme': words(
    ['Hai hồ sơ thuộc hai chương trình khác nhau.', 'Chỉ liên kết các hồ sơ của cùng một chương trình.'],
    ['The two records belong to different programmes.', 'Link records of one programme only.'],
  ),
  'case.other-withdrawn': words(
    ['Hồ sơ kia đã rút nên không tính vào đâu nữa.', 'Không cần liên kết. Cần thì khôi phục hồ sơ đó trước.'],
    ['The other record was withdrawn and counts nowhere.', 'No link is needed. Restore it first if it is.'],
  ),
  'case.other-far': words(
    ['Hai hồ sơ nằm ở hai xã khác nhau.', 'Xem lại nơi ghi của hai hồ sơ; sửa nơi ghi sai rồi liên kết.'],
    [
      'The two records lie in different communes.',
      'Look at where each was recorded; correct the wrong place, then link.',
    ],
  ),
  'photo.unknown': words(
    ['Không thấy ảnh này trong hồ sơ.', 'Tải lại hồ sơ; nếu ảnh vẫn cần, gắn lại ảnh.'],
    ['This photo is not in the record.', 'Fetch the record again; attach the photo again if it is needed.'],
  ),
  'photo.exists': words(
    ['Ảnh này đã có trong hồ sơ.', 'Không cần gửi lại.'],
    ['This photo is already in the record.', 'There is no need to send it again.'],
  ),
  'photo.too-many': words(
    ['Mỗi hồ sơ nhận nhiều nhất {max} ảnh.', 'Bỏ bớt một ảnh rồi gắn ảnh này.'],
    ['A record takes {max} photos at most.', 'Remove one, then attach this one.'],
  ),
  'photo.not-a-photo': words(
    ['Tệp này không phải ảnh đọc được.', 'Chọn ảnh JPEG, PNG hoặc WebP rồi gắn lại.'],
    ['This file is not a photo that can be read.', 'Choose a JPEG, PNG or WebP picture and attach it again.'],
  ),
  'photo.other-bytes': words(
    ['Ảnh nhận được không trùng với ảnh đã báo.', 'Gửi lại ảnh. Nếu ảnh gốc đã đổi, gắn lại từ đầu.'],
    [
      'The photo that arrived is not the one announced.',
      'Send it again. If the original has changed, attach it anew.',
    ],
  ),
}
