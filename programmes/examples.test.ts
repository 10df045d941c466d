import { holds } from '@gieo/engine/condition/condition.ts'
import { checkAnswers, checkDays } from '@gieo/engine/form/form.ts'
import { tidyAnswers } from '@gieo/engine/form/tidy.ts'
import { expect, test } from 'vitest'
import { EXAMPLES } from './examples.ts'
import { PACKS } from './index.ts'

const TOLD = PACKS.flatMap(({ rules }) =>
  (EXAMPLES[rules.programme] ?? []).map((example) => [example.id, rules, example] as const),
)

test('examples belong to programmes of the list, and each has a name of its own', () => {
  expect(PACKS.map(({ rules }) => rules.programme)).toEqual(expect.arrayContaining(Object.keys(EXAMPLES)))
  expect(new Set(TOLD.map(([id]) => id)).size).toBe(TOLD.length)
})

test.each(TOLD)(
  'the example %s is well formed and has walked an allowed way',
  (_, rules, { answers, moves, registeredOn }) => {
    const full = moves.some(({ move }) => rules.moves.find(({ id }) => id === move)?.needsFull)
    expect(checkAnswers(rules, answers, full ? 'full' : 'snapshot')).toEqual([])
    expect(checkDays(rules, answers, '2023-12-31')).toEqual([])
    expect(tidyAnswers(answers)).toEqual(answers)
    let stage = rules.stages[0]?.id
    let day = registeredOn
    for (const { move, on, reason } of moves) {
      const found = rules.moves.find(({ id }) => id === move)
      expect(found?.from).toContain(stage)
      expect(on > day).toBe(true)
      if (found?.reason === 'required') expect(reason).toBeTruthy()
      if (found?.needs !== undefined) expect(holds(found.needs, answers)).toBe(true)
      stage = found?.to
      day = on
    }
  },
)
