import { checkAnswers } from '@gieo/engine/form/form.ts'
import { tidyAnswers } from '@gieo/engine/form/tidy.ts'
import { checkPack } from '@gieo/engine/pack/check-pack.ts'
import { expect, test } from 'vitest'
import { EXAMPLES } from './example.ts'
import { TEMPLATE } from './pack.ts'

const { rules } = TEMPLATE

test('the pack has no findings', () => {
  expect(checkPack(TEMPLATE)).toEqual([])
})

test('a record is registered with three answers on one page', () => {
  const snapshot = rules.pages.filter((page) => page.snapshot)
  expect(snapshot.map((page) => page.fields)).toEqual([['name', 'sort', 'began']])
})

test.each(EXAMPLES)('the example $id can be registered', ({ answers }) => {
  expect(checkAnswers(rules, answers, 'snapshot')).toEqual([])
  expect(tidyAnswers(answers)).toEqual(answers)
})

test('registered and finished are two figures', () => {
  const counted = rules.indicators.flatMap(({ counts }) =>
    counts.of === 'stage-entered' ? [counts.stage] : [],
  )
  expect(counted).toEqual(['registered', 'finished'])
})
