import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { Recorders } from '../wire/lists.ts'
import { mapFor } from './unit-place.ts'

const RECORDERS_MAX = 300

/** The colleagues whose records the reader may see: posted today within one of the reader's units, in the same line. */
export async function listRecorders(context: Context, actor: Actor): Promise<Recorders> {
  const today = context.clock.today()
  const map = mapFor(await context.land(), today)
  const mine = actor.postings.map(({ unit, branch }) => `${unit}|${branch}`)
  const rows = await context.db
    .selectFrom('postings')
    .innerJoin('officers', 'officers.officer_id', 'postings.officer_id')
    .innerJoin('organisations', 'organisations.organisation_id', 'postings.organisation_id')
    .select(['officers.officer_id', 'officers.full_name'])
    .distinct()
    .where('postings.from_on', '<=', today)
    .where((either) =>
      either.or([either('postings.to_on', 'is', null), either('postings.to_on', '>', today)]),
    )
    .where(
      sql<boolean>`exists (select from unit_homes home
        join unit_ancestors above on above.map_on = home.map_on and above.unit_id = home.home_id
        where home.map_on = ${map.on} and home.unit_id = postings.unit_id
          and above.ancestor_id || '|' || organisations.branch = any(${mine}::text[]))`,
    )
    .orderBy('officers.full_name')
    .limit(RECORDERS_MAX)
    .execute()
  return { items: rows.map(({ officer_id, full_name }) => ({ id: officer_id, name: full_name })) }
}
