import type { Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { inScope, type Scope } from '../store/scope.ts'
import type { PlaceProgramme } from '../wire/places.ts'
import { casesIn } from './unit-place.ts'

/** How many cases of a programme stand in each stage today, of those in scope that lie in the unit. */
export async function countStages(
  tx: Tx,
  land: Land,
  scope: Scope,
  unit: UnitId,
  programme: string,
): Promise<NonNullable<PlaceProgramme['stages']>> {
  return tx
    .selectFrom('cases')
    .select(['stage', sql<number>`count(*)::int`.as('count')])
    .where('programme', '=', programme)
    .where('withdrawn', 'is', null)
    .where(inScope(scope))
    .where(casesIn(land, unit))
    .groupBy('stage')
    .orderBy('stage')
    .execute()
}
