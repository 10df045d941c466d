import type { UnitId } from '../../unit/unit.ts'
import type { PracticeCard, Words } from '../card/card.ts'

/** A small invented card for tests; `change` says what matters to the test. */
export function makeCard(change: Partial<PracticeCard> = {}): PracticeCard {
  return {
    title: say('Nuôi ong lấy mật dưới vườn cam', 'Bees for honey under orange trees'),
    kind: 'technique',
    domains: ['household-economy'],
    problem: say('Vườn cam có hoa mà không có thu thêm.', 'Orange gardens bloom and bring nothing more.'),
    summary: say(
      'Đặt 10 đàn ong trong vườn, quay mật hai lần một năm.',
      'Ten hives in the garden, honey twice a year.',
    ),
    steps: [{ text: say('Chọn chỗ đặt đàn khuất gió', 'Choose a place out of the wind') }],
    musts: [
      { text: say('Vườn có hoa ít nhất 4 tháng', 'The garden blooms for 4 months at least'), onSite: true },
    ],
    inputs: [
      {
        item: say('Đàn ong', 'Hive'),
        unit: say('đàn', 'hive'),
        quantity: 10,
        unitCost: 900_000,
        paidBy: 'household',
        when: 'set-up',
      },
      {
        item: say('Đường', 'Sugar'),
        unit: say('kg', 'kg'),
        quantity: 50,
        unitCost: 22_000,
        paidBy: 'household',
        when: 'yearly',
      },
    ],
    costBasis: { quantity: 1, unit: say('vườn', 'garden') },
    labour: { setUp: 6, yearly: 24 },
    conditions: [{ id: 'terrain', holds: { field: 'terrain', oneOf: ['low-hills', 'mountains'] } }],
    notWhen: [say('Vườn còn phun thuốc trừ sâu', 'The garden is still sprayed against insects')],
    origin: { unit: 'invented' as UnitId, holder: 'household', consent: true },
    since: '2023-02-01',
    results: [
      {
        indicator: say('Thu từ mật', 'Income from honey'),
        unit: say('triệu đồng', 'million VND'),
        before: 0,
        after: 18,
        period: '2024',
        sites: 1,
        method: 'estimate',
      },
    ],
    paybackMonths: 14,
    successFactors: [],
    failures: [
      {
        failed: say('Ong bỏ tổ khi hết hoa', 'The bees left when nothing bloomed'),
        fix: say('Cho ăn đường', 'Feed sugar'),
      },
    ],
    media: [],
    parents: [],
    ...change,
  }
}

export function say(vi: string, en: string): Words {
  return { vi, en }
}
