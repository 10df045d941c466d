import type { ExampleCase } from '../example-case.ts'
import { OF_MODEL_AREA, SET_318 } from './criteria.ts'

const step = (move: string, on: string) => ({ move, on })

/** Invented records, for trying things out. Whoever shows one says that it is an example. */
export const EXAMPLES: readonly ExampleCase[] = [
  {
    id: 'ntm-xa-theo-318',
    registeredOn: '2023-02-10',
    moves: [step('check', '2023-03-10')],
    answers: {
      name: 'Xã chấm theo bộ 19 tiêu chí, lần giữa năm',
      kind: 'commune',
      since: '2023-02-01',
      summary: 'Xã tự chấm, đoàn của tỉnh xem lại; còn ba tiêu chí phải làm tiếp.',
      set: 'decision-318',
      'met-318': SET_318.filter((criterion) => !['roads', 'income', 'environment'].includes(criterion)),
      work: 'Ban quản lý xã chia việc cho các đoàn thể, mỗi tháng họp một lần với trưởng xóm.',
      keeping: 'Mỗi quý xem lại các tiêu chí đã đạt, tiêu chí nào tụt thì ghi lại ngay.',
    },
  },
  {
    id: 'ntm-khu-dan-cu-mau',
    registeredOn: '2023-03-15',
    moves: [step('check', '2023-05-05'), step('meet', '2023-08-05'), step('recognise', '2023-08-25')],
    answers: {
      name: 'Khu dân cư kiểu mẫu đầu làng',
      kind: 'model-area',
      since: '2022-05-01',
      summary: 'Cả xóm làm hàng rào xanh, gom rác hai buổi một tuần, giữ nhà văn hóa sáng đèn buổi tối.',
      'met-area': OF_MODEL_AREA,
      areas: 1,
      work: 'Ban công tác Mặt trận xóm đứng ra; phụ nữ lo hàng rào, thanh niên lo đường, nông dân lo vườn.',
      keeping: 'Mỗi cụm giữ đoạn của mình; cuối quý cả xóm đi xem một vòng.',
      decision: '00/QĐ-UBND ngày 20/08/2023 (ví dụ)',
    },
  },
  {
    id: 'ntm-duong-co-lien-xom',
    registeredOn: '2023-04-20',
    moves: [step('check', '2023-05-02'), step('meet', '2023-05-20')],
    answers: {
      name: 'Đường cờ từ đầu xóm đến nhà văn hóa',
      kind: 'flag-road',
      since: '2023-04-01',
      summary: 'Cột cờ cùng một cỡ, cách nhau mười mét, treo vào ngày lễ.',
      'flag-road-m': 850,
      work: 'Cựu chiến binh và thanh niên dựng cột, mỗi nhà giữ cờ trước cổng.',
      keeping: 'Chi hội cựu chiến binh thay cờ cũ hai lần một năm.',
    },
  },
  {
    id: 'ntm-duong-hoa-ngo-nho',
    registeredOn: '2023-02-25',
    moves: [step('check', '2023-03-12'), step('meet', '2023-04-12')],
    answers: {
      name: 'Đường hoa ngõ nhỏ sau trường',
      kind: 'tree-road',
      since: '2023-02-05',
      summary: 'Trồng chuỗi ngọc và mười giờ hai bên ngõ, trẻ em tưới sau giờ học.',
      'tree-road-m': 420,
      work: 'Chi hội phụ nữ ươm cây từ cành, mỗi nhà trồng trước cổng mình.',
      keeping: 'Cắt tỉa mỗi tháng một buổi sáng thứ Bảy.',
    },
  },
  {
    id: 'ntm-xom-sang-xanh',
    registeredOn: '2023-07-01',
    moves: [],
    answers: {
      name: 'Xóm sáng, xanh, sạch, đẹp: bắt đầu từ đèn ngõ',
      kind: 'clean-area',
      since: '2023-06-20',
      summary: 'Lắp đèn ngõ dùng chung, dọn cống, kẻ chỗ để rác cho từng cụm.',
    },
  },
]
