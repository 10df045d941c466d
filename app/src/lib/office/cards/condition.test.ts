import type { Condition } from '@gieo/engine/condition/condition.ts'
import { checkCardConditions } from '@gieo/engine/replication/card/check-conditions.ts'
import { ATTRIBUTES } from '@gieo/engine/replication/place/attribute.ts'
import { expect, test } from 'vitest'
import { beginCondition, readCondition, writeCondition } from './condition.ts'

test.each<Condition>([
  { field: 'height', atLeast: 100 },
  { field: 'height', atMost: 500 },
  {
    all: [
      { field: 'height', atLeast: 100 },
      { field: 'height', atMost: 500 },
    ],
  },
  { field: 'water-dry-season', is: false },
  { field: 'terrain', oneOf: ['low-hills', 'mountains'] },
])('what the form shows of %j it writes again', (condition) => {
  const asked = readCondition(condition)
  expect(asked && writeCondition(asked)).toEqual(condition)
})

test.each<Condition>([
  { any: [{ field: 'coast', is: true }] },
  { not: { field: 'coast', is: true } },
  { field: 'religion', is: true },
  {
    all: [
      { field: 'height', atLeast: 100 },
      { field: 'area', atMost: 500 },
    ],
  },
])('a condition that the form cannot show stays as it was written: %j', (condition) => {
  expect(readCondition(condition)).toBeUndefined()
})

test('a condition as it is first offered can be shown; only an empty choice is left to make', () => {
  for (const { id, kind } of ATTRIBUTES) {
    const begun = beginCondition(id)
    expect(readCondition(begun.holds)?.attribute).toBe(id)
    const findings = checkCardConditions([begun]).map(({ code }) => code)
    expect(findings, id).toEqual(kind === 'number' || kind === 'yes-no' ? [] : ['card.condition-value'])
  }
})
