import { expect, test } from 'vitest'
import { canonical } from '../../log/canonical.ts'
import { judgeInputs, type EvidenceInputs } from './evidence-run.ts'

/** Communes in pairs: one takes it up in 2022 and gains 5, the other does not; both rise by 1 a year. */
function invented(pairs: number): EvidenceInputs {
  return {
    kind: 'evidence',
    seed: 1,
    periods: ['2018', '2019', '2020', '2021', '2022', '2023'],
    places: Array.from({ length: 2 * pairs }, (_, at) => {
      const takes = at % 2 === 0
      const wobble = (period: number) => 0.1 * Math.sin(5 * at + 3 * period)
      return {
        id: String(at),
        name: `Xã ${at}`,
        cluster: String(at),
        stratum: 'plain',
        since: takes ? 4 : null,
        values: [0, 1, 2, 3, 4, 5].map(
          (period) => 10 + period + wobble(period) + (takes && period >= 4 ? 5 : 0),
        ),
      }
    }),
    neighbours: [],
  }
}

test('an effect is told with both sides before and after, and with whom each place was compared', () => {
  const judged = judgeInputs(invented(24))
  if ('findings' in judged || judged.judged.kind !== 'effect') throw new Error(JSON.stringify(judged))
  expect(judged.judged.effect.low).toBeLessThan(5)
  expect(judged.judged.effect.high).toBeGreaterThan(5)
  expect(judged).toMatchObject({ takers: 24, others: 24, alone: [] })
  expect(judged.matched[0]).toMatchObject({ place: 0, since: 4 })
  expect(judged.matched[0]?.others).toHaveLength(24)
  const at = (ahead: number) => judged.steps.find((step) => step.ahead === ahead)
  expect(judged.steps.map(({ ahead }) => ahead)).toEqual([-4, -3, -2, -1, 0, 1])
  expect((at(0)?.takers ?? 0) - (at(0)?.others ?? 0)).toBeCloseTo(5, 1)
  expect(at(-1)?.takers).toBeCloseTo(at(-1)?.others ?? 0, 1)
})

test('a refusal is as plain, and never holds what is no number', () => {
  const judged = judgeInputs(invented(3))
  if ('findings' in judged) throw new Error('refused')
  expect(judged.judged).toMatchObject({ kind: 'refused', plain: { places: 3 } })
  expect(canonical(judged)).not.toMatch(/NaN|Infinity/)
  const nobody = judgeInputs({ ...invented(0), places: [] })
  expect(nobody).toMatchObject({ judged: { kind: 'refused', plain: null }, takers: 0, steps: [] })
  expect(canonical(nobody)).not.toMatch(/NaN|Infinity/)
})

test('inputs that were changed by hand are refused with all that is wrong', () => {
  const given = invented(2)
  const [first, second] = given.places
  if (first === undefined || second === undefined) throw new Error('no places')
  const broken = { ...given, places: [first, { ...second, id: first.id, since: 9 }] }
  const judged = judgeInputs(broken)
  expect('findings' in judged && judged.findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'places.1 evidence.place-twice',
    'places.1 evidence.period-unknown',
  ])
})
