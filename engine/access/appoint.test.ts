import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitId } from '../unit/unit.ts'
import type { Posting } from './access.ts'
import { appointedBy, rolesGivenBy, type Appointment } from './appoint.ts'
import { ROLES, type Role } from './role.ts'

const TODAY = '2026-11-23'
const PATH = {
  province: ['province'],
  commune: ['commune', 'province'],
  hamlet: ['hamlet', 'commune', 'province'],
  elsewhere: ['elsewhere', 'province'],
} as const satisfies Record<string, readonly string[]>

type Place = keyof typeof PATH

function posted(role: Role, unit: Place = 'commune', more: Partial<Posting> = {}): Posting {
  return {
    organisation: 'one',
    branch: 'farmers',
    role,
    unit: unit as UnitId, // ids of the test
    programmes: '*',
    from: '2026-01-01',
    to: undefined,
    ...more,
  }
}

function wanted(role: Role, at: Place = 'commune', more: Partial<Appointment> = {}): Appointment {
  const path = PATH[at] as readonly string[] as readonly UnitId[] // ids of the test
  return { role, path, branch: 'farmers', programmes: '*', ...more }
}

const GIVEN: Readonly<Record<Role, readonly Role[]>> = {
  recorder: [],
  officer: [],
  reviewer: [],
  'council-member': [],
  treasurer: [],
  auditor: [],
  'programme-manager': [
    'recorder',
    'officer',
    'reviewer',
    'council-member',
    'treasurer',
    'programme-manager',
  ],
  leader: ['recorder', 'officer', 'reviewer', 'council-member', 'treasurer', 'programme-manager', 'leader'],
  operator: ROLES,
}

test('each role gives in its own unit exactly the roles of the table', () => {
  for (const giver of ROLES)
    for (const role of ROLES) {
      const answer = appointedBy([posted(giver)], wanted(role), TODAY)
      expect(typeof answer === 'object', `${giver} gives ${role}`).toBe(GIVEN[giver].includes(role))
    }
})

test('the nearest reason is named', () => {
  const cases: readonly (readonly [readonly Posting[], Appointment, string])[] = [
    [[], wanted('recorder'), 'access.not-allowed'],
    [[posted('auditor')], wanted('recorder'), 'access.not-allowed'],
    [[posted('leader')], wanted('recorder', 'elsewhere'), 'access.out-of-scope'],
    [[posted('leader')], wanted('recorder', 'province'), 'access.out-of-scope'],
    [[posted('leader')], wanted('recorder', 'hamlet', { branch: 'police' }), 'people.other-line'],
    [[posted('leader')], wanted('auditor'), 'people.role-above'],
    [[posted('programme-manager')], wanted('leader'), 'people.role-above'],
    [[posted('officer')], wanted('officer', 'hamlet'), 'people.role-above'],
    [[posted('officer')], wanted('recorder', 'commune'), 'people.hamlets-only'],
    [[posted('officer', 'province')], wanted('recorder', 'hamlet'), 'people.hamlets-only'],
    [
      [posted('leader', 'commune', { programmes: ['gardens'] })],
      wanted('officer'),
      'people.programmes-wider',
    ],
    [[posted('leader', 'commune', { to: TODAY })], wanted('officer'), 'access.not-allowed'],
  ]
  for (const [postings, appointment, problem] of cases)
    expect(appointedBy(postings, appointment, TODAY)).toBe(problem)
})

test('an officer of a commune posts those who record in its hamlets', () => {
  expect(appointedBy([posted('officer')], wanted('recorder', 'hamlet'), TODAY)).toMatchObject({
    role: 'officer',
  })
})

test('part of one’s own programmes may be given, and a second posting may open what the first does not', () => {
  const narrow = posted('leader', 'commune', { programmes: ['gardens', 'houses'] })
  expect(appointedBy([narrow], wanted('officer', 'hamlet', { programmes: ['houses'] }), TODAY)).toBe(narrow)
  const wide = posted('programme-manager', 'province')
  expect(appointedBy([narrow, wide], wanted('officer', 'elsewhere'), TODAY)).toBe(wide)
})

test('an operator appoints in every line and unit', () => {
  const operator = posted('operator')
  expect(appointedBy([operator], wanted('leader', 'elsewhere', { branch: 'police' }), TODAY)).toBe(operator)
})

test('nobody but an operator gives a role that her own posting could not itself give', () => {
  const role = fc.constantFrom(...ROLES)
  const place = fc.constantFrom<Place>('province', 'commune', 'hamlet', 'elsewhere')
  fc.assert(
    fc.property(role, place, role, place, (held, unit, given, at) => {
      const answer = appointedBy([posted(held, unit)], wanted(given, at), TODAY)
      if (typeof answer === 'string') return
      expect(rolesGivenBy(answer)).toContain(given)
      // What she gave can in turn give nothing that she could not.
      for (const next of rolesGivenBy(posted(given))) expect(rolesGivenBy(answer)).toContain(next)
    }),
  )
})
