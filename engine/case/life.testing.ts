import type { PhotoId } from './case.ts'
import type { CommandBody } from './command.ts'
import type { Facts } from './facts.ts'
import {
  HAMLET,
  HEAD,
  NEIGHBOUR,
  OFFICER,
  OTHER_HAMLET,
  REVIEWER,
  SNAPSHOT,
  STRANGER,
} from './garden.testing.ts'

/** One step of a random life: somebody asks for something, perhaps nonsense, looking at some version. */
export type Step = {
  readonly facts: Facts
  readonly body: CommandBody
  readonly heading: { readonly basedOn: number; readonly occurredOn: string; readonly unit: typeof HAMLET }
}

// What makes sense stands several times, so that random lives get somewhere.
const PEOPLE: readonly Facts[] = [
  HEAD,
  HEAD,
  NEIGHBOUR,
  OFFICER,
  OFFICER,
  OFFICER,
  OFFICER,
  REVIEWER,
  STRANGER,
]

const ANSWERS: Readonly<Record<string, readonly unknown[]>> = {
  name: ['Vườn cam', 'Vườn bưởi', 'Vườn quýt', 'Vườn chanh', null, 7],
  sort: ['fruit', 'mixed', 'vegetable', 'fruit', 'stone'],
  planted: ['2023-01-10', '2023-01-11', '2023-02-30', '2031-01-01'],
  area: [250.5, 300, 201, 12, 0.25, null],
  watered: [true, false, false, 'yes'],
  water: ['Suối', null],
  crops: [['orange'], ['tea'], ['orange', 'orange'], 'orange'],
  helpers: [[{ group: 'Chi đoàn', part: 'lead' }], [{ group: 3 }], [[]]],
  income: [{ low: 30, high: 50 }, { low: 30 }, { low: 50, high: 30 }, 30],
  nothing: ['x'],
}

/** A registration, so that most of what follows it can happen. */
export const OPENING: Step = {
  facts: HEAD,
  body: { kind: 'openCase', data: { answers: SNAPSHOT } },
  heading: { basedOn: 0, occurredOn: '2023-04-01', unit: HAMLET },
}

/** A step out of whole numbers, so that any generator of numbers can drive it; most steps make sense. */
export function stepOf(seed: readonly number[]): Step {
  let at = 0
  const next = () => seed[at++ % seed.length] ?? 0
  const pick = <T>(list: readonly T[], otherwise: T): T => list[next() % list.length] ?? otherwise
  const facts = pick(PEOPLE, HEAD)
  const answers = () =>
    Object.fromEntries(
      [pick(Object.keys(ANSWERS), 'name'), pick(['area', 'name', 'sort', 'watered'], 'area')].map((field) => [
        field,
        pick(ANSWERS[field] ?? [], null),
      ]),
    )
  const whole = { name: 'Vườn', sort: 'fruit', planted: '2023-01-10', area: 300, watered: false }
  const photo = {
    photo: pick(['one', 'two', 'three'], 'one') as PhotoId, // a test's own id
    captionVi: 'Ảnh',
    captionEn: 'Photo',
    credit: 'Xóm',
    consent: next() % 2 === 0,
  }
  const moves = ['grow', 'grow', 'grow', 'accept', 'accept', 'accept', 'stop', 'fly']
  const settled = ['name', 'area', 'area', 'sort', 'water']
  const editCase = (): CommandBody => ({ kind: 'editCase', data: { answers: answers() } })
  const advanceCase = (): CommandBody => ({
    kind: 'advanceCase',
    data: { move: pick(moves, 'grow'), reason: 'Lý do' },
  })
  const bodies: readonly (() => CommandBody)[] = [
    () => ({ kind: 'openCase', data: { answers: { ...whole, ...(next() % 3 === 0 ? answers() : {}) } } }),
    editCase,
    editCase,
    editCase,
    () => ({ kind: 'editCase', data: { answers: whole } }),
    () => ({ kind: 'editCase', data: { answers: whole } }),
    () => ({ kind: 'editCase', data: { answers: answers(), spot: { lat: 19.1, lon: 105.4 } } }),
    advanceCase,
    advanceCase,
    advanceCase,
    advanceCase,
    () => ({ kind: 'sendBackCase', data: { reason: pick(['Xem lại', ' '], ' ') } }),
    () => ({ kind: 'takeBackStep', data: { step: 2 + (next() % 8) } }),
    // Seldom with a reason: a withdrawn case takes nothing until somebody restores it.
    () => ({ kind: 'withdrawCase', data: { reason: pick(['Ghi nhầm', ' ', ' ', ' ', ' ', ' '], ' ') } }),
    () => ({ kind: 'restoreCase', data: {} }),
    () => ({ kind: 'restoreCase', data: {} }),
    () => ({
      kind: 'settleField',
      data: { field: pick(settled, 'name'), value: pick(['Vườn', 300, 'mixed', 250.5], 1) },
    }),
    () => ({ kind: 'attachPhoto', data: { ...photo, sha256: '0'.repeat(64), bytes: 5 } }),
    () => ({ kind: 'describePhoto', data: photo }),
    () => ({ kind: 'removePhoto', data: { photo: photo.photo } }),
  ]
  const days = ['2023-05-20', '2023-05-20', '2023-05-02', '2023-05-01', '2022-12-31', '2023-04-30']
  const occurredOn = next() % 12 === 0 ? pick(['2023-13-01', '2030-01-01'], '') : pick(days, '2023-05-20')
  const heading = { basedOn: next() % 12, occurredOn, unit: pick([HAMLET, HAMLET, OTHER_HAMLET], HAMLET) }
  return { facts, body: pick(bodies, () => ({ kind: 'editCase', data: { answers: {} } }))(), heading }
}
