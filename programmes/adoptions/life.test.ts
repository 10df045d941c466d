import type { Case, CaseId, CommandId, OfficerId, OrganisationId } from '@gieo/engine/case/case.ts'
import type { CommandBody } from '@gieo/engine/case/command.ts'
import { decide } from '@gieo/engine/case/decide.ts'
import { evolve } from '@gieo/engine/case/evolve.ts'
import type { Facts } from '@gieo/engine/case/facts.ts'
import { adoptionOf, askedToday, followUpsOf } from '@gieo/engine/replication/adoption/life.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { expect, test } from 'vitest'
import { ADOPTIONS } from './pack.ts'

const { rules } = ADOPTIONS
const HAMLET = 'xom' as UnitId // a test's own ids, here and below
const CARD = {
  of: { card: 'fruit-trees', version: 2 },
  title: { vi: 'Cây ăn quả trên đồi keo', en: 'Fruit trees on acacia hills' },
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  musts: [
    { vi: 'Có nước', en: 'Water' },
    { vi: 'Có đường', en: 'A road' },
    { vi: 'Đất dày', en: 'Deep soil' },
  ],
}
const PRACTICE = { ...CARD.of, title: CARD.title }

const facts = (
  officer: string,
  organisation: string,
  today: string,
  role: 'recorder' | 'officer',
): Facts => ({
  officer: officer as OfficerId,
  device: officer,
  today,
  rolesOverCase: [role],
  rolesOverUnit: [role],
  unit: { is: 'valid', level: 'hamlet' },
  organisation: organisation as OrganisationId,
  branch: 'farmers',
  cards: {
    find: ({ card, version }) => (card === CARD.of.card && version === 2 ? CARD : undefined),
    all: true,
  },
  unitNames: (unit) => (unit === 'ben' ? ['Xóm Bên'] : []),
})

/** One adoption as it goes on: each ask gives `accepted` or the code of the refusal with its fields. */
class Life {
  state: Case | undefined

  ask(body: CommandBody, on: string, who: 'head' | 'officer' | 'other' = 'head'): string {
    const organisation = who === 'other' ? 'youth' : 'farmers'
    const known = facts(who, organisation, on, who === 'head' ? 'recorder' : 'officer')
    const command = {
      id: `${on}` as CommandId,
      case: 'one' as CaseId,
      programme: 'adoptions',
      pack: 'hash',
      unit: HAMLET,
      occurredOn: on,
      basedOn: this.state?.version ?? 0,
      ...body,
    }
    const decision = decide(rules, this.state, command, known)
    if ('refused' in decision) {
      const { code, findings = [] } = decision.refused
      return [code, ...findings.map(({ path, code: found }) => `${path}:${found}`)].join(' ')
    }
    for (const event of decision.events) {
      const version = (this.state?.version ?? 0) + 1
      const heading = { case: command.case, actor: known.officer, device: who, occurredOn: on }
      this.state = evolve(this.state, { ...heading, version, event })
    }
    return 'accepted'
  }

  open(on: string, answers: Readonly<Record<string, unknown>> = {}): string {
    const all = { practice: PRACTICE, begun: true, holder: 'household', ...answers }
    return this.ask({ kind: 'openCase', data: { answers: all } }, on)
  }

  step(move: string, on: string, who: 'head' | 'officer' | 'other' = 'head', answers = {}): string {
    return this.ask({ kind: 'advanceCase', data: { move, answers } }, on, who)
  }

  get adoption() {
    return this.state === undefined ? undefined : adoptionOf(rules, this.state)
  }

  get owed() {
    const { adoption } = rules
    if (adoption === undefined || this.state === undefined) return []
    return followUpsOf(adoption, this.state.stage, this.state.entered)
  }
}

const MET = ['met', 'met', 'unknown']

test('planned, started, looked at, kept a year, dropped with a reason: each day is its own', () => {
  const life = new Life()
  expect(life.open('2024-03-01', { begun: false })).toBe('accepted')
  expect(life.adoption).toMatchObject({ state: 'planned', plannedOn: '2024-03-01', startedOn: undefined })
  expect(life.step('start', '2024-04-15', 'head', { musts: MET, incentives: ['none'] })).toBe('accepted')
  expect(life.step('look', '2024-10-20')).toBe('accepted')
  expect(life.step('keep', '2025-04-15', 'head', { cost: 40_000_000, labour: 60 })).toBe('accepted')
  expect(life.adoption).toMatchObject({
    of: CARD.of,
    state: 'kept',
    startedOn: '2024-04-15',
    keptOn: '2025-04-15',
    incentives: ['none'],
    cost: 40_000_000,
    labour: 60,
  })
  expect(life.step('drop', '2025-09-01')).toBe('case.form-incomplete dropped-for:field.missing')
  expect(life.step('drop', '2025-09-01', 'head', { 'dropped-for': 'buyers' })).toBe('accepted')
  expect(life.adoption).toMatchObject({
    state: 'dropped',
    keptOn: '2025-04-15',
    droppedOn: '2025-09-01',
    droppedFor: 'buyers',
  })
})

test('one that has begun already starts with its registration; a plan may be dropped', () => {
  const begun = new Life()
  expect(begun.open('2024-03-01', { musts: MET })).toBe('accepted')
  expect(begun.adoption).toMatchObject({ state: 'started', startedOn: '2024-03-01' })
  const planned = new Life()
  planned.open('2024-03-01', { begun: false })
  expect(planned.step('drop', '2024-05-01', 'head', { 'dropped-for': 'money' })).toBe('accepted')
  expect(planned.adoption).toMatchObject({ state: 'dropped', startedOn: undefined, droppedFor: 'money' })
})

test('a must that is not met may be begun with, with a reason; unknown needs none and is not met', () => {
  const life = new Life()
  expect(life.open('2024-03-01')).toBe('case.form-invalid musts:field.missing')
  const unmet = { musts: ['met', 'not-met', 'unknown'] }
  expect(life.open('2024-03-01', unmet)).toBe('case.form-invalid unmet-why:field.missing')
  expect(life.open('2024-03-01', { ...unmet, 'unmet-why': 'Đào ao trữ nước' })).toBe('accepted')
  expect(life.state?.answers['musts']).toEqual(['met', 'not-met', 'unknown'])
})

test('the card is a public one, and the musts are its own', () => {
  const life = new Life()
  const other = { ...PRACTICE, version: 3 }
  expect(life.open('2024-03-01', { practice: other, musts: MET })).toContain('practice:adoption.card-unknown')
  const renamed = { ...PRACTICE, title: { vi: 'Chú Ba', en: 'Uncle' } }
  expect(life.open('2024-03-01', { practice: renamed, musts: MET })).toContain(
    'practice:adoption.card-unknown',
  )
  expect(life.open('2024-03-01', { musts: ['met'] })).toContain('musts:adoption.musts-of-other-card')
  expect(life.open('2024-03-01', { musts: ['yes', 'met', 'met'] })).toContain('musts:field.not-a-choice')
  expect(life.open('2024-03-01', { musts: MET, 'seen-at': { unit: 'nowhere', name: 'X' } })).toContain(
    'seen-at:unit.unknown',
  )
  expect(life.open('2024-03-01', { musts: MET, incentives: ['none', 'cash'] })).toContain(
    'incentives:adoption.none-and-some',
  )
  expect(life.open('2024-03-01', { musts: MET, 'seen-at': { unit: 'ben', name: 'Xóm Bên' } })).toBe(
    'accepted',
  )
  expect(life.adoption?.seenAt).toBe('ben')
})

test('nothing is kept a year before a year has passed, to the day', () => {
  const life = new Life()
  life.open('2024-02-29', { musts: MET })
  expect(life.step('keep', '2025-02-27')).toBe('adoption.too-early')
  expect(life.step('keep', '2025-02-28')).toBe('accepted')
})

test('verified by another organisation, and by nobody who recorded it', () => {
  const life = new Life()
  life.open('2024-03-01', { musts: MET })
  expect(life.step('verify', '2024-03-10', 'officer')).toBe('adoption.own-organisation')
  expect(life.step('verify', '2024-03-10', 'other')).toBe('accepted')
  expect(life.adoption).toMatchObject({ state: 'started', verifiedOn: '2024-03-10' })
  expect(life.step('verify', '2024-03-11', 'head')).not.toBe('accepted')
})

test('follow-ups at 6 and 12 months ask by themselves; no edit answers or moves them', () => {
  const life = new Life()
  life.open('2024-03-01', { musts: MET })
  const days = () => life.owed.map(({ dueOn }) => dueOn)
  expect(days()).toEqual(['2024-09-01', '2025-03-01'])
  life.ask({ kind: 'editCase', data: { answers: { adaptations: 'Trồng xen' } } }, '2024-09-05')
  expect(days()).toEqual(['2024-09-01', '2025-03-01'])
  expect(askedToday(life.owed, '2024-08-31')).toBeUndefined()
  expect(askedToday(life.owed, '2024-09-01')).toEqual({ afterMonths: 6, dueOn: '2024-09-01' })
  // Somebody was there in the first weeks: that is no look after half a year.
  life.step('look', '2024-03-20')
  expect(days()).toEqual(['2024-09-01', '2025-03-01'])
  life.step('look', '2024-09-10')
  expect(days()).toEqual(['2025-03-01'])
  expect(askedToday(life.owed, '2025-06-01')?.afterMonths).toBe(12)
  life.step('keep', '2025-06-01')
  expect(days()).toEqual([])
})

test('another card means other musts', () => {
  const life = new Life()
  life.open('2024-03-01', { musts: MET })
  const known = life.state
  expect(known?.answers['practice']).toEqual(PRACTICE)
  const edit = (answers: Readonly<Record<string, unknown>>) =>
    life.ask({ kind: 'editCase', data: { answers } }, '2024-03-02')
  expect(edit({ practice: { ...PRACTICE, card: 'bees' } })).toContain('musts:adoption.musts-of-other-card')
})
