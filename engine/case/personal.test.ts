import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../log/canonical.ts'
import { GARDENS } from '../pack/garden-pack.testing.ts'
import type { OrganisationId, PhotoId } from './case.ts'
import type { CaseEvent } from './event.ts'
import { HAMLET } from './garden.testing.ts'
import { reunite, separate } from './personal.ts'

// Marked so that a word cannot be found by chance within an id or a date.
const word = fc.string({ minLength: 1 }).map((text) => `«${text}»`)
const answers = fc.record(
  {
    name: word,
    sort: fc.constantFrom('fruit', 'mixed'),
    area: fc.nat(),
    water: fc.option(word),
    helpers: fc.array(fc.record({ group: fc.option(word), part: fc.constantFrom('lead', 'joining', null) })),
  },
  { requiredKeys: [] },
)
const said = fc.record({ captionVi: word, captionEn: word, credit: word, consent: fc.boolean() })
const id = 'photo' as PhotoId // a test's own id

const events: fc.Arbitrary<CaseEvent> = fc.oneof(
  answers.map((given): CaseEvent => ({ type: 'answersChanged', answers: given })),
  answers.map((given): CaseEvent => ({
    type: 'caseOpened',
    programme: 'model-gardens',
    pack: 'hash',
    unit: HAMLET,
    organisation: 'farmers-khe' as OrganisationId,
    branch: 'farmers',
    answers: given,
  })),
  word.map((offered): CaseEvent => ({ type: 'fieldContested', field: 'water', offered })),
  word.map((value): CaseEvent => ({ type: 'fieldSettled', field: 'name', value })),
  word.map((reason): CaseEvent => ({ type: 'caseSentBack', reason })),
  word.map((reason): CaseEvent => ({ type: 'caseWithdrawn', reason })),
  word.map((reason): CaseEvent => ({
    type: 'stageEntered',
    stage: 'stopped',
    from: 'grown',
    move: 'stop',
    reason,
  })),
  said.map((words): CaseEvent => ({
    type: 'photoAttached',
    photo: { id, ...words, sha256: 'ab', bytes: 3 },
  })),
  said.map((words): CaseEvent => ({ type: 'photoDescribed', photo: { id, ...words } })),
)

test('an event comes back from its kept part and its words as it was', () => {
  fc.assert(
    fc.property(events, (event) => {
      const { kept, words } = separate(GARDENS.rules, event)
      // As the journal and the vault store them.
      const stored: unknown = JSON.parse(JSON.stringify(kept))
      expect(canonical(reunite(stored, words))).toBe(canonical(event))
    }),
  )
})

test('no word that somebody typed stays in what is kept for ever', () => {
  fc.assert(
    fc.property(events, (event) => {
      expect(JSON.stringify(separate(GARDENS.rules, event).kept)).not.toMatch(/[«»]/)
    }),
  )
})

test('an erased word comes back as nothing, and the rest as it was', () => {
  const event: CaseEvent = { type: 'answersChanged', answers: { name: 'Vườn', water: 'Suối', area: 5 } }
  const { kept } = separate(GARDENS.rules, event)
  expect(reunite(kept, [null, 'Suối'])).toEqual({
    type: 'answersChanged',
    answers: { name: '', water: 'Suối', area: 5 },
  })
})
