import { words } from './words.ts'

/** Findings about a pack: read by whoever writes a programme. The path in front of each says where. */
export const PACK_TEXTS = {
  'pack.id-malformed': words(
    ['Mã “{id}” viết chưa đúng.', 'Dùng chữ thường không dấu, chữ số và gạch nối, ví dụ tree-road.'],
    [
      'The id “{id}” is not spelled as ids are.',
      'Use lower-case letters, digits and hyphens, such as tree-road.',
    ],
  ),
  'pack.id-twice': words(
    ['Mã “{id}” dùng hai lần.', 'Đặt mã khác cho một trong hai.'],
    ['The id “{id}” is used twice.', 'Give one of them another id.'],
  ),
  'pack.version-unfit': words(
    ['Số phiên bản phải là số nguyên từ 1.', 'Ghi 1 cho bản đầu, tăng dần cho các bản sau.'],
    ['The version is a whole number from 1.', 'Write 1 for the first version and count on.'],
  ),
  'pack.basis-blank': words(
    ['Chưa ghi số của văn bản làm căn cứ.', 'Ghi số, ngày và địa chỉ của văn bản.'],
    ['The number of the decision is blank.', 'Give its number, day and address.'],
  ),
  'pack.date-unfit': words(
    ['Ngày “{date}” không có trong lịch.', 'Ghi theo dạng 2023-08-31.'],
    ['“{date}” is not in the calendar.', 'Write it like 2023-08-31.'],
  ),
  'pack.field-unknown': words(
    ['Không có mục nào mã “{field}”.', 'Sửa mã, hoặc thêm mục đó.'],
    ['There is no field “{field}”.', 'Correct the id, or add the field.'],
  ),
  'pack.field-on-no-page': words(
    ['Mục “{field}” không nằm ở trang nào.', 'Đưa mục vào một trang, hoặc bỏ mục.'],
    ['The field “{field}” is on no page.', 'Put it on a page, or drop it.'],
  ),
  'pack.field-on-two-pages': words(
    ['Mục “{field}” được hỏi hai lần.', 'Chỉ giữ ở một trang.'],
    ['The field “{field}” is asked twice.', 'Keep it on one page.'],
  ),
  'pack.field-asked-later': words(
    [
      'Mục “{field}” cần ngay từ đầu nhưng nằm ở trang hỏi sau.',
      'Chuyển sang trang hỏi ngay, hoặc đổi thành cần khi đủ hồ sơ.',
    ],
    [
      'The field “{field}” is needed at once but asked later.',
      'Move it to a snapshot page, or need it for the full form only.',
    ],
  ),
  'pack.page-empty': words(
    ['Trang này không hỏi gì.', 'Thêm mục vào trang, hoặc bỏ trang.'],
    ['This page asks nothing.', 'Put fields on it, or drop it.'],
  ),
  'pack.page-order': words(
    ['Trang hỏi ngay đứng sau trang hỏi sau.', 'Đưa các trang hỏi ngay lên đầu.'],
    ['A snapshot page comes after one that is asked later.', 'Put the snapshot pages first.'],
  ),
  'pack.snapshot-missing': words(
    ['Chưa có trang nào hỏi ngay khi đăng ký.', 'Chọn vài mục cần ngay và đưa vào trang đầu.'],
    [
      'No page is asked on the first day.',
      'Choose the few fields needed at once and put them on the first page.',
    ],
  ),
  'pack.title-field-unfit': words(
    [
      'Mục đặt tên hồ sơ phải là mục chữ hoặc thẻ thực hành, cần ngay và luôn được hỏi.',
      'Chọn mục khác, hoặc sửa mục “{field}”.',
    ],
    [
      'The field that names a case must be text or a practice card, needed at once and always asked.',
      'Choose another, or mend “{field}”.',
    ],
  ),
  'pack.group-field-unfit': words(
    ['Mục xếp nhóm phải là mục chọn một.', 'Chọn mục khác thay cho “{field}”.'],
    ['The field that groups cases must be a single choice.', 'Choose another instead of “{field}”.'],
  ),
  'pack.public-field-unfit': words(
    [
      'Mục hiện trên trang công khai phải là mục chữ được công khai.',
      'Cho công khai mục “{field}”, hoặc chọn mục khác.',
    ],
    ['A field shown on public pages must be public text.', 'Make “{field}” public, or choose another.'],
  ),
  'pack.public-when-private': words(
    [
      'Mục “{field}” không công khai mà lại có điều kiện công khai.',
      'Cho công khai mục đó, hoặc bỏ điều kiện.',
    ],
    ['“{field}” is not public, yet says when it is.', 'Make the field public, or drop the condition.'],
  ),
  'pack.limit-unfit': words(
    ['Giới hạn {limit} là {value}, chưa hợp lệ.', 'Ghi số nguyên từ {min} đến {max}.'],
    ['The limit {limit} is {value}, which does not do.', 'Write a whole number from {min} to {max}.'],
  ),
  'pack.limits-crossed': words(
    ['Số nhỏ nhất {min} lớn hơn số lớn nhất {max}.', 'Đổi chỗ hai số.'],
    ['The smallest number {min} is above the largest {max}.', 'Swap them.'],
  ),
  'pack.money-not-whole': words(
    ['Tiền đồng không có phần lẻ.', 'Đặt số chữ số sau dấu phẩy là 0.'],
    ['Money in đồng has no fraction.', 'Set the decimals to 0.'],
  ),
  'pack.measure-unknown': words(
    ['Không có đơn vị tính “{measure}”.', 'Chọn trong danh mục đơn vị tính.'],
    ['There is no measure “{measure}”.', 'Choose one from the list of measures.'],
  ),
  'pack.choices-empty': words(
    ['Mục chọn không có gì để chọn.', 'Thêm ít nhất một lựa chọn.'],
    ['There is nothing to choose from.', 'Add at least one choice.'],
  ),
  'pack.parts-empty': words(
    ['Danh sách không có cột nào.', 'Thêm ít nhất một cột.'],
    ['The list has no part.', 'Add at least one part.'],
  ),
  'pack.condition-empty': words(
    ['Điều kiện không hỏi gì.', 'Thêm vế cho điều kiện, hoặc bỏ điều kiện.'],
    ['The condition asks nothing.', 'Add a part to it, or drop it.'],
  ),
  'pack.condition-own-field': words(
    ['Mục “{field}” được hỏi hay không lại tùy vào chính nó.', 'Dựa điều kiện vào một mục khác.'],
    ['Whether “{field}” is asked depends on itself.', 'Let the condition stand on another field.'],
  ),
  'pack.condition-looks-ahead': words(
    ['Điều kiện dựa vào mục “{field}” được hỏi sau.', 'Đưa mục đó lên trước, hoặc dựa vào mục khác.'],
    ['The condition stands on “{field}”, which is asked later.', 'Ask that field earlier, or use another.'],
  ),
  'pack.condition-circle': words(
    ['Các điều kiện dựa vòng vào nhau: {fields}.', 'Bỏ một điều kiện trong vòng.'],
    ['The conditions go in a circle: {fields}.', 'Drop one condition of the circle.'],
  ),
  'pack.condition-unfit': words(
    [
      'Mục “{field}” không so sánh như vậy được.',
      'Mục số thì dùng ít nhất, nhiều nhất; mục chọn thì dùng một lựa chọn có trong mục.',
    ],
    [
      'The field “{field}” cannot be compared like this.',
      'Numbers take at least and at most; choices take one of their choices.',
    ],
  ),
  'pack.choice-unknown': words(
    ['Mục “{field}” không có lựa chọn “{choice}”.', 'Sửa mã lựa chọn.'],
    ['The field “{field}” has no choice “{choice}”.', 'Correct the id of the choice.'],
  ),
  'pack.stage-none': words(
    ['Chương trình chưa có giai đoạn nào.', 'Thêm ít nhất giai đoạn đầu và một giai đoạn kết thúc.'],
    ['The programme has no stage.', 'Add at least a first stage and an end.'],
  ),
  'pack.stage-first-not-alive': words(
    ['Giai đoạn đầu “{stage}” đã là kết thúc.', 'Đặt giai đoạn đang làm lên đầu.'],
    ['The first stage “{stage}” is an end already.', 'Put a stage that goes on first.'],
  ),
  'pack.stage-unknown': words(
    ['Không có giai đoạn “{stage}”.', 'Sửa mã, hoặc thêm giai đoạn đó.'],
    ['There is no stage “{stage}”.', 'Correct the id, or add the stage.'],
  ),
  'pack.stage-unreachable': words(
    ['Không có đường nào tới giai đoạn “{stage}”.', 'Thêm bước dẫn tới đó, hoặc bỏ giai đoạn.'],
    ['No way leads to the stage “{stage}”.', 'Add a move that leads there, or drop the stage.'],
  ),
  'pack.stage-dead-end': words(
    [
      'Giai đoạn “{stage}” chưa kết thúc mà không có bước đi tiếp.',
      'Thêm bước đi tiếp, hoặc đánh dấu là kết thúc.',
    ],
    ['The stage “{stage}” is not an end, yet no move leads on.', 'Add a move, or mark it as an end.'],
  ),
  'pack.stop-missing': words(
    ['Không có giai đoạn dừng.', 'Thêm giai đoạn dừng: việc không thành cũng phải ghi được.'],
    ['There is no stopped stage.', 'Add one: work that came to nothing must be recorded too.'],
  ),
  'pack.stop-without-reason': words(
    ['Bước “{move}” cho dừng mà không hỏi lý do.', 'Bắt buộc ghi lý do, hoặc hỏi một mục chọn lý do.'],
    [
      'The move “{move}” stops a case without asking why.',
      'Require a reason, or ask for a choice of reasons.',
    ],
  ),
  'pack.step-asks-unfit': words(
    ['Bước “{move}” hỏi mục “{field}” hai lần.', 'Để lại một chỗ.'],
    ['The move “{move}” asks for “{field}” twice.', 'Leave it in one place.'],
  ),
  'pack.at-once-unfit': words(
    ['Bước “{move}” không đi từ giai đoạn đầu nên không làm ngay được.', 'Bỏ điều kiện làm ngay.'],
    [
      'The move “{move}” does not start from the first stage and cannot be taken at once.',
      'Leave out when it is taken at once.',
    ],
  ),
  'pack.musts-of-no-card': words(
    ['Mục “{field}” phải theo một mục thẻ thực hành.', 'Ghi mã của mục thẻ thực hành.'],
    ['The field “{field}” must follow a field of a practice card.', 'Give the id of that field.'],
  ),
  'pack.adoption-field-unfit': words(
    ['Mục “{field}” không có hoặc không đúng kiểu {kind}.', 'Chọn mục kiểu {kind}.'],
    [
      'The field “{field}” does not exist or is not of the kind {kind}.',
      'Choose a field of the kind {kind}.',
    ],
  ),
  'pack.adoption-incentives-unfit': words(
    ['Mục hỗ trợ “{field}” cần đúng các lựa chọn: {choices}.', 'Ghi đủ các lựa chọn ấy, không thêm.'],
    ['The field of incentives “{field}” needs just the choices {choices}.', 'Give those and no others.'],
  ),
  'pack.adoption-move-unknown': words(
    ['Không có bước “{move}”.', 'Ghi mã một bước có trong chương trình.'],
    ['There is no move “{move}”.', 'Give the id of a move of the programme.'],
  ),
  'pack.adoption-none': words(
    ['Chưa nói giai đoạn hay bước nào.', 'Ghi ít nhất một.'],
    ['No stage or move is named.', 'Name at least one.'],
  ),
  'pack.move-from-nowhere': words(
    ['Bước “{move}” không bắt đầu từ giai đoạn nào.', 'Ghi giai đoạn bắt đầu.'],
    ['The move “{move}” starts from no stage.', 'Name the stages it starts from.'],
  ),
  'pack.move-to-itself': words(
    [
      'Bước “{move}” đi từ nhiều giai đoạn mà quay lại một trong số đó.',
      'Đổi giai đoạn đến, hoặc bỏ giai đoạn đó khỏi nơi bắt đầu. Bước tại chỗ chỉ có một giai đoạn.',
    ],
    [
      'The move “{move}” leads from several stages back to one of them.',
      'Change where it leads, or where it starts. A step on the spot has that one stage alone.',
    ],
  ),
  'pack.nobody-may': words(
    ['Không ai được làm việc này.', 'Ghi ít nhất một vai trò.'],
    ['Nobody may do this.', 'Name at least one role.'],
  ),
  'pack.role-unknown': words(
    ['Không có vai trò “{role}”.', 'Chọn trong danh mục vai trò.'],
    ['There is no role “{role}”.', 'Choose one from the list of roles.'],
  ),
  'pack.indicator-sums-no-number': words(
    ['Chỉ tiêu cộng mục “{field}”, vốn không phải mục số hay mục chọn nhiều.', 'Chọn một mục như thế.'],
    ['The indicator adds “{field}”, which is neither a number nor a checklist.', 'Choose such a field.'],
  ),
  'pack.indicator-measure-differs': words(
    [
      'Chỉ tiêu tính bằng “{measure}” nhưng mục được cộng tính bằng “{other}”.',
      'Dùng cùng một đơn vị tính; không quy đổi.',
    ],
    [
      'The indicator is in “{measure}” but adds a field in “{other}”.',
      'Use one measure; nothing is converted.',
    ],
  ),
  'pack.indicator-counts-amount': words(
    ['Chỉ tiêu đếm hồ sơ nên không tính bằng “{measure}”.', 'Dùng đơn vị đếm được, như models hoặc houses.'],
    [
      'The indicator counts cases, so “{measure}” does not fit.',
      'Use a measure of things counted, such as models or houses.',
    ],
  ),
  'pack.indicator-stages-none': words(
    ['Chỉ tiêu chưa nói đếm hồ sơ đang ở giai đoạn nào.', 'Ghi ít nhất một giai đoạn.'],
    ['The indicator names no stage whose cases it counts.', 'Name at least one stage.'],
  ),
  'pack.indicator-same-stage': words(
    ['Thời gian được tính từ một giai đoạn đến chính nó.', 'Chọn hai giai đoạn khác nhau.'],
    ['The time is measured from a stage to the same stage.', 'Choose two different stages.'],
  ),
  'pack.indicator-not-in-days': words(
    ['Thời gian giữa hai giai đoạn tính bằng ngày, không bằng “{measure}”.', 'Chọn đơn vị tính là ngày.'],
    ['Time between two stages is in days, not in “{measure}”.', 'Choose days as the measure.'],
  ),
  'pack.indicator-orders-no-number': words(
    [
      'Số ở giữa lấy từ mục “{field}”, vốn không phải mục số, khoảng hay mục chọn nhiều.',
      'Chọn một mục như thế.',
    ],
    ['The middle is taken of “{field}”, which is no number, range or checklist.', 'Choose such a field.'],
  ),
  'pack.indicator-end-missing': words(
    ['Mục “{field}” là một khoảng; chưa nói lấy đầu nào.', 'Ghi đầu thấp hoặc đầu cao.'],
    ['“{field}” is a range, and it is not said which end is taken.', 'Say the lower or the upper end.'],
  ),
  'pack.indicator-end-unfit': words(
    ['Mục “{field}” chỉ có một số mà lại nói lấy một đầu.', 'Bỏ đầu thấp, đầu cao.'],
    ['“{field}” is a single number, yet an end is named.', 'Leave the end out.'],
  ),
  'pack.indicator-no-choices': words(
    ['Chỉ tiêu đếm các lựa chọn khác nhau của mục “{field}”, vốn không phải mục chọn.', 'Chọn một mục chọn.'],
    [
      'The indicator counts the different choices of “{field}”, which has none.',
      'Choose a field of choices.',
    ],
  ),
  'pack.indicator-field-private': words(
    [
      'Số liệu công khai lại lấy từ mục “{field}” không công khai.',
      'Cho công khai mục đó, hoặc không công khai số liệu.',
    ],
    [
      'A public figure is made of “{field}”, which is not public.',
      'Make the field public, or the figure private.',
    ],
  ),
  'pack.indicator-ratio-split': words(
    ['Tỷ lệ không tách theo mục được.', 'Bỏ mục tách; tách hai chỉ tiêu mà tỷ lệ chia.'],
    ['A ratio cannot be split by a field.', 'Do not split it; split the two indicators it divides.'],
  ),
  'pack.indicator-unknown': words(
    ['Chương trình không có chỉ tiêu “{indicator}”.', 'Sửa mã, hoặc thêm chỉ tiêu đó.'],
    ['The programme has no indicator “{indicator}”.', 'Correct the id, or add the indicator.'],
  ),
  'pack.indicator-elsewhere': words(
    ['“{indicator}” là chỉ tiêu của chương trình khác.', 'Chỉ chia hai chỉ tiêu của cùng một chương trình.'],
    ['“{indicator}” belongs to another programme.', 'Divide two indicators of the same programme only.'],
  ),
  'pack.indicator-of-ratio': words(
    ['“{indicator}” đã là một tỷ lệ.', 'Chia hai chỉ tiêu đếm hoặc cộng.'],
    ['“{indicator}” is a ratio already.', 'Divide two indicators that count or add.'],
  ),
  'pack.indicator-circle': words(
    ['Tỷ lệ được tính vòng trở lại chính nó qua “{indicator}”.', 'Chia hai chỉ tiêu đếm hoặc cộng.'],
    ['Through “{indicator}” the ratio is made of itself.', 'Divide two indicators that count or add.'],
  ),
  'pack.indicator-not-divisible': words(
    ['“{indicator}” là số ở giữa, không chia được.', 'Chia hai chỉ tiêu đếm hoặc cộng.'],
    ['“{indicator}” is a middle value and cannot be divided.', 'Divide two indicators that count or add.'],
  ),
  'pack.indicator-part-private': words(
    [
      'Tỷ lệ công khai luôn ghi cả “{indicator}”, vốn không công khai.',
      'Cho công khai chỉ tiêu đó, hoặc không công khai tỷ lệ.',
    ],
    [
      'A public ratio is shown with “{indicator}”, which is not public.',
      'Make that indicator public, or the ratio private.',
    ],
  ),
  'pack.indicator-mixed-times': words(
    [
      'Tỷ lệ chia “{part}” cho “{whole}”: một bên đếm trong kỳ, một bên là số cuối kỳ.',
      'Chọn hai chỉ tiêu cùng đếm trong kỳ, hoặc cùng là số cuối kỳ.',
    ],
    [
      'The ratio divides “{part}” by “{whole}”: one counts over the period, the other what stands at its end.',
      'Choose two that count over the period, or two of its end.',
    ],
  ),
  'pack.indicator-percent-of-other': words(
    ['Phần trăm của “{part}” trong “{whole}” không có nghĩa.', 'Chọn hai chỉ tiêu cùng đơn vị tính.'],
    ['A percentage of “{part}” in “{whole}” means nothing.', 'Choose two indicators of one measure.'],
  ),
  'pack.indicator-measure-of-ratio': words(
    ['Tỷ lệ này chia “{part}” cho “{whole}”.', 'Chọn đơn vị tính là “{part}”, hoặc phần trăm.'],
    ['This ratio divides “{part}” by “{whole}”.', 'Choose “{part}” as its measure, or percent.'],
  ),
  'pack.split-unfit': words(
    ['Chỉ tách số liệu theo mục chọn một; “{field}” thì không phải.', 'Chọn mục khác, hoặc không tách.'],
    [
      'A figure is split by a single choice only; “{field}” is not one.',
      'Choose another field, or do not split.',
    ],
  ),
  'pack.split-not-public': words(
    [
      'Số liệu công khai lại tách theo mục “{field}” không công khai.',
      'Cho công khai mục đó, hoặc không tách.',
    ],
    [
      'A public figure is split by “{field}”, which is not public.',
      'Make the field public, or do not split.',
    ],
  ),
  'pack.text-missing': words(
    ['Thiếu chữ cho “{key}”.', 'Thêm vào tệp chữ của ngôn ngữ này.'],
    ['The text “{key}” is missing.', 'Add it to the texts of this language.'],
  ),
  'pack.text-blank': words(
    ['Chữ cho “{key}” để trống.', 'Ghi vào, hoặc bỏ nếu không dùng.'],
    ['The text “{key}” is blank.', 'Write it, or drop it if it is not used.'],
  ),
  'pack.text-unused': words(
    ['Không nơi nào dùng chữ “{key}”.', 'Sửa mã cho khớp, hoặc bỏ đi.'],
    ['The text “{key}” is used nowhere.', 'Correct its key, or drop it.'],
  ),
  'pack.person-field-refused': words(
    [
      'Gieo không ghi điều này về một người: “{words}”.',
      'Bỏ mục này. Tôn giáo, dân tộc, chính kiến, giấy tờ tùy thân và mật khẩu không có chỗ trong hồ sơ.',
    ],
    [
      'Gieo does not record this about a person: “{words}”.',
      'Drop it. Religion, ethnicity, political opinion, identity papers and passwords have no place in a record.',
    ],
  ),
}
