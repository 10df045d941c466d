import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitId } from '../unit/unit.ts'
import { rolesOver, type Posting, type Reach, type Share } from './access.ts'
import { ROLES } from './role.ts'

const TODAY = '2023-06-01'
const unit = fc.constantFrom('province', 'commune', 'hamlet', 'elsewhere').map((id) => id as UnitId) // ids of the test
const branch = fc.constantFrom('farmers', 'front', 'police')
const programme = fc.constantFrom('gardens', 'houses')
const day = fc.constantFrom('2023-01-01', '2023-06-01', '2023-06-02', '2024-01-01')

const posting: fc.Arbitrary<Posting> = fc.record({
  organisation: fc.constantFrom('one', 'two'),
  branch,
  role: fc.constantFrom(...ROLES),
  unit,
  programmes: fc.oneof(fc.constant('*' as const), fc.array(programme)),
  from: day,
  to: fc.option(day, { nil: undefined }),
})
const share: fc.Arbitrary<Share> = fc.record({
  programme,
  ownerBranch: fc.oneof(branch, fc.constant('*')),
  viewerBranch: branch,
})
const reach: fc.Arbitrary<Reach> = fc.record({ path: fc.uniqueArray(unit), programme, branch })

const GARDEN: Reach = {
  path: ['hamlet', 'commune', 'province'] as readonly string[] as readonly UnitId[],
  programme: 'gardens',
  branch: 'farmers',
}
const OFFICER: Posting = {
  organisation: 'one',
  branch: 'farmers',
  role: 'officer',
  unit: 'commune' as UnitId,
  programmes: ['gardens'],
  from: '2023-01-01',
  to: undefined,
}

test('a posting opens what lies in its unit, its programme and its branch', () => {
  expect(rolesOver([OFFICER], [], GARDEN, TODAY)).toEqual(['officer'])
  expect(rolesOver([{ ...OFFICER, programmes: '*' }], [], GARDEN, TODAY)).toEqual(['officer'])
  expect(rolesOver([OFFICER, OFFICER], [], GARDEN, TODAY)).toEqual(['officer'])
})

test('a posting opens nothing beside it', () => {
  const never: readonly Partial<Posting>[] = [
    { unit: 'elsewhere' as UnitId },
    { programmes: ['houses'] },
    { programmes: [] },
    { branch: 'police' },
    { from: '2023-06-02' },
    { to: TODAY },
  ]
  for (const other of never) expect(rolesOver([{ ...OFFICER, ...other }], [], GARDEN, TODAY)).toEqual([])
  expect(rolesOver([{ ...OFFICER, to: '2023-06-02' }], [], GARDEN, TODAY)).toEqual(['officer'])
})

test('another branch sees a case only where it was shared with it, one way', () => {
  const police = { ...OFFICER, branch: 'police', role: 'leader' } as const
  const shared: Share = { programme: 'gardens', ownerBranch: 'farmers', viewerBranch: 'police' }
  expect(rolesOver([police], [shared], GARDEN, TODAY)).toEqual(['leader'])
  // There is no share of everything: each branch is opened by name.
  expect(rolesOver([police], [{ ...shared, ownerBranch: '*' }], GARDEN, TODAY)).toEqual([])
  expect(rolesOver([police], [{ ...shared, programme: 'houses' }], GARDEN, TODAY)).toEqual([])
  expect(rolesOver([police], [{ ...shared, ownerBranch: 'front' }], GARDEN, TODAY)).toEqual([])
  expect(rolesOver([OFFICER], [shared], { ...GARDEN, branch: 'police' }, TODAY)).toEqual([])
})

test('without a posting there is no role, whatever was shared', () => {
  fc.assert(
    fc.property(
      fc.array(share),
      reach,
      day,
      (shares, at, today) => rolesOver([], shares, at, today).length === 0,
    ),
  )
})

test('every role comes from a current posting whose unit, programme and branch or share reach the case', () => {
  fc.assert(
    fc.property(fc.array(posting), fc.array(share), reach, day, (postings, shares, at, today) => {
      for (const role of rolesOver(postings, shares, at, today)) {
        const opens = postings.some(
          (held) =>
            held.role === role &&
            held.from <= today &&
            (held.to === undefined || held.to > today) &&
            at.path.includes(held.unit) &&
            (held.programmes === '*' || held.programmes.includes(at.programme)) &&
            (held.branch === at.branch ||
              shares.some(
                (given) =>
                  given.viewerBranch === held.branch &&
                  given.ownerBranch === at.branch &&
                  given.programme === at.programme,
              )),
        )
        expect(opens).toBe(true)
      }
    }),
  )
})

test('one posting or share more never closes a door', () => {
  fc.assert(
    fc.property(
      fc.array(posting),
      posting,
      fc.array(share),
      share,
      reach,
      (postings, more, shares, given, at) => {
        const before = rolesOver(postings, shares, at, TODAY)
        expect(rolesOver([...postings, more], [...shares, given], at, TODAY)).toEqual(
          expect.arrayContaining([...before]),
        )
      },
    ),
  )
})
