import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contributionsOf, deltasBetween, type Contribution } from '../indicator/contribution.ts'
import { canonical } from '../log/canonical.ts'
import { PROBLEMS } from '../problem.ts'
import { decide } from './decide.ts'
import { fold } from './evolve.ts'
import { ask, Journal } from './garden.testing.ts'
import { OPENING, stepOf } from './life.testing.ts'
import { reunite, separate } from './personal.ts'

const steps = fc
  .array(fc.noBias(fc.array(fc.nat(10_000), { minLength: 14, maxLength: 14 })), {
    minLength: 1,
    maxLength: 60,
    size: 'max',
  })
  .map((seeds) => seeds.map(stepOf))

const lives = steps.map((later) => [OPENING, ...later])

test('whatever is asked in whatever order, the answer is events or a refusal with words, and the journal has no gaps', () => {
  const answered = new Set<string>()
  fc.assert(
    fc.property(lives, (life) => {
      const journal = new Journal()
      for (const { facts, body, heading } of life) {
        const before = journal.state
        const frozen = canonical(before ?? null)
        const command = ask(body, heading)
        const once = decide(journal.rules, before, command, facts)
        expect(decide(journal.rules, before, command, facts)).toEqual(once)
        expect(canonical(before ?? null)).toBe(frozen)
        if ('refused' in once) expect(PROBLEMS).toContain(once.refused.code)
        else expect(once.events.length).toBeGreaterThan(0)
        answered.add(journal.take(facts, body, heading))
        if ((journal.state?.stage ?? '') === 'standard') answered.add('standard')
      }
      expect(journal.entries.map((entry) => entry.version)).toEqual(journal.entries.map((_, at) => at + 1))
      expect(canonical(fold(journal.entries) ?? null)).toBe(
        canonical(fold(structuredClone(journal.entries)) ?? null),
      )
      expect(journal.state?.version ?? 0).toBe(journal.entries.length)
    }),
    { numRuns: 300 },
  )
  // Had the lives not been this varied, nothing would be proved.
  const varied = [
    'accepted',
    'standard',
    'case.sent-back',
    'case.contested',
    'case.stage-moved',
    'case.form-incomplete',
  ]
  expect([...answered]).toEqual(expect.arrayContaining(varied))
})

test('a case keeps its own rules: a known stage, no answer that was refused, no blank ones', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const journal = new Journal()
      for (const { facts, body, heading } of life) journal.take(facts, body, heading)
      const state = journal.state
      if (state === undefined) return
      expect(journal.rules.stages.map((stage) => stage.id)).toContain(state.stage)
      expect(state.answers).toMatchObject({
        name: expect.any(String),
        sort: expect.stringMatching(/^(fruit|mixed|vegetable)$/),
      })
      expect(Object.values(state.answers)).not.toContain(null)
      expect(state.photos.length).toBeLessThanOrEqual(journal.rules.photosMax)
    }),
  )
})

test('a gap, a second opening or a life without a beginning is our own mistake and thrown', () => {
  const journal = new Journal()
  journal.take(OPENING.facts, OPENING.body, OPENING.heading)
  const [opened, entered] = journal.entries
  if (opened === undefined || entered === undefined) throw new Error('the life did not begin')
  expect(() => fold([entered])).toThrow('gap')
  expect(() => fold([{ ...entered, version: 1 }])).toThrow('begins with')
  expect(() => fold([opened, { ...opened, version: 2 }])).toThrow('opened twice')
})

test('words taken out of an event and put back leave it as it was; none stays in what is kept for ever', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const journal = new Journal()
      for (const { facts, body, heading } of life) journal.take(facts, body, heading)
      for (const { event } of journal.entries) {
        const { kept, words } = separate(journal.rules, event)
        expect(canonical(reunite(structuredClone(kept), words))).toBe(canonical(event))
        for (const word of words)
          if (word.length > 2) expect(canonical(kept)).not.toContain(JSON.stringify(word))
      }
    }),
  )
})

test('the deltas of a life add up to what the case counts for in the end', () => {
  fc.assert(
    fc.property(lives, (life) => {
      const journal = new Journal()
      const totals = new Map<string, number>()
      let before: readonly Contribution[] = []
      for (const { facts, body, heading } of life) {
        journal.take(facts, body, heading)
        const now = contributionsOf(journal.rules, journal.state)
        for (const delta of deltasBetween(before, now)) add(totals, delta)
        before = now
      }
      const wanted = new Map<string, number>()
      for (const contribution of contributionsOf(journal.rules, journal.state)) add(wanted, contribution)
      expect(nonZero(totals)).toEqual(nonZero(wanted))
    }),
  )
})

function add(totals: Map<string, number>, { amount, ...key }: Contribution): void {
  totals.set(canonical(key), (totals.get(canonical(key)) ?? 0) + amount)
}

function nonZero(totals: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...totals].filter(([, amount]) => amount !== 0).toSorted())
}
