import { words } from './words.ts'

/** What keeps a practice card from being sent, published or changed. */
export const CARD_TEXTS = {
  'card.not-found': words(
    ['Không có thẻ này, hoặc thẻ ngoài địa bàn được giao.', 'Mở lại danh sách thẻ thực hành.'],
    ['There is no such card, or it lies outside your area.', 'Open the list of practice cards again.'],
  ),
  'card.exists': words(
    ['Thẻ này đã có.', 'Mở thẻ từ danh sách để viết tiếp.'],
    ['This card is there already.', 'Open it from the list to go on writing.'],
  ),
  'card.changed-meanwhile': words(
    [
      '{name} đã lưu bản khác trong khi thẻ đang mở ở đây.',
      'Những gì gõ ở đây còn nguyên. Xem bản đã lưu rồi chọn giữ bản nào.',
    ],
    [
      '{name} saved another text while the card was open here.',
      'What was typed here is kept. Look at what was saved, then choose which one stays.',
    ],
  ),
  'card.not-now': words(
    ['Thẻ đang ở bước khác.', 'Tải lại trang để thấy thẻ như bây giờ.'],
    ['The card is at another step.', 'Load the page again to see it as it is now.'],
  ),
  'card.not-ready': words(
    ['Thẻ còn chỗ phải sửa trước khi gửi.', 'Xem từng chỗ dưới đây.'],
    ['There is something to mend before the card can be sent.', 'See each place below.'],
  ),
  'card.own-work': words(
    ['Ai viết thẻ thì không tự duyệt thẻ đó.', 'Nhờ người khác có quyền duyệt ở xã hoặc tỉnh.'],
    [
      'Nobody reviews a card that she wrote.',
      'Ask somebody else who may review, in the commune or province.',
    ],
  ),
  'card.names-unread': words(
    ['Chưa xác nhận là thẻ không có tên hay chuyện riêng của ai.', 'Đọc lại từng mục rồi đánh dấu.'],
    ['It is not confirmed that the card names no private person.', 'Read every part, then tick the line.'],
  ),
  'card.not-as-seen': words(
    ['Thẻ đã đổi sau khi mở ra duyệt.', 'Tải lại trang và đọc bản mới.'],
    ['The card changed after it was opened for review.', 'Load the page again and read the new text.'],
  ),
  'card.picture-elsewhere': words(
    ['Ảnh này không còn trong hồ sơ, hoặc người trong ảnh đã rút đồng ý.', 'Bỏ ảnh khỏi thẻ.'],
    [
      'This picture is no longer in the record, or those shown withdrew their consent.',
      'Take it off the card.',
    ],
  ),
  'card.text-missing': words(
    ['Mục này còn trống.', 'Ghi vài chữ; không có gì thì ghi “không có”.'],
    ['Nothing is written here.', 'Write a few words; where there is nothing, write “none”.'],
  ),
  'card.english-missing': words(
    ['Mới có tiếng Việt.', 'Thẻ công khai cần cả hai thứ tiếng.'],
    ['The English is missing.', 'A public card needs both languages.'],
  ),
  'card.too-long': words(
    ['Dài {length} chữ cái, nhiều nhất là {max}.', 'Giữ điều người làm theo cần, bỏ phần còn lại.'],
    ['{length} letters long; {max} at most.', 'Keep what somebody needs who does it, leave out the rest.'],
  ),
  'card.too-many': words(
    ['Có {count} dòng, nhiều nhất là {max}.', 'Gộp hoặc bỏ bớt dòng.'],
    ['{count} lines; {max} at most.', 'Join some lines or leave some out.'],
  ),
  'card.too-few': words(
    ['Có {count} dòng, ít nhất là {min}.', 'Thêm dòng.'],
    ['{count} lines; at least {min}.', 'Add lines.'],
  ),
  'card.choice-missing': words(
    ['Chưa chọn lĩnh vực.', 'Chọn từ một đến ba lĩnh vực.'],
    ['No domain is chosen.', 'Choose one to three.'],
  ),
  'card.domain-unknown': words(
    ['Không có lĩnh vực “{domain}”.', 'Chọn trong danh sách.'],
    ['There is no domain “{domain}”.', 'Choose from the list.'],
  ),
  'card.place-missing': words(
    ['Chưa rõ việc này bắt đầu ở đâu.', 'Chọn xã hoặc xóm.'],
    ['It is not said where this began.', 'Choose a commune or hamlet.'],
  ),
  'card.point-outside': words(
    ['Điểm này nằm ngoài Việt Nam.', 'Xem lại kinh độ và vĩ độ.'],
    ['This point lies outside Việt Nam.', 'Check longitude and latitude.'],
  ),
  'card.number-invalid': words(
    ['Số này không dùng được.', 'Ghi số dương; đếm từng cái thì ghi số nguyên.'],
    ['This number cannot stand.', 'Write a positive number, and a whole one where things are counted.'],
  ),
  'card.day-invalid': words(
    ['Ngày này không có trong lịch.', 'Chọn lại ngày.'],
    ['This day is not in the calendar.', 'Choose the day again.'],
  ),
  'card.ends-before': words(
    ['Hết hạn trước ngày bắt đầu làm ({since}).', 'Xem lại hai ngày.'],
    ['It ends before the practice began ({since}).', 'Check both days.'],
  ),
  'card.result-empty': words(
    ['Kết quả chưa có số.', 'Ghi số sau khi làm; có số trước khi làm càng tốt.'],
    ['The result has no number.', 'Write the number after; the one before as well if there is one.'],
  ),
  'card.conditions-missing': words(
    ['Chưa ghi nơi nào thì làm được.', 'Thêm ít nhất một điều kiện về đất, nước, đường.'],
    ['It is not said where this can be done.', 'Add at least one condition on land, water or road.'],
  ),
  'card.attribute-unknown': words(
    ['Không có đặc điểm “{attribute}” của một nơi.', 'Chọn trong danh sách.'],
    ['Places have no attribute “{attribute}”.', 'Choose from the list.'],
  ),
  'card.condition-value': words(
    ['Giá trị này không hợp với điều kiện.', 'Chọn lại cách so và giá trị.'],
    ['This value does not go with the condition.', 'Choose comparison and value again.'],
  ),
  'card.condition-never': words(
    ['Không nơi nào đáp ứng được điều kiện này.', 'Xem lại hai đầu của khoảng.'],
    ['No place can meet this condition.', 'Check both ends of the range.'],
  ),
  'card.conditions-contradict': words(
    ['Điều kiện {second} trái với điều kiện {first}: không nơi nào có cả hai.', 'Bỏ hoặc sửa một trong hai.'],
    ['Condition {second} contradicts condition {first}: no place has both.', 'Change one or leave it out.'],
  ),
  'card.conditions-never': words(
    ['Không nơi nào đáp ứng được mọi điều kiện cùng lúc.', 'Bỏ bớt điều kiện.'],
    ['No place can meet all conditions at once.', 'Leave some out.'],
  ),
  'card.picture-without-consent': words(
    ['Người trong ảnh chưa đồng ý.', 'Hỏi rồi đánh dấu, hoặc bỏ ảnh.'],
    ['Those in the picture did not agree.', 'Ask them and tick the line, or take the picture out.'],
  ),
  'card.picture-twice': words(
    ['Ảnh này có hai lần trên thẻ.', 'Giữ một.'],
    ['This picture is on the card twice.', 'Keep one.'],
  ),
  'card.parent-itself': words(
    ['Thẻ không thể có gốc là chính nó.', 'Bản trước của thẻ đã được nhớ sẵn; bỏ dòng này.'],
    ['A card cannot grow out of itself.', 'The version before is remembered anyway; leave this line out.'],
  ),
  'card.parent-twice': words(
    ['Thẻ gốc này ghi hai lần.', 'Giữ một dòng.'],
    ['This card is named twice.', 'Keep one line.'],
  ),
  'card.parent-unknown': words(
    ['Chưa có bản {version} của thẻ gốc {card} ở đây.', 'Chọn một thẻ đã công khai.'],
    ['Version {version} of card {card} is not here.', 'Choose a card that is public.'],
  ),
  'card.parents-circle': words(
    ['Thẻ gốc này lại sinh ra từ chính thẻ đang viết.', 'Bỏ dòng này.'],
    ['This card grew out of the very card that is being written.', 'Leave this line out.'],
  ),
} as const
