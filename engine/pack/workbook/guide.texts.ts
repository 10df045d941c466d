import type { Locale } from '../../text/date.ts'

/** One part of the guide sheet: what it is about, and its lines. */
export type GuidePart = { readonly title: string; readonly lines: readonly string[] }

/** The explanations at the front of every workbook. */
export const GUIDE: Readonly<Record<Locale, readonly GuidePart[]>> = {
  vi: [
    {
      title: 'Tệp này là một chương trình',
      lines: [
        'Mỗi trang tính nói một phần: mục nào được hỏi, hồ sơ đi qua những giai đoạn nào, đếm gì, và chữ trên màn hình bằng tiếng Việt và tiếng Anh.',
        'Sửa xong, vào phòng Chương trình của Gieo, chọn tệp để xem trước trên khung điện thoại. Chỗ nào chưa đúng được nêu bằng tên trang tính và ô, ví dụ Mục!C7. Chưa bấm Phát hành thì chưa có gì thay đổi.',
        'Mỗi lần phát hành ghi phiên bản lớn hơn. Hồ sơ đang làm giữ phiên bản cũ của nó.',
        'Cột, trang tính có tên bắt đầu bằng “Ghi chú” là của riêng bạn; hệ thống không đọc.',
      ],
    },
    {
      title: 'Mã',
      lines: [
        'Mã là tên ngắn để các trang tính gọi nhau: chữ thường không dấu, chữ số, gạch nối. Ví dụ: ten-tuyen-duong.',
        'Đã phát hành rồi thì không đổi mã: đổi mã là bỏ mục cũ và thêm mục mới. Đổi chữ hiện ra thì được.',
      ],
    },
    {
      title: 'Chương trình',
      lines: [
        'Mục đặt tên hồ sơ: một mục chữ, cần ngay. Mục xếp nhóm: một mục chọn một; để trống nếu không xếp.',
        'Ai đăng ký, ai sửa, ai trả lại: ghi các vai trò, cách nhau bằng dấu chấm phẩy. Vai trò: người ghi; cán bộ xã; người thẩm định; thành viên hội đồng; thủ quỹ; người phụ trách chương trình; lãnh đạo; người kiểm toán; người quản trị hệ thống.',
        'Công khai ở giai đoạn: mã các giai đoạn; để trống thì không hồ sơ nào hiện trên trang công khai.',
      ],
    },
    {
      title: 'Trang và Mục',
      lines: [
        'Trang là một màn hình của bản đăng ký. Trang hỏi ngay đứng trước; vài mục là đủ, phần còn lại hỏi sau.',
        'Mục là một câu hỏi. Kiểu: chữ; số; khoảng (từ … đến …); chọn một; chọn nhiều; ngày; có hoặc không; danh sách (nhiều dòng, mỗi dòng có các cột).',
        'Cần: ngay (lúc đăng ký), khi đủ hồ sơ, không bắt buộc.',
        'Thứ tự mục của trang: để trống thì theo thứ tự trong trang tính Mục.',
        'Để trống thì hiểu là: số chữ nhiều nhất 200, mục nhiều dòng 2.000; nhỏ nhất 0; số lẻ 0; chọn nhiều thì được chọn hết; danh sách 20 dòng; có/không là không.',
        'Lựa chọn của mục chọn ghi ở trang tính Lựa chọn; cột của danh sách ghi ở Cột danh sách, lựa chọn của cột ghi thêm mã cột.',
      ],
    },
    {
      title: 'Điều kiện (Hỏi khi, Công khai khi, Điều kiện của bước, Chỉ công khai khi)',
      lines: [
        'kind = new — mục kind là lựa chọn new',
        'watered = có — mục có hoặc không',
        'households >= 5, area <= 2,5 — mục số',
        'sort trong (fruit; mixed) — một trong các lựa chọn',
        'source đã ghi, source để trống',
        'Nối bằng và, hoặc; đảo bằng không phải; dùng ngoặc khi cần: kind = new và (households >= 5 hoặc không phải sort = mixed)',
      ],
    },
    {
      title: 'Giai đoạn và Bước',
      lines: [
        'Giai đoạn đầu tiên trong trang tính là nơi hồ sơ bắt đầu. Loại: đang làm, hoàn thành, dừng. Phải có một giai đoạn dừng: việc không thành cũng phải ghi được.',
        'Bước đưa hồ sơ từ một hay nhiều giai đoạn đến một giai đoạn. Bước dẫn tới dừng bắt buộc hỏi lý do.',
        'Phải là người khác: người đăng ký không tự xác nhận hồ sơ của mình.',
        'Bước tại chỗ (từ và đến cùng một giai đoạn): có người đến xem, hồ sơ vẫn ở giai đoạn đó. Hỏi khi làm: các mục phải trả lời khi làm bước; Hỏi thêm: để trống cũng được. Làm ngay khi: đăng ký mà điều kiện này đúng thì bước được làm luôn.',
      ],
    },
    {
      title: 'Số liệu và Cơ quan',
      lines: [
        'Đếm hồ sơ: mỗi hồ sơ một lần, vào ngày vào giai đoạn đó. Cộng số: cộng một mục số của các hồ sơ vào giai đoạn đó.',
        'Đếm hồ sơ đang có: số hồ sơ còn ở các giai đoạn ghi trong cột Đang ở các giai đoạn vào ngày cuối kỳ.',
        'Đếm loại khác nhau: có bao nhiêu lựa chọn của một mục (Cộng mục), hay bao nhiêu xã, thôn (Đếm cấp) có ít nhất một hồ sơ.',
        'Số ngày: từ lần đầu ở Tính từ giai đoạn đến lần đầu Khi vào giai đoạn; hiện số ở giữa và trung bình. Số ở giữa: của một mục số; mục khoảng thì ghi Lấy đầu nào.',
        'Tỷ lệ: Tử số chia Mẫu số, là mã hai chỉ tiêu của chương trình này; hiện cả hai. Đổi cách đếm thì tăng Phiên bản cách đếm; để trống là 1.',
        'Đơn vị tính không bao giờ quy đổi. Cơ quan là nơi nói cách đếm; hai cơ quan có thể đếm một việc theo hai cách.',
      ],
    },
    {
      title: 'Nhân rộng',
      lines: [
        'Chỉ dành cho chương trình theo dõi việc nhân rộng thẻ thực hành; để trống nếu không phải.',
        'Ghi mã mục, mã giai đoạn, mã bước. Hỏi lại: “6: look keep; 12: keep” là sau 6 tháng hỏi, trả lời bằng bước look hoặc keep; sau 12 tháng hỏi, trả lời bằng bước keep.',
        'Mục kiểu điều kiện của thẻ ghi ở cột Theo mục thẻ: mã của mục thẻ thực hành.',
      ],
    },
    {
      title: 'Không có chỗ trong hồ sơ',
      lines: [
        'Tôn giáo, dân tộc, chính kiến của một người; số căn cước, hộ chiếu; mật khẩu, mã OTP. Mục hay lựa chọn hỏi những điều này không phát hành được.',
      ],
    },
  ],
  en: [
    {
      title: 'This file is a programme',
      lines: [
        'Each sheet says one part: what is asked, the stages a record goes through, what is counted, and the words on the screen in Vietnamese and English.',
        'When you are done, choose the file in the Programmes room of Gieo to preview it in a phone’s frame. What is not right is named by sheet and cell, such as Fields!C7. Nothing changes until you publish.',
        'Every publication takes a larger version number. Running records keep the version they have.',
        'Columns and sheets whose name begins with “Note” are your own; they are not read.',
      ],
    },
    {
      title: 'Ids',
      lines: [
        'An id is a short name by which sheets refer to one another: lower-case letters without marks, digits, hyphens. Example: road-name.',
        'Once published an id is never changed: that would drop the old field and add a new one. The words that are shown may change.',
      ],
    },
    {
      title: 'Programme',
      lines: [
        'The field that names a record: a text, needed at once. The field that groups records: a single choice, or blank.',
        'Who registers, corrects, sends back: roles parted by semicolons: recorder; commune officer; reviewer; council member; treasurer; programme manager; leader; auditor; operator.',
        'Public in stages: ids of stages; left blank, no record is ever on a public page.',
      ],
    },
    {
      title: 'Pages and Fields',
      lines: [
        'A page is one screen of the form. Pages asked at once come first; a few fields are enough, the rest is asked later.',
        'A field is one question. Kinds: text; number; range (from … to …); one choice; several choices; date; yes or no; list (lines, each with its parts).',
        'Needed: at once (when registering), for the full form, never.',
        'Order of fields on a page: left blank, it is the order of the sheet Fields.',
        'Left blank means: at most 200 characters, 2,000 with several lines; smallest 0; decimals 0; all of several choices; 20 lines of a list; no for yes or no.',
        'Choices go to the sheet Choices; parts of a list to List parts, and the choices of a part name that part.',
      ],
    },
    {
      title: 'Conditions (Asked when, Public when, Condition of a move, Public only when)',
      lines: [
        'kind = new — the field kind is the choice new',
        'watered = yes — a field of yes or no',
        'households >= 5, area <= 2,5 — numbers, with a comma before the decimals',
        'sort in (fruit; mixed) — one of these choices',
        'source answered, source blank',
        'Join with and, or; turn round with not; use brackets where needed: kind = new and (households >= 5 or not sort = mixed)',
      ],
    },
    {
      title: 'Stages and Moves',
      lines: [
        'The first stage of the sheet is where a record begins. Standing: goes on, done, stopped. There must be a stopped stage: work that came to nothing is recorded too.',
        'A move takes a record from one or more stages to another. A move that stops a record must ask why.',
        'By somebody else: whoever registered a record does not confirm it.',
        'A step on the spot (from and to the same stage): somebody looked, and the record stays where it is. Asks: fields that need an answer with the step; Also asks: these may stay empty. At once when: a record for which this holds takes the step when it is registered.',
      ],
    },
    {
      title: 'Figures and Offices',
      lines: [
        'Count records: each once, on the day it enters that stage. Add numbers: adds a number field of the records that enter that stage.',
        'Count records held: those that stand in one of the stages of Standing in stages on the last day of the period.',
        'Count different ones: how many choices of a field (Adds field), or communes or hamlets (Counts level), have at least one record.',
        'Days between stages: from first entering From stage to first On entering stage; the middle and the mean are shown. Middle value: of a number; of a range say which End.',
        'Ratio: Numerator divided by Denominator, the ids of two indicators of this programme; both are shown. Raise Version of the rule when it is counted otherwise; blank is 1.',
        'Measures are never converted. The office says how it is counted; two offices may count one thing in two ways.',
      ],
    },
    {
      title: 'Adoption',
      lines: [
        'Only for a programme that follows practice cards as they are taken up; otherwise left blank.',
        'Give ids of fields, stages and moves. Follow-ups: “6: look keep; 12: keep” asks after 6 months, answered by the move look or keep, and after 12 months, answered by keep.',
        'A field of the kind musts of a card names the field of the card in the column Of card field.',
      ],
    },
    {
      title: 'What has no place in a record',
      lines: [
        'A person’s religion, ethnicity or political opinion; numbers of identity papers; passwords and codes. A field or choice that asks for them cannot be published.',
      ],
    },
  ],
}
