import { unitId } from '../../unit/unit.ts'
import type { PracticeCard, Words } from './card.ts'

export const both = (text: string): Words => ({ vi: text, en: `${text} (en)` })

/** A card that may be public, about nothing in particular. */
export const FULL_CARD: PracticeCard = {
  title: both('Ủ rơm thành phân'),
  kind: 'technique',
  domains: ['crops', 'environment'],
  problem: both('Đốt rơm khói cả xóm.'),
  summary: both('Gom rơm về hố chung, ủ với men.'),
  steps: [{ text: both('Gom rơm'), when: both('Sau gặt') }, { text: both('Ủ') }],
  musts: [
    { text: both('Có hố'), onSite: true },
    { text: both('Có men'), onSite: true },
    { text: both('Có người trông'), onSite: false },
  ],
  inputs: [
    {
      item: both('Men'),
      unit: both('gói'),
      quantity: 4,
      unitCost: 30_000,
      paidBy: 'household',
      when: 'set-up',
    },
  ],
  costBasis: { quantity: 1, unit: both('hố') },
  labour: { setUp: 3, yearly: 6 },
  skills: both('Một buổi'),
  conditions: [{ id: 'rice', holds: { field: 'crops', is: 'rice' } }],
  notWhen: [both('Hố gần giếng')],
  origin: {
    unit: unitId('vn-c1'),
    holder: 'group',
    consent: true,
    point: [105.4321, 19.3456],
    case: 'case-1',
  },
  since: '2023-05-10',
  results: [
    {
      indicator: both('Phân'),
      unit: both('tấn'),
      before: 0,
      after: 3,
      period: '2023',
      sites: 1,
      method: 'record',
    },
  ],
  paybackMonths: 6,
  benefits: { who: both('Nhà có ruộng'), count: 12, whoMayLose: both('Không ai') },
  successFactors: [both('Gom cùng ngày')],
  failures: [{ failed: both('Hố ngập'), fix: both('Đắp bờ') }],
  media: [{ photo: 'photo-1', caption: both('Hố ủ'), credit: 'Hội Nông dân', consent: true }],
  parents: [],
  contact: both('Cán bộ nông nghiệp'),
}
