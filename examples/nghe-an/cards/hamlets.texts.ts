import { say, type CardText, type ExampleCard } from './example-card.ts'

const OPEN_BOOKS: CardText = {
  title: say('Sổ thu chi đóng góp mở cho cả xóm', 'Open books for what a hamlet contributes'),
  kind: 'mobilising',
  domains: ['village-affairs', 'roads'],
  problem: say(
    'Dân ngại góp vì không biết tiền đi đâu; cuối năm hỏi lại thì mỗi người nhớ một khác.',
    'People hesitate to give because they do not see where it goes; when asked at the end of the year, everybody remembers something else.',
  ),
  summary: say(
    'Ai góp gì ghi thế ấy: tiền, đất, công, vật tư; không chia mức. Mỗi tháng đọc tổng thu, tổng chi trên loa và dán ở nhà văn hóa; tổ giám sát ký.',
    'What is given is written as it is: money, land, days, material; no fixed share. Totals are read over the loudspeaker and posted monthly; a supervising group signs.',
  ),
  steps: [
    {
      text: say(
        'Họp xóm bàn việc cần làm, đọc dự toán; chưa thu gì.',
        'Meet, say what is to be done and read the estimate; collect nothing yet.',
      ),
      when: say('Trước hai tháng', 'Two months before'),
      who: say('Ban công tác Mặt trận', 'Front committee'),
      pictogram: 'meet',
    },
    {
      text: say(
        'Bầu tổ giám sát ba đến năm người, không ai trong ban thu chi.',
        'Choose three to five supervisors, none of them handling money.',
      ),
      pictogram: 'person',
    },
    {
      text: say(
        'Mua sổ đóng gáy, đánh số trang; mỗi khoản có phiếu hai liên.',
        'Buy a bound book with numbered pages; each gift has a slip in two copies.',
      ),
      pictogram: 'write',
    },
    {
      text: say(
        'Ghi đúng thứ được góp: tiền ra tiền, công ra công, không quy đổi.',
        'Write what was given as it is: money as money, days as days, never converted.',
      ),
      pictogram: 'write',
    },
    {
      text: say(
        'Cuối tháng cộng sổ, tổ giám sát ký, dán tổng số và số phiếu.',
        'At the end of each month add up, the supervisors sign, totals and the number of slips are posted.',
      ),
      when: say('Ngày cuối tháng', 'Last day of the month'),
      who: say('Tổ giám sát', 'Supervisors'),
      pictogram: 'look',
    },
    {
      text: say(
        'Đọc tổng thu, tổng chi trên loa; ai hỏi thì trả lời trong bảy ngày.',
        'Read the totals over the loudspeaker; questions are answered within seven days.',
      ),
      pictogram: 'teach',
    },
    {
      text: say(
        'Việc xong: họp quyết toán, cất sổ ở nhà văn hóa ba năm.',
        'When it is done: settle accounts in a meeting, keep the book in the hall for three years.',
      ),
      pictogram: 'house',
    },
  ],
  musts: [
    {
      text: say('Có nơi dán ai cũng đi qua.', 'There is a board that everybody passes.'),
      onSite: true,
      pictogram: 'house',
    },
    {
      text: say('Người giữ tiền và người giữ sổ là hai người.', 'One keeps the money, another the book.'),
      onSite: true,
      pictogram: 'money',
    },
    {
      text: say('Xóm đồng ý không chia mức góp.', 'The hamlet agrees that there is no fixed share.'),
      onSite: false,
      pictogram: 'meet',
    },
  ],
  inputs: [
    {
      item: say('Sổ đóng gáy, phiếu hai liên', 'Bound book, slips in two copies'),
      unit: say('bộ', 'sets'),
      quantity: 1,
      unitCost: 350_000,
      paidBy: 'community',
      when: 'set-up',
      pictogram: 'write',
    },
    {
      item: say('In bảng dán', 'Printed postings'),
      unit: say('tháng', 'months'),
      quantity: 12,
      unitCost: 20_000,
      paidBy: 'community',
      when: 'yearly',
      pictogram: 'write',
    },
  ],
  costBasis: { quantity: 1, unit: say('xóm', 'hamlet') },
  labour: { setUp: 4, yearly: 18 },
  skills: say(
    'Một buổi với kế toán xã: ghi phiếu, cộng sổ, đọc cho dân nghe dễ hiểu.',
    'One evening with the commune’s accountant: slips, adding up, reading it so that people understand.',
  ),
  conditions: [],
  notWhen: [
    {
      ...say(
        'Muốn dùng sổ để nêu tên người chưa góp: dân sẽ thôi góp.',
        'The book is meant to name those who did not give: people will stop giving.',
      ),
      pictogram: 'look',
    },
    { ...say('Chưa ai đồng ý làm tổ giám sát.', 'Nobody agrees to be a supervisor.'), pictogram: 'person' },
  ],
  since: '2021-11-18',
  results: [
    {
      indicator: say(
        'Câu hỏi về thu chi còn chưa trả lời sau bảy ngày',
        'Questions about money unanswered after seven days',
      ),
      unit: say('câu hỏi mỗi quý', 'questions per quarter'),
      before: 9,
      after: 1,
      period: '2021 → 2023',
      sites: 1,
      method: 'record',
    },
    {
      indicator: say('Đường bê tông làm xong', 'Concrete road finished'),
      unit: say('km', 'km'),
      before: 0,
      after: 1.1,
      period: '2023',
      sites: 1,
      method: 'measured',
    },
  ],
  benefits: {
    who: say(
      'Mọi nhà trong xóm, trước hết nhà góp ít vẫn được ghi như nhà góp nhiều.',
      'Every household; above all those who give little, since it is written down like much.',
    ),
    count: 126,
    whoMayLose: say(
      'Không ai mất tiền; người giữ quỹ cũ có thể thấy bị nghi ngờ.',
      'Nobody loses money; those who kept the fund before may feel mistrusted.',
    ),
  },
  successFactors: [
    say('Không bao giờ đọc tên người chưa góp.', 'Names of those who did not give are never read.'),
    say(
      'Đọc tổng số đúng một ngày mỗi tháng, kể cả tháng không thu gì.',
      'Totals are read on the same day each month, even when nothing came in.',
    ),
  ],
  failures: [
    {
      failed: say(
        'Tháng đầu dán cả tên và số tiền từng nhà, ba nhà xin rút.',
        'In the first month names and amounts were posted; three households asked to withdraw.',
      ),
      fix: say(
        'Chỉ dán tổng và số phiếu; tên chỉ khi người góp muốn.',
        'Post totals and the number of slips; names only when the giver wishes.',
      ),
    },
    {
      failed: say(
        'Quy đất ra tiền làm hai nhà cãi nhau.',
        'Turning land into money made two households quarrel.',
      ),
      fix: say('Ghi đất bằng mét vuông, công bằng ngày.', 'Write land in square metres and work in days.'),
    },
  ],
  contact: say('Trưởng ban công tác Mặt trận xóm', 'Head of the Front committee of the hamlet'),
}

const STRAW_TO_COMPOST: CardText = {
  title: say('Gom rơm ủ phân chung thay vì đốt', 'Straw composted together instead of burnt'),
  kind: 'technique',
  domains: ['environment', 'crops'],
  problem: say(
    'Sau gặt đốt rơm, khói kín đường, ruộng bạc màu dần.',
    'Straw is burnt after harvest; smoke covers the road and fields lose their strength.',
  ),
  summary: say(
    'Các nhà gom rơm về hố chung, ủ với men vi sinh và phân chuồng; hai tháng sau chia phân theo số chuyến đã gom.',
    'Households bring straw to a shared pit and compost it with microbes and manure; after two months it is shared by loads brought.',
  ),
  steps: [
    {
      text: say(
        'Hẹn ngày gom cho cả xứ đồng, trước khi ai kịp đốt.',
        'Agree on a day for the whole field before anybody burns.',
      ),
      when: say('Trước gặt một tuần', 'A week before harvest'),
      pictogram: 'meet',
    },
    {
      text: say(
        'Đào hố nông ở chỗ cao, xa giếng 50 m.',
        'Dig a shallow pit on high ground, 50 m from wells.',
      ),
      pictogram: 'dig',
    },
    {
      text: say(
        'Rải từng lớp 30 cm, tưới nước men, rắc phân chuồng.',
        'Lay straw 30 cm at a time, water with microbes, add manure.',
      ),
      pictogram: 'soil',
    },
    { text: say('Phủ bạt; đảo sau 20 ngày.', 'Cover; turn after 20 days.'), pictogram: 'time' },
    {
      text: say('Chia phân theo số chuyến ghi trong sổ.', 'Share by the loads written in the book.'),
      pictogram: 'write',
    },
  ],
  musts: [
    {
      text: say(
        'Có đất công hoặc nhà cho mượn chỗ ủ.',
        'There is common land, or a household lends a place.',
      ),
      onSite: true,
      pictogram: 'soil',
    },
    { text: say('Xe kéo ra được ruộng.', 'A cart reaches the fields.'), onSite: true, pictogram: 'road' },
    {
      text: say('Ít nhất mười nhà cùng gom một ngày.', 'At least ten households gather on one day.'),
      onSite: false,
      pictogram: 'person',
    },
  ],
  inputs: [
    {
      item: say('Men vi sinh', 'Compost microbes'),
      unit: say('gói', 'packs'),
      quantity: 10,
      unitCost: 35_000,
      paidBy: 'programme',
      when: 'yearly',
      pictogram: 'soil',
    },
    {
      item: say('Bạt phủ', 'Cover sheet'),
      unit: say('tấm', 'sheets'),
      quantity: 2,
      unitCost: 400_000,
      paidBy: 'community',
      when: 'set-up',
      pictogram: 'rain',
    },
  ],
  costBasis: { quantity: 1, unit: say('hố cho 10 nhà', 'pit for ten households') },
  labour: { setUp: 8, yearly: 20 },
  skills: say('Một buổi làm mẫu của khuyến nông.', 'One demonstration by the extension officer.'),
  conditions: [
    { id: 'rice', holds: { field: 'crops', is: 'rice' } },
    { id: 'floods', holds: { field: 'floods', is: false } },
  ],
  notWhen: [
    {
      ...say('Rơm đã phun thuốc diệt cỏ trước gặt.', 'The straw was sprayed with herbicide before harvest.'),
      pictogram: 'poison',
    },
  ],
  since: '2023-05-10',
  results: [
    {
      indicator: say('Ruộng còn đốt rơm', 'Fields where straw is still burnt'),
      unit: say('% diện tích', '% of the area'),
      before: 80,
      after: 25,
      period: '2023 → 2025',
      sites: 1,
      method: 'estimate',
    },
  ],
  paybackMonths: 12,
  benefits: {
    who: say(
      'Nhà có ruộng lúa; cả xóm bớt khói.',
      'Households with rice fields; the whole hamlet has less smoke.',
    ),
    count: 34,
    whoMayLose: say('Ai vẫn lấy rơm khô nuôi bò.', 'Those who feed dry straw to cattle.'),
  },
  successFactors: [say('Gom cùng một ngày cho cả xứ đồng.', 'One day for the whole field.')],
  failures: [
    {
      failed: say('Hố đầu tiên ở chỗ trũng, ngập hai lần.', 'The first pit lay low and was flooded twice.'),
      fix: say('Chọn chỗ cao, đắp bờ quanh hố.', 'Choose high ground and bank the pit.'),
    },
  ],
  contact: say('Hội Nông dân xã', 'Farmers’ association of the commune'),
}

/** Cards on what a hamlet does together. */
export const HAMLET_CARDS: readonly ExampleCard[] = [
  {
    id: 'open-books',
    case: 'duong-be-tong-xom',
    by: 'can.bo.xa',
    readBy: 'dan.van.tinh',
    holder: 'hamlet',
    versions: [{ on: '2025-09-08', text: OPEN_BOOKS }],
  },
  {
    id: 'straw-to-compost',
    case: 'phan-huu-co-tu-rom',
    by: 'can.bo.xa',
    readBy: 'dan.van.tinh',
    holder: 'group',
    versions: [{ on: '2026-02-16', text: STRAW_TO_COMPOST }],
  },
]
