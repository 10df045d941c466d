import type { Refusal } from '@gieo/engine/problem.ts'
import { ancestorsAt, nameAt, NEWEST } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { Found } from '../wire/find.ts'
import { listCases } from './cases.ts'
import { listUnits } from './units.ts'

const CASES = 6
const UNITS = 5

/** One answer for what somebody types anywhere in the office: cases as its list finds them, and places of today. */
export async function findByWords(context: Context, actor: Actor, q: string): Promise<Found | Refusal> {
  const land = await context.land()
  const [cases, units] = await Promise.all([
    listCases(context, actor, { q, sort: 'newest', limit: CASES }),
    listUnits(context, { q, on: context.clock.today(), limit: UNITS }),
  ])
  if ('refused' in cases) return cases
  return {
    cases: cases.items.map(({ id, title, programme, unitName, organisationName }) => ({
      ...{ id, title, programme, unitName, organisationName },
    })),
    units: units.items.map(({ id, fullName }) => ({
      id,
      fullName,
      within: ancestorsAt(land, unitId(id), NEWEST)
        .map((above) => nameAt(land, above, NEWEST))
        .join(', '),
    })),
  }
}
