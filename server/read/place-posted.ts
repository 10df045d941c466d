import { isRole } from '@gieo/engine/access/role.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { PostedRow } from '../wire/places.ts'
import { mapFor } from './unit-place.ts'

const POSTED_MAX = 60

/**
 * Who is posted to a unit today, postings to the units it was made from included. `named`: the reader is a colleague;
 * anybody else learns which organisations work there and in what role, not who does.
 */
export async function listPosted(
  context: Context,
  unit: UnitId,
  named: boolean,
): Promise<readonly PostedRow[]> {
  const today = context.clock.today()
  const map = mapFor(await context.land(), today)
  const rows = await context.db
    .selectFrom('postings')
    .innerJoin('officers', 'officers.officer_id', 'postings.officer_id')
    .innerJoin('organisations', 'organisations.organisation_id', 'postings.organisation_id')
    .innerJoin('unit_homes', (join) =>
      join
        .onRef('unit_homes.unit_id', '=', 'postings.unit_id')
        .on('unit_homes.map_on', '=', map.on)
        .on('unit_homes.home_id', '=', unit),
    )
    .select(['officers.full_name', 'officers.is_example', 'organisations.name_vi', 'postings.role'])
    .where('officers.disabled', '=', false)
    .where('postings.from_on', '<=', today)
    .where((either) =>
      either.or([either('postings.to_on', 'is', null), either('postings.to_on', '>', today)]),
    )
    .orderBy('organisations.name_vi')
    .orderBy(sql`array_position(array['leader','officer','reviewer','recorder'], postings.role)`)
    .orderBy('officers.full_name')
    .limit(POSTED_MAX)
    .execute()
  return rows.flatMap(({ full_name, is_example, name_vi, role }) =>
    isRole(role)
      ? [{ name: named ? full_name : null, organisationName: name_vi, role, isExample: is_example }]
      : [],
  )
}
