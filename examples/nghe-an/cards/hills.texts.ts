import { say, type CardText, type ExampleCard } from './example-card.ts'

const FRUIT_FOR_ACACIA: CardText = {
  title: say('Trồng bưởi, cam thay keo trên đồi thấp', 'Pomelo and orange in place of acacia on low hills'),
  kind: 'technique',
  domains: ['crops', 'forest'],
  problem: say(
    'Đồi keo bảy năm mới thu một lần, tiền chia ra mỗi năm không đáng bao nhiêu; sau khi phát keo, mưa cuốn đất mặt xuống ruộng phía dưới.',
    'Acacia on the hill pays once in seven years and little for each of them; after felling, rain washes the soil down onto the fields.',
  ),
  summary: say(
    'Phát keo theo dải, để lại hàng cây trên đỉnh, đào hố theo đường đồng mức, trồng bưởi xen cam; ba năm đầu xen lạc, đậu; dẫn nước về bể ở cuối đồi.',
    'Clear acacia in strips, leave a belt on the crest, plant pomelo and orange along the contour, with peanuts and beans for three years; lead water to a tank below.',
  ),
  steps: [
    {
      text: say(
        'Chọn một dải trước, không phát cả đồi. Để lại hàng keo chắn gió trên đỉnh.',
        'Begin with one strip, not the whole hill. Leave a belt of acacia on the crest.',
      ),
      when: say('Tháng 10', 'October'),
      who: say('Nhà làm', 'The household'),
      pictogram: 'clear',
    },
    {
      text: say(
        'Lấy ống nước đánh dấu đường đồng mức, đào hố 60 × 60 cm, cách nhau 5 m.',
        'Mark the contour with a water level and dig pits of 60 × 60 cm, 5 m apart.',
      ),
      when: say('Tháng 11–12', 'November–December'),
      who: say('Nhà làm, đổi công', 'The household, exchanging labour'),
      pictogram: 'dig',
    },
    {
      text: say(
        'Bón lót mỗi hố 30 kg phân hoai, 1 kg vôi; lấp đất, để một tháng.',
        'Put 30 kg of rotted manure and 1 kg of lime in each pit; fill it and wait a month.',
      ),
      when: say('Tháng 12', 'December'),
      pictogram: 'soil',
    },
    {
      text: say(
        'Lắp bể và ống dẫn nước xong rồi mới mua cây giống.',
        'Set up tank and pipes before any seedling is bought.',
      ),
      when: say('Tháng 1', 'January'),
      who: say('Nhà làm, thợ nước', 'The household, a plumber'),
      pictogram: 'water',
    },
    {
      text: say(
        'Trồng cây giống có nhãn kiểm dịch; phủ gốc bằng cỏ khô.',
        'Plant seedlings with a health label; cover the base with dry grass.',
      ),
      when: say('Tháng 2', 'February'),
      pictogram: 'plant',
    },
    {
      text: say(
        'Ba năm đầu xen lạc, đậu giữa hàng để giữ đất và có thu.',
        'For three years grow peanuts and beans between the rows, to hold the soil and to earn.',
      ),
      pictogram: 'sow',
    },
    {
      text: say(
        'Từ năm thứ ba: tỉa cành sau thu hoạch, bao quả, tưới giữ ẩm mùa gió Lào.',
        'From the third year: prune after harvest, bag the fruit, water in the hot dry wind.',
      ),
      pictogram: 'prune',
    },
    {
      text: say(
        'Bán quả theo nhóm; hẹn nơi mua trước mùa, không đợi quả chín.',
        'Sell as a group; agree with buyers before the season, not when fruit is ripe.',
      ),
      pictogram: 'sell',
    },
  ],
  musts: [
    {
      text: say('Có nước trong vòng 500 m vào tháng 6, tháng 7.', 'Water within 500 m in June and July.'),
      onSite: true,
      pictogram: 'water',
    },
    {
      text: say(
        'Đất đồi dày hơn 60 cm, dốc dưới 20 độ.',
        'Hill soil deeper than 60 cm, a slope under 20 degrees.',
      ),
      onSite: true,
      pictogram: 'slope',
    },
    {
      text: say('Xe nhỏ vào được đến chân đồi.', 'A small vehicle reaches the foot of the hill.'),
      onSite: true,
      pictogram: 'road',
    },
    {
      text: say(
        'Nhà sống được ba năm mà chưa cần tiền từ mảnh đồi này.',
        'The household can live three years without income from this hill.',
      ),
      onSite: false,
      pictogram: 'money',
    },
  ],
  inputs: [
    {
      item: say('Cây giống bưởi, cam sạch bệnh', 'Healthy pomelo and orange seedlings'),
      unit: say('cây', 'trees'),
      quantity: 400,
      unitCost: 45_000,
      paidBy: 'household',
      when: 'set-up',
      pictogram: 'tree',
    },
    {
      item: say('Phân chuồng ủ hoai', 'Rotted manure'),
      unit: say('tấn', 'tonnes'),
      quantity: 12,
      unitCost: 1_200_000,
      paidBy: 'household',
      when: 'set-up',
      pictogram: 'soil',
    },
    {
      item: say('Bể bạt và ống dẫn nước', 'Lined tank and pipes'),
      unit: say('bộ', 'sets'),
      quantity: 1,
      unitCost: 38_000_000,
      paidBy: 'loan',
      when: 'set-up',
      pictogram: 'water',
    },
    {
      item: say('Phân, túi bao quả', 'Fertiliser, fruit bags'),
      unit: say('năm', 'years'),
      quantity: 1,
      unitCost: 14_000_000,
      paidBy: 'household',
      when: 'yearly',
      pictogram: 'fruit',
    },
  ],
  costBasis: { quantity: 1, unit: say('ha', 'ha') },
  labour: { setUp: 160, yearly: 110 },
  skills: say(
    'Ba buổi tại vườn với khuyến nông: đào hố, tỉa cành, bao quả. Học nhà đã làm được một vụ.',
    'Three sessions in the orchard with the extension officer: pits, pruning, bagging. Learn from a household past its first harvest.',
  ),
  conditions: [
    { id: 'terrain', holds: { field: 'terrain', oneOf: ['low-hills', 'mountains'] } },
    { id: 'water', holds: { field: 'water-dry-season', is: true } },
    { id: 'road', holds: { field: 'road', oneOf: ['small-lorry', 'lorry'] } },
    { id: 'height', holds: { field: 'height', atMost: 500 } },
  ],
  notWhen: [
    {
      ...say(
        'Mùa khô phải chở nước: cây chết vào tháng 7 năm đầu.',
        'Water has to be carried in the dry season: trees die in July of the first year.',
      ),
      pictogram: 'dry',
    },
    {
      ...say(
        'Chân đồi úng nước quá ba ngày sau mưa.',
        'The foot of the hill stays wet for more than three days after rain.',
      ),
      pictogram: 'flood',
    },
    {
      ...say(
        'Cả xã cùng trồng một lúc mà chưa có nơi bán.',
        'The whole commune plants at once and nobody has agreed to buy.',
      ),
      pictogram: 'sell',
    },
  ],
  since: '2019-02-10',
  results: [
    {
      indicator: say('Thu nhập sau khi trừ chi phí', 'Income after costs'),
      unit: say('triệu đồng mỗi ha mỗi năm', 'VND million per ha and year'),
      before: 15,
      after: 150,
      period: '2018 → 2022',
      sites: 1,
      method: 'record',
    },
    {
      indicator: say('Cây sống sau một năm', 'Trees alive after a year'),
      unit: say('%', '%'),
      after: 91,
      period: '2020',
      sites: 3,
      method: 'measured',
    },
  ],
  paybackMonths: 54,
  benefits: {
    who: say(
      'Hộ có đồi thấp gần nguồn nước; người làm thuê mùa thu hoạch.',
      'Households with low hills near water; those hired for the harvest.',
    ),
    count: 8,
    whoMayLose: say(
      'Nhà ở phía dưới nguồn nước nếu không chia lượt; người vẫn mót củi keo trên đồi.',
      'Those downstream if water is not shared by turns; people who gather acacia twigs on the hill.',
    ),
  },
  successFactors: [
    say('Nước có trước cây.', 'Water comes before trees.'),
    say('Làm một dải trước, năm sau mới mở thêm.', 'One strip first, more only the year after.'),
    say(
      'Học tại vườn đã qua một vụ, không học trên hội trường.',
      'Taught in an orchard past its first harvest, not in a hall.',
    ),
  ],
  failures: [
    {
      failed: say(
        'Lũ năm 2021 cuốn 40 cây cuối dốc.',
        'The flood of 2021 took 40 trees at the bottom of the slope.',
      ),
      fix: say(
        'Chừa dải cỏ 10 m ở chân dốc, không trồng cây ở đó.',
        'Leave a strip of 10 m of grass at the bottom and plant no trees there.',
      ),
    },
    {
      failed: say('Một phần mười quả hỏng vì ruồi vàng.', 'A tenth of the fruit was lost to fruit flies.'),
      fix: say(
        'Bao quả khi bằng quả trứng; nhặt và chôn quả rụng.',
        'Bag the fruit when it is as large as an egg; gather and bury what falls.',
      ),
    },
    {
      failed: say(
        'Hai nhà mua giống trôi nổi, cây vàng lá sau hai năm.',
        'Two households bought seedlings of unknown origin; leaves turned yellow after two years.',
      ),
      fix: say(
        'Chỉ mua cây có nhãn; cả nhóm mua chung một chuyến.',
        'Buy labelled seedlings only; the group buys in one trip.',
      ),
    },
  ],
  validUntil: '2029-12-31',
  contact: say('Cán bộ nông nghiệp xã', 'Agriculture officer of the commune'),
}

const GROUP_ORCHARD: CardText = {
  ...FRUIT_FOR_ACACIA,
  title: say(
    'Nhóm hộ cùng chuyển đồi keo, chung bể nước',
    'Households change from acacia together and share a tank',
  ),
  domains: ['crops', 'water', 'village-affairs'],
  problem: say(
    'Một nhà không đủ tiền làm bể và đường ống; nước suối có nhưng nhà ở trên lấy hết mùa khô.',
    'One household cannot pay for a tank and pipes; there is a stream, but those above use it up in the dry season.',
  ),
  summary: say(
    'Năm đến bảy nhà có đồi liền nhau lập nhóm: chung bể, chung ống, mua giống một chuyến, bán một nơi; lượt tưới ghi trên bảng.',
    'Five to seven households with adjoining hills form a group: one tank, one pipe, seedlings in one trip, one buyer; turns for water stand on a board.',
  ),
  steps: [
    {
      text: say(
        'Họp xóm, nhà nào muốn làm thì ghi tên; nhóm gồm các đồi liền nhau.',
        'Meet in the hamlet; who wants to joins; a group is of adjoining hills.',
      ),
      when: say('Tháng 8', 'August'),
      who: say('Chi hội Nông dân', 'Farmers’ group'),
      pictogram: 'meet',
    },
    {
      text: say(
        'Bầu người giữ sổ và người giữ van; đổi hằng năm.',
        'Choose who keeps the book and who keeps the valve; change every year.',
      ),
      when: say('Tháng 8', 'August'),
      pictogram: 'write',
    },
    {
      text: say(
        'Một nhà làm trước một dải; cả nhóm đến xem sau mùa khô đầu.',
        'One household plants a strip first; the group comes to see it after the first dry season.',
      ),
      pictogram: 'look',
    },
    {
      text: say(
        'Góp tiền và công làm bể chung 20 m³; dán thu chi ở nhà văn hóa.',
        'Share money and work for a tank of 20 m³; post the accounts in the hamlet hall.',
      ),
      when: say('Tháng 11', 'November'),
      who: say('Cả nhóm', 'The group'),
      pictogram: 'money',
    },
    {
      text: say(
        'Đào hố theo đường đồng mức, bón lót, để một tháng.',
        'Dig pits along the contour, add manure, wait a month.',
      ),
      when: say('Tháng 12', 'December'),
      pictogram: 'dig',
    },
    {
      text: say(
        'Mua giống chung có nhãn, trồng cùng tuần.',
        'Buy labelled seedlings together, plant in the same week.',
      ),
      when: say('Tháng 2', 'February'),
      pictogram: 'plant',
    },
    {
      text: say(
        'Ghi lượt tưới lên bảng ở bể; tháng 6 và 7 tưới đêm.',
        'Write the turns for water on a board at the tank; in June and July water at night.',
      ),
      pictogram: 'water',
    },
  ],
  musts: [
    {
      text: say('Có suối chảy quanh năm trong vòng 800 m.', 'A stream within 800 m that runs all year.'),
      onSite: true,
      pictogram: 'water',
    },
    {
      text: say(
        'Ít nhất năm nhà có đồi liền nhau và đều muốn làm.',
        'At least five households with adjoining hills, all willing.',
      ),
      onSite: true,
      pictogram: 'person',
    },
    {
      text: say('Nhà ở cuối nguồn đồng ý cách chia nước.', 'Those downstream agree to how water is shared.'),
      onSite: false,
      pictogram: 'meet',
    },
  ],
  inputs: [
    {
      item: say('Bể chung 20 m³ và 2,4 km ống', 'Shared tank of 20 m³ and 2.4 km of pipe'),
      unit: say('bộ', 'sets'),
      quantity: 1,
      unitCost: 96_000_000,
      paidBy: 'community',
      when: 'set-up',
      pictogram: 'water',
    },
    {
      item: say('Cây giống cam, bưởi', 'Orange and pomelo seedlings'),
      unit: say('cây', 'trees'),
      quantity: 2400,
      unitCost: 42_000,
      paidBy: 'household',
      when: 'set-up',
      pictogram: 'tree',
    },
    {
      item: say('Sửa ống, thay van', 'Repairs of pipes and valves'),
      unit: say('năm', 'years'),
      quantity: 1,
      unitCost: 4_000_000,
      paidBy: 'community',
      when: 'yearly',
      pictogram: 'tool',
    },
  ],
  costBasis: { quantity: 6, unit: say('ha của sáu nhà', 'ha of six households') },
  labour: { setUp: 310, yearly: 420 },
  conditions: [
    { id: 'terrain', holds: { field: 'terrain', oneOf: ['low-hills', 'mountains'] } },
    { id: 'water', holds: { field: 'water-dry-season', is: true } },
    { id: 'households', holds: { field: 'households', atLeast: 40 } },
  ],
  notWhen: [
    {
      ...say(
        'Trong nhóm đang có tranh chấp ranh đất chưa xong.',
        'A dispute over boundaries within the group is still open.',
      ),
      pictogram: 'meet',
    },
    { ...say('Suối cạn trước tháng 5.', 'The stream is dry before May.'), pictogram: 'dry' },
  ],
  since: '2022-04-01',
  results: [
    {
      indicator: say('Nhà làm theo và còn giữ sau một năm', 'Households that took it up and kept it a year'),
      unit: say('nhà', 'households'),
      before: 0,
      after: 18,
      period: '2022 → 2023',
      sites: 1,
      method: 'record',
    },
    {
      indicator: say('Cây sống sau một năm', 'Trees alive after a year'),
      unit: say('%', '%'),
      after: 90,
      period: '2023',
      sites: 3,
      method: 'measured',
    },
  ],
  paybackMonths: 60,
  benefits: {
    who: say(
      'Nhà có ít đồi, một mình không làm nổi bể nước.',
      'Households with little hill land who could not build a tank alone.',
    ),
    count: 18,
    whoMayLose: say(
      'Nhà có đồi lẻ, không liền nhóm nào; ruộng cuối nguồn nếu chia nước không đều.',
      'Those whose hill adjoins no group; fields at the end of the stream if water is not shared evenly.',
    ),
  },
  successFactors: [
    say(
      'Bảng lượt tưới treo ngay ở bể, ai cũng đọc được.',
      'The board with the turns hangs at the tank, where everybody reads it.',
    ),
    say('Người giữ van đổi hằng năm.', 'Who keeps the valve changes every year.'),
  ],
  failures: [
    {
      failed: say(
        'Nhóm chín nhà không họp được, bể bỏ dở nửa năm.',
        'A group of nine could not meet and left its tank half built for six months.',
      ),
      fix: say(
        'Không quá bảy nhà; đông hơn thì tách hai bể.',
        'Seven households at most; with more, build two tanks.',
      ),
    },
    {
      failed: say('Van bị mở trộm đêm tháng 7.', 'The valve was opened at night in July.'),
      fix: say(
        'Khóa van, hai nhà giữ chìa; ghi giờ mở lên bảng.',
        'Lock the valve, two households hold keys; write the hour on the board.',
      ),
    },
  ],
  contact: say('Chi hội trưởng Nông dân xóm', 'Head of the farmers’ group of the hamlet'),
}

/** Cards of the hills: one practice in two versions, and what others made of it. */
export const HILL_CARDS: readonly ExampleCard[] = [
  {
    id: 'fruit-for-acacia',
    case: 'buoi-thay-keo',
    by: 'can.bo.xa',
    readBy: 'dan.van.tinh',
    holder: 'household',
    versions: [
      { on: '2025-08-18', text: FRUIT_FOR_ACACIA },
      {
        on: '2026-05-11',
        text: {
          ...FRUIT_FOR_ACACIA,
          paybackMonths: 60,
          notWhen: [
            ...FRUIT_FOR_ACACIA.notWhen,
            {
              ...say('Nhà chỉ có một lao động chính.', 'The household has only one adult who can work.'),
              pictogram: 'person',
            },
          ],
        },
      },
    ],
  },
  {
    id: 'group-orchard',
    case: 'cam-tren-doi-keo',
    by: 'can.bo.xa',
    readBy: 'dan.van.tinh',
    holder: 'group',
    versions: [{ on: '2025-11-03', text: GROUP_ORCHARD }],
    parents: [
      {
        id: 'fruit-for-acacia',
        version: 1,
        changed: say(
          'Làm theo nhóm năm đến bảy nhà: chung bể, chung ống, mua và bán chung; thêm cách chia lượt tưới.',
          'Done by groups of five to seven households: shared tank and pipe, joint buying and selling; turns for water were added.',
        ),
      },
    ],
  },
]
