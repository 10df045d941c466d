import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { chanceFrom } from './chance.ts'

test('the same seed gives the same sequence', () => {
  assert(
    property(string(), (seed) => {
      const [one, other] = [chanceFrom(seed), chanceFrom(seed)]
      for (let turn = 0; turn < 20; turn++) expect(one.between(0, 1)).toBe(other.between(0, 1))
    }),
  )
})

test('draws stay within their bounds, both ends of whole numbers included', () => {
  const chance = chanceFrom('bounds')
  const draws = Array.from({ length: 2000 }, () => chance.whole(1, 3))
  expect(new Set(draws)).toEqual(new Set([1, 2, 3]))
  expect(draws.filter((draw) => draw === 2).length).toBeGreaterThan(560)
})

test('seeds that differ in one digit start far apart', () => {
  const firsts = Array.from({ length: 400 }, (_, index) => chanceFrom(`xom-${index}`).whole(0, 3))
  for (const light of [0, 1, 2, 3]) {
    expect(firsts.filter((first) => first === light).length).toBeGreaterThan(70)
  }
  const repeats = firsts.filter((first, index) => index > 0 && first === firsts[index - 1]).length
  expect(repeats).toBeLessThan(140)
})
