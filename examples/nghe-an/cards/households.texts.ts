import { say, type CardText, type ExampleCard } from './example-card.ts'

const FROGS_AND_EELS: CardText = {
  title: say('Ếch và lươn trong vèo lưới ở ruộng trũng', 'Frogs and eels in net pens on low fields'),
  kind: 'technique',
  domains: ['livestock'],
  problem: say(
    'Ruộng trũng cấy một vụ bấp bênh, ba năm mất hai.',
    'Low fields give one uncertain rice crop; two years of three it is lost.',
  ),
  summary: say(
    'Đắp bờ cao hơn mặt lũ, căng vèo lưới, nuôi ếch vụ hè và lươn không bùn quanh năm; bán tại chợ và cho thương lái.',
    'Raise the bank above the flood, stretch net pens, keep frogs in summer and eels all year; sell at the market and to traders.',
  ),
  steps: [
    {
      text: say(
        'Đắp bờ cao hơn mặt lũ năm lớn nhất còn nhớ.',
        'Raise the bank above the highest flood that anybody remembers.',
      ),
      when: say('Tháng 2', 'February'),
      pictogram: 'dig',
    },
    {
      text: say(
        'Căng vèo lưới kín, chừa mép khô cho ếch lên ăn.',
        'Stretch closed net pens, leave a dry edge where frogs feed.',
      ),
      when: say('Tháng 3', 'March'),
      pictogram: 'fence',
    },
    {
      text: say(
        'Mua giống cùng cỡ từ trại có giấy; thả buổi chiều mát.',
        'Buy stock of one size from a licensed hatchery; release in the cool of the afternoon.',
      ),
      when: say('Tháng 3–4', 'March–April'),
      pictogram: 'carry',
    },
    {
      text: say(
        'Hai tuần lọc cỡ một lần: con to ăn con nhỏ.',
        'Sort by size every two weeks: large ones eat small ones.',
      ),
      pictogram: 'look',
    },
    {
      text: say(
        'Thay một phần ba nước khi nước đục, không đợi có mùi.',
        'Change a third of the water when it turns cloudy, before it smells.',
      ),
      pictogram: 'water',
    },
    {
      text: say(
        'Bán trước rét; giữ lại giống cho vụ sau ở bể trong nhà.',
        'Sell before the cold; keep breeding stock in a tank indoors.',
      ),
      when: say('Tháng 10', 'October'),
      pictogram: 'sell',
    },
  ],
  musts: [
    {
      text: say(
        'Nước sạch quanh năm, phía trên không phun thuốc.',
        'Clean water all year, no spraying upstream.',
      ),
      onSite: true,
      pictogram: 'water',
    },
    {
      text: say('Ruộng cách nhà không quá 300 m.', 'The field is within 300 m of the house.'),
      onSite: true,
      pictogram: 'house',
    },
    {
      text: say('Có người trông ban đêm.', 'Somebody watches at night.'),
      onSite: false,
      pictogram: 'person',
    },
  ],
  inputs: [
    {
      item: say('Lưới, cọc tre làm vèo', 'Nets and bamboo for a pen'),
      unit: say('vèo', 'pens'),
      quantity: 10,
      unitCost: 900_000,
      paidBy: 'household',
      when: 'set-up',
      pictogram: 'fence',
    },
    {
      item: say('Ếch giống', 'Young frogs'),
      unit: say('con', 'frogs'),
      quantity: 5000,
      unitCost: 1500,
      paidBy: 'household',
      when: 'yearly',
      pictogram: 'carry',
    },
    {
      item: say('Lươn giống', 'Young eels'),
      unit: say('con', 'eels'),
      quantity: 3000,
      unitCost: 4500,
      paidBy: 'loan',
      when: 'yearly',
      pictogram: 'fish',
    },
    {
      item: say('Cám viên', 'Pellets'),
      unit: say('kg', 'kg'),
      quantity: 900,
      unitCost: 18_000,
      paidBy: 'household',
      when: 'yearly',
      pictogram: 'feed',
    },
  ],
  costBasis: { quantity: 1000, unit: say('m² ruộng', 'm² of field') },
  labour: { setUp: 25, yearly: 140 },
  skills: say(
    'Một lớp ba ngày của khuyến nông; gọi được cán bộ thủy sản khi lươn bỏ ăn.',
    'A three-day course; somebody to call when eels stop feeding.',
  ),
  conditions: [
    { id: 'water', holds: { field: 'water-dry-season', is: true } },
    { id: 'town', holds: { field: 'km-to-town', atMost: 25 } },
    { id: 'terrain', holds: { field: 'terrain', oneOf: ['plain', 'low-hills'] } },
  ],
  notWhen: [
    {
      ...say('Ruộng phía trên còn phun thuốc trừ cỏ.', 'Fields upstream are still sprayed with herbicide.'),
      pictogram: 'poison',
    },
    {
      ...say(
        'Cả xã đã nuôi ếch: giá tháng 9 xuống dưới giá thành.',
        'The whole commune keeps frogs already: in September prices fall below cost.',
      ),
      pictogram: 'money',
    },
  ],
  since: '2021-03-01',
  results: [
    {
      indicator: say('Thu nhập sau khi trừ chi phí', 'Income after costs'),
      unit: say('triệu đồng mỗi sào mỗi năm', 'VND million per 500 m² and year'),
      before: 1.5,
      after: 14,
      period: '2020 → 2022',
      sites: 1,
      method: 'record',
    },
    {
      indicator: say('Hao hụt lứa đầu', 'Losses in the first batch'),
      unit: say('%', '%'),
      after: 45,
      period: '2021',
      sites: 1,
      method: 'measured',
    },
  ],
  paybackMonths: 14,
  benefits: {
    who: say('Hộ có ruộng trũng gần nhà.', 'Households with low fields near the house.'),
    count: 4,
    whoMayLose: say(
      'Ruộng phía dưới nhận nước thải nếu không có ao lắng.',
      'Fields below take the waste water where there is no settling pond.',
    ),
  },
  successFactors: [
    say('Giống cùng cỡ.', 'Stock of one size.'),
    say('Bắt đầu hai vèo, không mười vèo.', 'Begin with two pens, not ten.'),
  ],
  failures: [
    {
      failed: say(
        'Lứa đầu hao gần một nửa vì thả giống lệch cỡ.',
        'Almost half of the first batch was lost since sizes were mixed.',
      ),
      fix: say(
        'Chỉ nhận giống đã lọc; hai tuần lọc lại.',
        'Accept sorted stock only; sort again every two weeks.',
      ),
    },
    {
      failed: say(
        'Lươn chết sau một đêm phun thuốc ở ruộng trên.',
        'Eels died after a night of spraying upstream.',
      ),
      fix: say(
        'Hẹn ngày phun với nhà bên, đóng cửa nước hai ngày.',
        'Agree on days of spraying with neighbours; close the inlet for two days.',
      ),
    },
  ],
  contact: say('Cán bộ thú y xã', 'Veterinary officer of the commune'),
}

const POND_OF_MIXED_FISH: CardText = {
  title: say('Vét ao bỏ không, thả ghép ba loài cá', 'Clear an idle pond and stock three kinds of fish'),
  kind: 'technique',
  domains: ['livestock', 'environment'],
  problem: say(
    'Ao bỏ không đầy bèo, muỗi nhiều, mùa lũ nước tràn vào nhà.',
    'An idle pond is full of weeds and mosquitoes, and floods the houses in the rains.',
  ),
  summary: say(
    'Vét bùn, rắc vôi, thả ghép trắm, mè, trôi; trồng cỏ trên bờ cho cá ăn; bùn vét lên bón vườn.',
    'Take out the mud, lime the bottom, stock grass carp, silver carp and mud carp; grow grass on the bank as feed; use the mud in the garden.',
  ),
  steps: [
    {
      text: say(
        'Tháo cạn, vét bùn dày quá 20 cm, đem bón vườn.',
        'Drain, take out mud deeper than 20 cm, use it in the garden.',
      ),
      when: say('Tháng 2', 'February'),
      pictogram: 'dig',
    },
    {
      text: say(
        'Rắc vôi 10 kg mỗi 100 m², phơi năm ngày.',
        'Spread 10 kg of lime per 100 m² and let it dry for five days.',
      ),
      pictogram: 'soil',
    },
    {
      text: say('Cho nước vào qua lưới, để một tuần.', 'Let water in through a net and wait a week.'),
      pictogram: 'water',
    },
    {
      text: say(
        'Thả giống buổi sáng, mỗi mét vuông không quá hai con.',
        'Stock in the morning, two fish a square metre at most.',
      ),
      when: say('Tháng 3', 'March'),
      pictogram: 'fish',
    },
    {
      text: say(
        'Trồng cỏ trên bờ, cắt cho cá mỗi sáng.',
        'Grow grass on the bank and cut it for the fish every morning.',
      ),
      pictogram: 'feed',
    },
    {
      text: say(
        'Trước lũ căng lưới quanh bờ; bán tỉa cá to.',
        'Before the floods stretch a net around; sell the large ones first.',
      ),
      when: say('Tháng 8', 'August'),
      pictogram: 'fence',
    },
  ],
  musts: [
    {
      text: say(
        'Ao giữ được nước trên 1 m đến hết tháng 7.',
        'The pond holds more than 1 m of water until the end of July.',
      ),
      onSite: true,
      pictogram: 'water',
    },
    {
      text: say('Xe chở bùn vào được bờ ao.', 'A cart for the mud reaches the bank.'),
      onSite: true,
      pictogram: 'road',
    },
    {
      text: say(
        'Chủ ao đồng ý bằng giấy nếu là ao chung.',
        'A shared pond has its owners’ written agreement.',
      ),
      onSite: false,
      pictogram: 'write',
    },
  ],
  inputs: [
    {
      item: say('Ca máy vét bùn', 'Shifts of a digger'),
      unit: say('ca', 'shifts'),
      quantity: 8,
      unitCost: 1_300_000,
      paidBy: 'household',
      when: 'set-up',
      pictogram: 'dig',
    },
    {
      item: say('Cá giống ghép', 'Mixed young fish'),
      unit: say('con', 'fish'),
      quantity: 1300,
      unitCost: 3500,
      paidBy: 'household',
      when: 'yearly',
      pictogram: 'fish',
    },
    {
      item: say('Vôi', 'Lime'),
      unit: say('kg', 'kg'),
      quantity: 100,
      unitCost: 3000,
      paidBy: 'household',
      when: 'yearly',
      pictogram: 'soil',
    },
  ],
  costBasis: { quantity: 1, unit: say('ao 1.000 m²', 'pond of 1,000 m²') },
  labour: { setUp: 12, yearly: 60 },
  skills: say(
    'Một buổi với nhà đã nuôi: thả bao nhiêu, khi nào thay nước.',
    'An evening with a household that keeps fish: how many, and when to change water.',
  ),
  conditions: [
    { id: 'water', holds: { field: 'water-dry-season', is: true } },
    { id: 'height', holds: { field: 'height', atMost: 300 } },
  ],
  notWhen: [
    {
      ...say(
        'Nước ao lấy từ mương có thuốc trừ sâu.',
        'The pond takes its water from a ditch with pesticide.',
      ),
      pictogram: 'poison',
    },
    {
      ...say(
        'Ao sâu dưới nền nhà, bờ đang sạt.',
        'The pond is deeper than the floor of a house and its bank slides.',
      ),
      pictogram: 'slope',
    },
  ],
  since: '2021-04-12',
  results: [
    {
      indicator: say('Cá bán được', 'Fish sold'),
      unit: say('kg mỗi ao mỗi năm', 'kg per pond and year'),
      before: 0,
      after: 620,
      period: '2022',
      sites: 2,
      method: 'record',
    },
  ],
  paybackMonths: 16,
  benefits: {
    who: say(
      'Hộ có ao bỏ không; nhà quanh ao bớt muỗi.',
      'Households with idle ponds; neighbours have fewer mosquitoes.',
    ),
    count: 6,
    whoMayLose: say(
      'Ai vẫn lấy bèo nuôi lợn từ ao ấy.',
      'Those who gathered weeds from the pond for their pigs.',
    ),
  },
  successFactors: [say('Vét vào mùa khô, không đợi mưa.', 'Dig in the dry season, do not wait for rain.')],
  failures: [
    {
      failed: say('Năm đầu lũ tràn, mất một phần ba cá.', 'The first year’s flood took a third of the fish.'),
      fix: say(
        'Căng lưới cao 80 cm quanh bờ trước tháng 8.',
        'Stretch a net 80 cm high around the bank before August.',
      ),
    },
  ],
  contact: say('Chi hội trưởng Nông dân xóm', 'Head of the farmers’ group of the hamlet'),
}

const HENS_UNDER_GUAVA: CardText = {
  title: say('Gà đẻ thả dưới vườn ổi', 'Laying hens under guava trees'),
  kind: 'technique',
  domains: ['livestock', 'crops'],
  problem: say(
    'Vườn tạp ít thu, cỏ mọc nhanh, phân bón đắt.',
    'A mixed garden earns little, weeds grow fast and fertiliser is dear.',
  ),
  summary: say(
    'Rào vườn ổi thành ba ô, thả gà đẻ luân phiên mỗi ô mười ngày; phân gà bón lại cho cây.',
    'Fence the guava garden into three lots, let hens into each for ten days in turn; their droppings feed the trees.',
  ),
  steps: [
    {
      text: say('Rào ba ô bằng lưới cao 1,5 m.', 'Fence three lots with netting 1.5 m high.'),
      pictogram: 'fence',
    },
    {
      text: say(
        'Làm chuồng ngủ cao ráo, xa giếng ít nhất 30 m.',
        'Build a dry roost, at least 30 m from any well.',
      ),
      pictogram: 'house',
    },
    {
      text: say(
        'Mười ngày đổi ô một lần, rắc vôi ô vừa nghỉ.',
        'Change the lot every ten days and lime the one that rests.',
      ),
      pictogram: 'poultry',
    },
    {
      text: say(
        'Ủ phân ít nhất 45 ngày trước khi bón.',
        'Compost the droppings for at least 45 days before use.',
      ),
      pictogram: 'soil',
    },
  ],
  musts: [
    {
      text: say(
        'Vườn từ 800 m², không dốc về phía giếng.',
        'A garden of 800 m² or more that does not slope to a well.',
      ),
      onSite: true,
      pictogram: 'slope',
    },
    {
      text: say('Có thú y tiêm phòng đủ mũi.', 'A vet gives all vaccinations.'),
      onSite: false,
      pictogram: 'person',
    },
    {
      text: say('Nhà bên đồng ý về mùi và tiếng gà.', 'Neighbours agree to smell and noise.'),
      onSite: false,
      pictogram: 'meet',
    },
  ],
  inputs: [
    {
      item: say('Gà mái', 'Hens'),
      unit: say('con', 'hens'),
      quantity: 150,
      unitCost: 95_000,
      paidBy: 'household',
      when: 'set-up',
      pictogram: 'poultry',
    },
    {
      item: say('Lưới rào', 'Netting'),
      unit: say('m', 'm'),
      quantity: 180,
      unitCost: 35_000,
      paidBy: 'household',
      when: 'set-up',
      pictogram: 'fence',
    },
  ],
  costBasis: { quantity: 1000, unit: say('m² vườn', 'm² of garden') },
  labour: { setUp: 15, yearly: 120 },
  skills: say('Biết nhận ra gà bệnh; ủ phân đúng cách.', 'To recognise sick hens and to compost well.'),
  conditions: [{ id: 'floods', holds: { field: 'floods', is: false } }],
  notWhen: [
    {
      ...say('Vườn ở phía trên giếng của nhà khác.', 'The garden lies above other people’s wells.'),
      pictogram: 'water',
    },
  ],
  since: '2023-04-01',
  results: [
    {
      indicator: say('Trứng bán được', 'Eggs sold'),
      unit: say('quả mỗi tháng', 'eggs a month'),
      after: 2300,
      period: '2024',
      sites: 1,
      method: 'estimate',
    },
  ],
  paybackMonths: 18,
  benefits: {
    who: say('Hộ có vườn ổi.', 'Households with guava gardens.'),
    count: 1,
    whoMayLose: say('Nhà dùng giếng phía dưới vườn.', 'Those who use wells below the garden.'),
  },
  successFactors: [say('Đổi ô đúng ngày.', 'Changing lots on the day.')],
  failures: [
    {
      failed: say(
        'Mưa lớn đưa phân xuống giếng phía dưới.',
        'Heavy rain carried droppings into wells below.',
      ),
      fix: say(
        'Chuyển chuồng, đào rãnh chắn, xét nghiệm nước trước khi dùng lại.',
        'Move the roost, dig a ditch, test the water before it is used again.',
      ),
    },
  ],
  contact: say('Cán bộ thú y xã', 'Veterinary officer of the commune'),
  harm: say(
    'Năm 2025 nước ba giếng phía dưới vườn bị bẩn, phải ngừng dùng bốn tháng.',
    'In 2025 three wells below the garden were polluted and could not be used for four months.',
  ),
}

/** Cards of household models; one of them did harm and is never recommended. */
export const HOUSEHOLD_CARDS: readonly ExampleCard[] = [
  {
    id: 'frogs-and-eels',
    case: 'ech-luon-ruong-trung',
    by: 'can.bo.xa',
    readBy: 'dan.van.tinh',
    holder: 'household',
    versions: [{ on: '2025-10-06', text: FROGS_AND_EELS }],
  },
  {
    id: 'mixed-fish',
    case: 'ao-ca-bo-khong',
    by: 'can.bo.xa',
    readBy: 'dan.van.tinh',
    holder: 'household',
    versions: [{ on: '2026-01-19', text: POND_OF_MIXED_FISH }],
  },
  {
    id: 'hens-under-guava',
    case: 'ga-de-vuon-oi',
    by: 'pho.can.bo',
    readBy: 'dan.van.tinh',
    holder: undefined,
    versions: [{ on: '2026-03-09', text: HENS_UNDER_GUAVA }],
  },
]
