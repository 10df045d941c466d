import type { Posting, Share } from '@gieo/engine/access/access.ts'
import { rolesOver } from '@gieo/engine/access/access.ts'
import type { OfficerId } from '@gieo/engine/case/case.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathToday } from '../facts.ts'
import { placeColumns } from '../project/place.ts'
import { listCases } from '../read/cases.ts'
import { makeWorld, TODAY, type World } from '../testing/world.ts'
import { scopeOf, settlePostings, withScope, type Actor } from './scope.ts'

const PROGRAMME = 'skilled-mobilisation'
const BRANCHES = ['peoples-committee', 'farmers', 'police', 'mass-mobilisation']
// Units of three maps: a posting or a record of 2023 reaches what its unit became.
const UNITS = [
  'vn-40',
  'vn-d419@2010',
  'vn-c16941@2025',
  'vn-c17569@2025',
  'vn-c16960@2010',
  'vn-c16941@2010',
  'vn-c17566@2010',
  'vn-h40-binh-hai',
  'vn-h40-nghia-binh-1',
].map(unitId)

type Lying = { readonly id: string; readonly unit: (typeof UNITS)[number]; readonly branch: string }

let world: World
const lying: Lying[] = UNITS.flatMap((unit) => BRANCHES.map((branch) => ({ id: randomUUID(), unit, branch })))

beforeAll(async () => {
  world = await makeWorld('example')
  await world.db.deleteFrom('cases').execute()
  const land = await world.context.land()
  const { organisation_id } = await world.db
    .selectFrom('organisations')
    .select('organisation_id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const rest = {
    pack_hash: 'none',
    organisation_id,
    recorder_id: 'nobody',
    title: '',
    stage: 'registered',
    standing: 'alive',
    stage_on: TODAY,
    opened_on: TODAY,
    contested: '{}',
    answers: '{}',
    version: 1,
    terms: '',
    sort_key: '',
    is_example: true,
    changed_position: '1',
    changed_xid: '1',
  }
  await world.db
    .insertInto('cases')
    .values(
      lying.map(({ id, unit, branch }) => ({
        ...rest,
        case_id: id,
        unit_id: unit,
        ...placeColumns(land, unit),
        programme: PROGRAMME,
        branch,
        reach_key: `${PROGRAMME}:${branch}`,
      })),
    )
    .execute()
})
afterAll(() => world.close())

const posting: fc.Arbitrary<Posting> = fc.record({
  organisation: fc.constant('any'),
  branch: fc.constantFrom(...BRANCHES),
  role: fc.constantFrom('recorder', 'officer', 'leader'),
  unit: fc.constantFrom(...UNITS),
  programmes: fc.constantFrom('*' as const, [PROGRAMME], ['another']),
  from: fc.constantFrom('2020-01-01', '2030-01-01'),
  to: fc.constantFrom(undefined, undefined, '2026-01-01'),
})

const share: fc.Arbitrary<Share> = fc.record({
  programme: fc.constantFrom(PROGRAMME, 'another'),
  ownerBranch: fc.constantFrom(...BRANCHES),
  viewerBranch: fc.constantFrom(...BRANCHES),
})

test('a list holds exactly the cases over which the postings give a role, and row security alone gives no more', async () => {
  const land = await world.context.land()
  const within = fc.record({
    postings: fc.array(posting, { maxLength: 4 }),
    shares: fc.array(share, { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(within, async ({ postings, shares }) => {
      const raw: Actor = {
        officer: 'somebody' as OfficerId,
        fullName: '',
        name: '',
        isExample: true,
        session: '',
        postings,
        shares,
      }
      const actor = settlePostings(land, raw, TODAY)
      const expected = lying
        .filter(({ unit, branch }) => {
          const reach = { path: pathToday(land, unit, TODAY), programme: PROGRAMME, branch }
          return rolesOver(actor.postings, shares, reach, TODAY).length > 0
        })
        .map(({ id }) => id)
        .toSorted()
      const listed = await listCases(world.context, actor, { sort: 'newest', limit: 200 })
      if ('refused' in listed) throw new Error(listed.refused.code)
      expect(listed.items.map(({ id }) => id).toSorted()).toEqual(expected)
      expect(listed.total).toBe(expected.length)
      const scope = scopeOf(land, actor, world.context.packs.programmes)
      const seen = await withScope(world.db, scope, (tx) =>
        tx.selectFrom('cases').select('case_id').execute(),
      )
      expect(seen.map(({ case_id }) => case_id).toSorted()).toEqual(expected)
    }),
    { numRuns: 150 },
  )
})
