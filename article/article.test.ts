import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type World } from '../server/testing/world.ts'
import { answerClaims, type Answer } from './answers.ts'

let world: World
let answers: readonly Answer[]
beforeAll(async () => {
  world = await makeWorld('example')
  const nobody = await world.as()
  answers = await answerClaims(async (path) => {
    const { status, body } = await nobody.get(path)
    return status === 200 ? body : undefined
  })
})
afterAll(() => world.close())

// What the article says, written down here a second time and by hand: a slip in the tables shows.
const CLAIMS: readonly (readonly [
  id: string,
  value: number | null,
  low: number | null,
  high: number | null,
  qualifier: string | null,
  place: RegExp,
])[] = [
  ['C01', 380, null, null, 'exactly', /Nghệ An/],
  ['C02', 462, null, null, 'exactly', /Nghệ An/],
  ['C03', 2125, null, null, 'exactly', /Nghệ An/],
  ['C04', 880, null, null, 'exactly', /Nghệ An/],
  ['C05', 3_500_000_000_000, 3_500_000_000_000, null, 'more-than', /Nghệ An/],
  ['C06', 930_000, 930_000, null, 'more-than', /Nghệ An/],
  ['C07', 1_500_000, null, 1_500_000, 'nearly', /Nghệ An/],
  ['C08', 69, null, null, 'exactly', /Nam Đàn/],
  ['C09', 405, null, null, 'exactly', /Nghệ An/],
  ['C10', 1, null, null, 'exactly', /Nghệ An/],
  ['C11', 6, null, null, 'exactly', /Nghệ An/],
  ['C12', 200, null, null, 'exactly', /Nghệ An/],
  ['C13', 10, null, null, 'exactly', /Nghệ An/],
  ['C14', 12_500, 12_500, null, 'more-than', /Nghệ An/],
  ['C15', 637_000_000_000, null, 637_000_000_000, 'nearly', /Nghệ An/],
  ['C16', 3940, null, null, 'exactly', /Nghệ An/],
  ['C17', 197_000_000_000, null, null, 'exactly', /Nghệ An/],
  ['C18', null, 5, 6, 'exactly', /Nghệ An/],
  ['C19', null, 3, 5, 'exactly', /Nghệ An/],
  ['C20', null, 1_000_000_000, 2_500_000_000, 'exactly', /Bùi Sơn/],
  ['C21', 3, null, null, 'exactly', /Bình Hải/],
  ['C22', null, null, null, null, /./],
  ['C23', null, null, null, null, /./],
  ['C24', 2, null, null, 'exactly', /Nghệ An/],
  ['C25', 1, null, null, 'exactly', /Nam Đàn/],
  ['C26', null, null, null, null, /./],
]

test('every claim has exactly one answer', () => {
  expect(answers.map((answer) => answer.id)).toEqual(CLAIMS.map(([id]) => id))
})

for (const [id, value, low, high, qualifier, place] of CLAIMS) {
  test(`${id} is answered as the article states it, with its qualifier`, () => {
    const answer = answers.find((candidate) => candidate.id === id)
    expect(answer).toMatchObject({ answered: true, value, qualifier })
    if (low !== null) expect(answer?.low).toBe(low)
    if (high !== null) expect(answer?.high).toBe(high)
    expect(answer?.place).toMatch(place)
    expect(answer?.url).toMatch(/^\/api\/v1\//)
  })
}

test('what was declared is never passed off as counted', () => {
  for (const answer of answers) expect(answer.kind).not.toBe('counted')
})
