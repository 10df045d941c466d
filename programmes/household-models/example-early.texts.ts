import type { ExampleCase } from '../example-case.ts'

/** Invented household models of the first days, and one that was given up. */
export const EARLY_EXAMPLES: readonly ExampleCase[] = [
  {
    id: 'ga-de-vuon-oi',
    registeredOn: '2023-06-12',
    moves: [{ move: 'check', on: '2023-06-27' }],
    answers: {
      name: 'Gà đẻ thả dưới vườn ổi',
      kind: 'livestock',
      summary: 'Rào vườn ổi thành ba ô, thả 150 gà đẻ luân phiên mỗi ô mười ngày; phân gà bón lại cho cây.',
      since: '2023-04-01',
      'land-before': 'poor-garden',
      needs: ['buyers', 'skill'],
      'page-agreed': true,
    },
  },
  {
    id: 'nam-rom-nha-luoi',
    registeredOn: '2023-07-04',
    moves: [],
    answers: {
      name: 'Nấm rơm trong nhà lưới sau nhà',
      kind: 'vegetables',
      summary: 'Tận dụng rơm sau gặt làm nấm trên giàn ba tầng, mỗi tháng một lứa, bán ở chợ xã.',
      since: '2023-06-15',
      'land-before': 'idle-garden',
      needs: ['skill', 'money'],
      'page-agreed': false,
    },
  },
  {
    id: 'ba-kich-duoi-tan',
    registeredOn: '2023-05-09',
    moves: [{ move: 'check', on: '2023-05-25' }],
    answers: {
      name: 'Ba kích dưới tán cây lâu năm',
      kind: 'medicinal-plants',
      summary:
        'Trồng 2.000 gốc ba kích dưới tán mít, trám; làm cỏ hai lần một năm, dự tính sau bốn năm mới thu.',
      since: '2023-03-10',
      'land-before': 'poor-garden',
      needs: ['seed-stock', 'buyers'],
      'page-agreed': true,
      area: 1500,
      cost: 32_000_000,
    },
  },
  {
    id: 'tho-chuong-tang',
    registeredOn: '2022-09-20',
    moves: [
      { move: 'check', on: '2022-10-05' },
      {
        move: 'stop',
        on: '2023-06-30',
        reason:
          'Nơi thu mua ngừng nhận, chợ gần không bán được quá 5 con một phiên; đã chuyển chuồng sang nuôi gà.',
      },
    ],
    answers: {
      name: 'Thỏ thịt nuôi chuồng tầng',
      kind: 'livestock',
      summary: 'Nuôi 60 thỏ thịt trong chuồng ba tầng, ăn cỏ voi trồng sau nhà, bán cho một nơi thu mua.',
      since: '2022-08-01',
      'land-before': 'no-land',
      needs: ['buyers'],
      'page-agreed': true,
      cost: 45_000_000,
    },
  },
  {
    id: 'ong-noi-tan-nhan',
    registeredOn: '2023-08-02',
    moves: [],
    answers: {
      name: 'Mười đàn ong nội dưới tán nhãn',
      kind: 'bees',
      summary:
        'Bắt ong rừng về thùng gỗ, đặt dưới tán nhãn; quay mật hai lần một năm, để lại mật cho ong qua đông.',
      since: '2023-02-15',
      'land-before': 'in-use',
      needs: ['nothing'],
      'page-agreed': true,
    },
  },
]
