import type { PhotoId } from './case.ts'
import type { CommandBody } from './command.ts'
import type { Facts } from './facts.ts'
import { HAMLET, HEAD, NEIGHBOUR, OFFICER, OTHER_HAMLET, REVIEWER, STRANGER } from './garden.testing.ts'

/** One step of a random life: somebody asks for something, perhaps nonsense, looking at some version. */
export type Step = {
  readonly facts: Facts
  readonly body: CommandBody
  readonly heading: { readonly basedOn: number; readonly occurredOn: string; readonly unit: typeof HAMLET }
}

export const PEOPLE: readonly Facts[] = [HEAD, NEIGHBOUR, OFFICER, REVIEWER, STRANGER]

const ANSWERS: Readonly<Record<string, readonly unknown[]>> = {
  name: ['Vườn cam', 'Vườn bưởi', '', null, 7],
  sort: ['fruit', 'mixed', 'stone', null],
  planted: ['2023-01-10', '2023-02-30', '2031-01-01'],
  area: [250.5, 300, 0.25, '12', null],
  watered: [true, false, 'yes'],
  water: ['Suối', null],
  crops: [['orange'], ['orange', 'orange'], ['rice'], 'orange'],
  helpers: [[{ group: 'Chi đoàn', part: 'lead' }], [{ group: 3 }], [[]]],
  nothing: ['x'],
}

/** A step out of whole numbers, so that any generator of numbers can drive it; most steps make sense. */
export function stepOf(seed: readonly number[]): Step {
  let at = 0
  const next = () => seed[at++ % seed.length] ?? 0
  const pick = <T>(list: readonly T[], otherwise: T): T => list[next() % list.length] ?? otherwise
  const facts = pick(PEOPLE, HEAD)
  const answers = () =>
    Object.fromEntries(
      [pick(Object.keys(ANSWERS), 'name'), pick(Object.keys(ANSWERS), 'area')].map((field) => [
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
  const bodies: readonly (() => CommandBody)[] = [
    () => ({ kind: 'openCase', data: { answers: { ...whole, ...(next() % 3 === 0 ? answers() : {}) } } }),
    () => ({ kind: 'editCase', data: { answers: answers() } }),
    () => ({ kind: 'editCase', data: { answers: answers(), spot: { lat: 19.1, lon: 105.4 } } }),
    () => ({
      kind: 'advanceCase',
      data: { move: pick(['grow', 'accept', 'stop', 'fly'], 'grow'), reason: 'Lý do' },
    }),
    () => ({ kind: 'sendBackCase', data: { reason: pick(['Xem lại', ' '], ' ') } }),
    () => ({
      kind: 'settleField',
      data: { field: pick(Object.keys(ANSWERS), 'name'), value: pick(['Vườn', 300], 1) },
    }),
    () => ({ kind: 'attachPhoto', data: { ...photo, sha256: '0'.repeat(64), bytes: 5 } }),
    () => ({ kind: 'describePhoto', data: photo }),
    () => ({ kind: 'removePhoto', data: { photo: photo.photo } }),
  ]
  const occurredOn = pick(
    ['2023-05-20', '2023-05-01', '2022-12-31', '2023-13-01', '2030-01-01'],
    '2023-05-20',
  )
  const heading = { basedOn: next() % 12, occurredOn, unit: pick([HAMLET, HAMLET, OTHER_HAMLET], HAMLET) }
  return { facts, body: pick(bodies, () => ({ kind: 'editCase', data: { answers: {} } }))(), heading }
}
