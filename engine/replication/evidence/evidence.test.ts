import { expect, test } from 'vitest'
import { studentQuantile } from '../../statistics/student.ts'
import { contrastOf } from './contrast.ts'
import { judgeEvidence } from './judge.ts'
import { matchPlaces, standardisedDifference } from './match.ts'
import { changeOf, type Panel, type Watched } from './panel.ts'
import { readPanel } from './read-panel.ts'

const watched = (
  place: string,
  cluster: string,
  since: number | undefined,
  values: Watched['values'],
): Watched => ({
  place,
  cluster,
  stratum: 'hills',
  since,
  values,
})

/** Communes of one taker and two others each; takers gain `effect` from period 3 on. Small changes repeat by commune. */
function invented(communes: number, { effect = 1, drift = 0 } = {}): Panel {
  const places = Array.from({ length: communes }, (_, commune) =>
    [0, 1, 2].map((place) => {
      const takes = place === 0
      const values = [0, 1, 2, 3, 4, 5].map((period) => {
        const wobble = 0.1 * Math.sin(7 * commune + 3 * place + 11 * period)
        return 10 + 2 * period + wobble + (takes ? drift * period + (period >= 3 ? effect : 0) : 0)
      })
      return watched(`${commune}.${place}`, String(commune), takes ? 3 : undefined, values)
    }),
  ).flat()
  return { periods: 6, places, neighbours: [] }
}

const codes = (panel: Panel) => {
  const judged = judgeEvidence(panel)
  return judged.kind === 'refused' ? judged.reasons.map(({ code }) => code) : []
}

test('two by two it is the difference of differences, and leaving one cluster out after another gives its error', () => {
  const places = [
    watched('a', '1', 1, [10, 15]),
    watched('b', '2', 1, [20, 27]),
    watched('c', '3', undefined, [8, 10]),
    watched('d', '4', undefined, [5, 9]),
  ]
  const { matched } = matchPlaces({ periods: 2, places, neighbours: [] }, 1)
  const contrast = contrastOf(matched, (each, since) => changeOf(each, since - 1, since))
  // (5 + 7) / 2 - (2 + 4) / 2; without one cluster: 4, 2, 2 and 4, each once more or less one.
  expect(contrast?.value).toBe(3)
  const error = Math.sqrt((3 / 4) * 4)
  expect(contrast?.error).toBeCloseTo(error, 12)
  expect(contrast?.high).toBeCloseTo(3 + error * studentQuantile(0.95, 1), 9)
  expect(contrast).toMatchObject({ treated: 2, controls: 2, clusters: [2, 2] })
})

test('a known effect is found, and none where there is none', () => {
  for (const effect of [0, 1]) {
    const judged = judgeEvidence(invented(24, { effect }))
    if (judged.kind === 'refused') throw new Error(JSON.stringify(judged.reasons))
    expect(judged.effect.low).toBeLessThanOrEqual(effect)
    expect(judged.effect.high).toBeGreaterThanOrEqual(effect)
    expect(judged.effect.low > 0).toBe(effect === 1)
    expect(judged.effect).toMatchObject({ treated: 24, controls: 48, clusters: [24, 24] })
  }
})

test('a number is refused for each reason, all of them named', () => {
  const few = ['evidence.too-few', 'evidence.too-few-clusters']
  expect(codes(invented(5))).toEqual(expect.arrayContaining(few))
  expect(codes(invented(24, { drift: 1 }))).toEqual(['evidence.unlike-before', 'evidence.moving-before'])
  const early = invented(24)
  const first = { ...early, places: early.places.map((each) => ({ ...each, since: each.since && 1 })) }
  expect(codes(first)).toContain('evidence.no-earlier')
  const holes = early.places.map((each, index) =>
    index % 3 === 0
      ? each
      : { ...each, values: each.values.map((value, period) => (period % 2 ? value : undefined)) },
  )
  expect(codes({ ...early, places: holes })).toContain('evidence.missing')
  const all = early.places.map(({ place }) => place)
  const neighbours = all.flatMap((one) => all.map((other) => [one, other] as const))
  expect(codes({ ...early, neighbours })).toContain('evidence.only-neighbours')
})

test('nobody, one alone and places nobody looked at are refused in words, never NaN', () => {
  const nobody = judgeEvidence({ periods: 0, places: [], neighbours: [] })
  expect(nobody).toMatchObject({ kind: 'refused', plain: undefined })
  const one = judgeEvidence({ periods: 3, places: [watched('a', '1', 2, [1, 2, 3])], neighbours: [] })
  expect(one).toMatchObject({ kind: 'refused', plain: { before: 2, after: 3, places: 1 } })
  const unseen = invented(24).places.map((each) => ({ ...each, values: [] }))
  expect(JSON.stringify(judgeEvidence({ periods: 6, places: unseen, neighbours: [] }))).not.toMatch(
    /NaN|null/,
  )
})

test('a refused number still says what was before and after', () => {
  expect(judgeEvidence(invented(5))).toMatchObject({ kind: 'refused', plain: { places: 5 } })
})

test('both sides are alike before when they changed alike', () => {
  const { matched } = matchPlaces(invented(24), 2)
  expect(standardisedDifference(matched)).toBeLessThan(0.25)
  expect(standardisedDifference(matchPlaces(invented(24, { drift: 1 }), 2).matched)).toBeGreaterThan(0.25)
})

test('a table is read, and everything wrong in it is named by its line', () => {
  const head = ['place', 'cluster', 'stratum', 'since', '2021', '2022']
  expect(readPanel([head, ['a', '1', 'x', '2022', '1.5', ''], ['b', '1', 'x', '', '2', '3']])).toEqual({
    periods: 2,
    places: [
      { place: 'a', cluster: '1', stratum: 'x', since: 1, values: [1.5, undefined] },
      { place: 'b', cluster: '1', stratum: 'x', since: undefined, values: [2, 3] },
    ],
    neighbours: [],
  })
  const wrong = readPanel([head, ['a', '1', 'x', '2030', '1,5', '2'], ['a', '1', 'x', '', '2', '3']])
  expect('findings' in wrong && wrong.findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'line 2 evidence.period-unknown',
    'line 2 evidence.value-wrong',
    'line 3 evidence.place-twice',
  ])
  expect(readPanel([['a'], ['b']])).toMatchObject({ findings: [{ code: 'evidence.head-wrong' }] })
})
