import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitId } from '../unit/unit.ts'
import type { Contribution } from './contribution.ts'
import { countOnce, EVERYBODY, ledgerOf, type LedgerLine, type Member } from './count-once.ts'

const BRANCHES = ['farmers', 'front', 'youth']

function line(branch: string, on: string, over: Partial<Contribution> = {}): Contribution {
  return { indicator: 'i', unit: 'u' as UnitId, branch, on, part: '', value: '', amount: 1, ...over } // a test's own id
}

test('a second registration yields to those who see the first as well', () => {
  const counted = countOnce([
    { id: 'second', second: true, contributions: [line('front', '2026-01-01')] },
    { id: 'first', second: false, contributions: [line('farmers', '2026-02-01')] },
  ])
  expect(counted.get('first')).toMatchObject([{ yieldsTo: null }])
  expect(counted.get('second')).toMatchObject([{ yieldsTo: 'farmers' }])
})

test('two of one branch are one for everybody', () => {
  const counted = countOnce([
    { id: 'a', second: false, contributions: [line('front', '2026-01-01')] },
    { id: 'b', second: true, contributions: [line('front', '2026-02-01')] },
  ])
  expect(counted.get('b')).toMatchObject([{ yieldsTo: EVERYBODY }])
  expect(amounts(ledgerOf(counted.get('b') ?? []))).toEqual({})
})

test('a thing counts through its second registration where the first does not count yet', () => {
  const counted = countOnce([
    { id: 'first', second: false, contributions: [] },
    { id: 'second', second: true, contributions: [line('front', '2026-01-01')] },
  ])
  expect(counted.get('second')).toMatchObject([{ yieldsTo: null }])
})

const contribution = fc.record({
  indicator: fc.constantFrom('i', 'j'),
  unit: fc.constantFrom('u', 'v').map((id) => id as UnitId), // ids of the test
  on: fc.constantFrom('2026-01-01', '2026-02-01'),
  part: fc.constantFrom('', 'p'),
  value: fc.constantFrom('', '3'),
  amount: fc.integer({ min: 1, max: 9 }),
})
const members: fc.Arbitrary<readonly Member[]> = fc
  .array(
    fc.record({
      second: fc.boolean(),
      branch: fc.constantFrom(...BRANCHES),
      contributions: fc.uniqueArray(contribution, { maxLength: 2, selector: ({ indicator }) => indicator }),
    }),
    { maxLength: 5 },
  )
  .map((list) =>
    list.map(({ second, branch, contributions }, place) => ({
      id: `case-${place}`,
      second,
      contributions: contributions.map((one) => ({ ...one, branch })),
    })),
  )

test('whoever sees any of its branches counts the thing once in each figure, at the first of them', () => {
  fc.assert(
    fc.property(members, fc.subarray(BRANCHES), (group, seen) => {
      const counted = countOnce(group)
      const lines = group.flatMap(({ id }) => ledgerOf(counted.get(id) ?? []))
      for (const indicator of ['i', 'j']) {
        const visible = group.filter(({ contributions }) =>
          contributions.some((one) => one.indicator === indicator && seen.includes(one.branch)),
        )
        const summed = lines.filter((one) => one.indicator === indicator && applies(one, seen))
        expect(amounts(summed)).toEqual(visible.length === 0 ? {} : amounts(firstOf(visible, indicator)))
      }
    }),
  )
})

function firstOf(group: readonly Member[], indicator: string): readonly Contribution[] {
  const [first] = group
    .map(({ id, second, contributions }) => ({
      own: contributions.filter((one) => one.indicator === indicator),
      id,
      second,
    }))
    .toSorted(
      (left, right) =>
        Number(left.second) - Number(right.second) ||
        (left.own[0]?.on ?? '').localeCompare(right.own[0]?.on ?? '') ||
        left.id.localeCompare(right.id),
    )
  return first?.own ?? []
}

function applies({ branch, beside }: LedgerLine, seen: readonly string[]): boolean {
  return seen.includes(branch) && (beside === '' || beside.split(',').some((other) => seen.includes(other)))
}

function amounts(lines: readonly Contribution[]): Record<string, number> {
  const sums = new Map<string, number>()
  for (const { unit, on, part, value, amount } of lines) {
    const key = [unit, on, part, value].join(' ')
    sums.set(key, (sums.get(key) ?? 0) + amount)
  }
  return Object.fromEntries([...sums].filter(([, amount]) => amount !== 0).toSorted())
}
