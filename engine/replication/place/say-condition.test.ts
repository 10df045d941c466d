import { expect, test } from 'vitest'
import type { Condition } from '../../condition/condition.ts'
import { ATTRIBUTES } from './attribute.ts'
import { sayAttribute, sayAttributeChoice, sayYesNo } from './attribute-words.ts'
import { sayPlaceCondition } from './say-condition.ts'

const both = (condition: Condition) => [
  sayPlaceCondition(condition, 'vi'),
  sayPlaceCondition(condition, 'en'),
]

test('a condition of a place reads as people say it', () => {
  expect(both({ field: 'terrain', oneOf: ['low-hills', 'mountains'] })).toEqual([
    'địa hình là đồi thấp hoặc núi',
    'terrain: low hills or mountains',
  ])
  expect(both({ field: 'height', atMost: 1200 })).toEqual([
    'độ cao không quá 1.200 m',
    'height above the sea of 1,200 m at most',
  ])
  expect(both({ field: 'floods', is: false })).toEqual([
    'nơi không bị ngập lụt',
    'a place that is not flooded',
  ])
  expect(both({ field: 'poor-households', atLeast: 20 })).toEqual([
    'tỷ lệ hộ nghèo từ 20% trở lên',
    'share of poor households of 20% or more',
  ])
})

test('two ends of one number are a range, and several conditions keep their brackets', () => {
  const range: Condition = {
    all: [
      { field: 'height', atLeast: 100 },
      { field: 'height', atMost: 300 },
    ],
  }
  expect(both(range)[0]).toBe('độ cao từ 100 m đến 300 m')
  const several: Condition = {
    all: [range, { any: [{ field: 'coast', is: true }, { not: { field: 'floods', is: true } }] }],
  }
  expect(both(several)).toEqual([
    'độ cao từ 100 m đến 300 m và (nơi có bờ biển hoặc nơi không bị ngập lụt)',
    'height above the sea from 100 m to 300 m and (a place on the coast or a place that is not flooded)',
  ])
})

test('what is not is said without the word for a machine', () => {
  expect(both({ not: { field: 'terrain', is: 'plain' } })).toEqual([
    'địa hình không phải là đồng bằng',
    'terrain: not plain',
  ])
  expect(both({ not: { not: { field: 'coast', is: true } } })[0]).toBe('nơi có bờ biển')
})

test('every attribute and every choice has words', () => {
  for (const attribute of ATTRIBUTES) {
    expect(sayAttribute(attribute.id, 'vi')).not.toBe(attribute.id)
    if (attribute.kind === 'yes-no') expect(sayYesNo(attribute.id, true, 'en')).not.toContain(':')
    for (const choice of 'choices' in attribute ? attribute.choices : []) {
      expect(sayAttributeChoice(choice, 'vi')).not.toBe(choice)
    }
  }
})
