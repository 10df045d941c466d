import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { commune2023, communeToday, district2023, hamletId } from './units.ts'

/** Invented targets of an office, for trying the room of targets. Their decisions say that they are an example. */
export type ExampleTargets = {
  readonly id: string
  readonly indicator: string
  readonly period: string
  /** A day of the map whose units are named. */
  readonly map: PlainDate
  readonly decision: string
  readonly decidedOn: PlainDate
  readonly by: string
  readonly milestones: readonly { readonly until: PlainDate; readonly percent: number }[]
  readonly province: number
  /** What every commune gets, over and over in the order of the register; none where units are named. */
  readonly communes: readonly number[]
  readonly named: readonly (readonly [UnitId, number])[]
}

const NGHIA_DAN = communeToday('16960')
const NOW = { period: '2026', map: '2026-01-01', milestones: [], communes: [], named: [] } as const

export const TARGETS: readonly ExampleTargets[] = [
  {
    ...NOW,
    id: 'economic-models-2026',
    indicator: 'farmers-targets.economic-models',
    decision: 'Ví dụ 07/KH-HND',
    decidedOn: '2026-01-12',
    by: 'dan.van.tinh',
    milestones: [
      { until: '2026-03-31', percent: 10 },
      { until: '2026-06-30', percent: 35 },
      { until: '2026-09-30', percent: 70 },
    ],
    province: 420,
    communes: [4, 3, 2],
    named: [
      [NGHIA_DAN, 4],
      [hamletId('binh-hai'), 1],
      [hamletId('nghia-binh-2'), 2],
    ],
  },
  {
    ...NOW,
    id: 'model-gardens-2026',
    indicator: 'farmers-targets.model-gardens',
    decision: 'Ví dụ 07/KH-HND',
    decidedOn: '2026-01-12',
    by: 'dan.van.tinh',
    province: 150,
    communes: [1],
    named: [],
  },
  {
    ...NOW,
    id: 'started-2026',
    indicator: 'skilled-mobilisation.models-started',
    decision: 'Ví dụ 15/KH-BTGDV',
    decidedOn: '2026-02-02',
    by: 'lanh.dao',
    province: 60,
    named: [
      [NGHIA_DAN, 5],
      [communeToday('17566'), 3],
      [hamletId('binh-hai'), 2],
    ],
  },
  // A later decision: the earlier version stays readable.
  {
    ...NOW,
    id: 'started-2026-again',
    indicator: 'skilled-mobilisation.models-started',
    decision: 'Ví dụ 61/KH-BTGDV',
    decidedOn: '2026-07-06',
    by: 'lanh.dao',
    province: 60,
    named: [[NGHIA_DAN, 4]],
  },
  // Set for districts and communes of 2023: in the map of today the communes' are summed where they became one.
  {
    ...NOW,
    id: 'started-2023',
    indicator: 'skilled-mobilisation.models-started',
    period: '2023',
    map: '2023-01-10',
    decision: 'Ví dụ 03/KH-BDV',
    decidedOn: '2023-01-10',
    by: 'dan.van.tinh',
    province: 80,
    named: [
      [district2023('419'), 12],
      [commune2023('16960'), 4],
      [commune2023('16981'), 3],
    ],
  },
]
