import type { ExampleCase } from '../example-case.ts'

const CHECK = (on: string) => ({ move: 'check', on })
const RECOGNISE = (on: string) => ({ move: 'recognise', on })

/** Invented work of an association, for trying things out. Whoever shows one says that it is an example. */
export const EXAMPLES: readonly ExampleCase[] = [
  {
    id: 'hoi-to-nuoi-bo-co-voi',
    registeredOn: '2023-02-20',
    moves: [CHECK('2023-03-14')],
    answers: {
      name: 'Tổ nuôi bò vỗ béo bằng cỏ voi ven bãi',
      kind: 'economic-model',
      summary:
        'Sáu chuồng bò góp chung bãi trồng cỏ voi, cắt luân phiên, bán theo lứa cho một lò mổ ở huyện.',
      'economic-models': 6,
      since: '2023-01-05',
      'page-agreed': true,
    },
  },
  {
    id: 'hoi-u-rom-men-vi-sinh',
    registeredOn: '2023-04-03',
    moves: [CHECK('2023-04-20'), RECOGNISE('2023-07-12')],
    answers: {
      name: 'Ủ rơm rạ bằng men vi sinh sau vụ chiêm',
      kind: 'organic-fertiliser',
      summary:
        'Rơm gom về ba hố ủ cuối cánh đồng, tưới men, đảo sau hai tuần; sáu tuần thì bón lót cho vụ mùa.',
      'organic-models': 3,
      since: '2023-03-01',
      'page-agreed': true,
      support: ['training', 'microbes'],
      households: 14,
      'made-from': ['straw', 'manure'],
      results: 'Ba hố được khoảng 9 tấn phân, bón cho 1,5 ha; giảm chừng một nửa phân đạm so với vụ trước.',
      limits: 'Mưa liền ba ngày thì hố úng; phải có mái che. Không ủ rơm còn mùi thuốc.',
    },
  },
  {
    id: 'hoi-vuon-mau-oi-le',
    registeredOn: '2023-03-08',
    moves: [CHECK('2023-03-22'), RECOGNISE('2023-08-10')],
    answers: {
      name: 'Vườn mẫu trồng ổi lê cạnh đường liên xóm',
      kind: 'model-garden',
      summary: 'Bốn vườn tạp liền nhau bỏ cây tạp, lên luống trồng ổi, giữ một góc rau và hố ủ.',
      'model-gardens': 4,
      since: '2022-11-01',
      'page-agreed': true,
      support: ['design', 'seed-stock'],
      households: 4,
      results: 'Bốn vườn, 5.600 m²; cây bói quả từ tháng thứ mười, cỏ giảm hẳn nhờ phủ gốc.',
      limits: 'Đất trũng phải lên luống cao; không trồng dày quá 3 m một cây.',
    },
  },
  {
    id: 'hoi-vuon-chuan-cau-mit',
    registeredOn: '2023-02-14',
    moves: [CHECK('2023-03-02'), RECOGNISE('2023-06-15')],
    answers: {
      name: 'Hai vườn chuẩn trồng cau xen mít',
      kind: 'standard-garden',
      summary: 'Vườn có sơ đồ, hàng rào xanh, hố ủ và sổ ghi; xã chấm theo bộ tiêu chí vườn chuẩn.',
      'standard-gardens': 2,
      since: '2022-06-01',
      'page-agreed': true,
      support: ['design', 'training'],
      households: 2,
      decision: '00/QĐ-UBND ngày 10/06/2023 (ví dụ)',
      results: 'Đủ các tiêu chí của xã chấm; hai vườn cùng cho khách đến xem vào cuối tuần.',
      limits: 'Vườn dưới 500 m² khó đủ tiêu chí thu; nên làm vườn mẫu trước.',
    },
  },
  {
    id: 'hoi-nam-tru-trong-nha-ranh',
    registeredOn: '2023-06-05',
    moves: [],
    answers: {
      name: 'Trồng nấm sò trong nhà kho bỏ không',
      kind: 'economic-model',
      summary: 'Dùng kho cũ của hợp tác xã, treo 800 bịch nấm, mỗi lứa sáu tuần.',
      'economic-models': 1,
      since: '2023-05-20',
      'page-agreed': false,
    },
  },
  {
    id: 'hoi-phan-giun-que',
    registeredOn: '2023-01-16',
    moves: [
      CHECK('2023-02-01'),
      { move: 'stop', on: '2023-07-20', reason: 'Trại bò gần đó nghỉ, không còn phân để nuôi.' },
    ],
    answers: {
      name: 'Nuôi giun quế lấy phân bón rau',
      kind: 'organic-fertiliser',
      summary: 'Hai luống giun dưới mái lá, ăn phân bò của trại gần đó, phân giun bón vườn rau của tổ.',
      'organic-models': 2,
      since: '2022-12-10',
      'page-agreed': true,
    },
  },
]
