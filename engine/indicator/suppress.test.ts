import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { suppressCount, suppressFamily, type Shown, type ShownFamily } from './suppress.ts'

const CEILING = 24

test('a count under 5 is hidden, 0 and 5 are not', () => {
  expect([0, 1, 4, 5].map(suppressCount)).toEqual([
    { value: 0 },
    { hidden: 'under-5' },
    { hidden: 'under-5' },
    { value: 5 },
  ])
})

test('a single small part takes its smallest sufficient neighbour with it', () => {
  expect(suppressFamily(40, [3, 25, 12, 0])).toEqual({
    total: { value: 40 },
    children: [{ hidden: 'under-5' }, { value: 25 }, { hidden: 'withheld' }, { value: 0 }],
  })
})

test('two small parts that add up to an extreme are not enough', () => {
  expect(suppressFamily(2 + 30, [1, 1, 30]).children[2]).toEqual({ hidden: 'withheld' })
  expect(suppressFamily(6 + 30, [2, 4, 30]).children[2]).toEqual({ value: 30 })
  expect(suppressFamily(8, [4, 4]).total).toEqual({ hidden: 'withheld' })
})

test('nothing is hidden where nothing is small', () => {
  expect(suppressFamily(17, [5, 12, 0])).toEqual({
    total: { value: 17 },
    children: [{ value: 5 }, { value: 12 }, { value: 0 }],
  })
})

test('no hidden count can be worked out from what is published', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), (children) => {
      const total = children.reduce((sum, count) => sum + count, 0)
      const published = suppressFamily(total, children)
      expect(published.children.every((shown, at) => isTrue(shown, children[at] ?? 0))).toBe(true)
      expect(isTrue(published.total, total)).toBe(true)
      const worlds = listWorlds(published)
      published.children.forEach((shown, at) => {
        if ('hidden' in shown) expect(new Set(worlds.map((world) => world[at])).size).toBeGreaterThan(1)
      })
    }),
    { numRuns: 400 },
  )
})

test('what is hidden is never small counts only by chance: every count from 1 to 4 is hidden', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { maxLength: 30 }), (children) => {
      const total = children.reduce((sum, count) => sum + count, 0)
      const published = suppressFamily(total, children)
      children.forEach((count, at) => {
        if (count > 0 && count < 5) expect(published.children[at]).toEqual({ hidden: 'under-5' })
      })
    }),
  )
})

function isTrue(shown: Shown, count: number): boolean {
  if ('value' in shown) return shown.value === count
  return shown.hidden === 'withheld' || (count > 0 && count < 5)
}

// Every set of parts that a reader must hold possible, by trying them all.
function listWorlds({ total, children }: ShownFamily): readonly (readonly number[])[] {
  let worlds: readonly (readonly number[])[] = [[]]
  for (const shown of children) {
    const values = possibleValues(shown)
    worlds = worlds.flatMap((world) => values.map((value) => [...world, value]))
  }
  return worlds.filter((world) => {
    const sum = world.reduce((left, right) => left + right, 0)
    if ('value' in total) return sum === total.value
    return total.hidden === 'withheld' || (sum > 0 && sum < 5)
  })
}

function possibleValues(shown: Shown): readonly number[] {
  if ('value' in shown) return [shown.value]
  const [low, high] = shown.hidden === 'under-5' ? [1, 4] : [5, CEILING]
  return Array.from({ length: high - low + 1 }, (_, at) => low + at)
}
