import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** What is in reach is looked up instead of compared with all of it: docs/decisions/0019. */
export async function up(db: Db): Promise<void> {
  await sql.raw(REACH).execute(db)
}

// The unit first, which is one of few; only where it is, what is reached there, in a table that is hashed once a statement.
const REACHED = ['commune_id', 'province_id', 'hamlet_id', 'district_id']
  .map(
    (unit) =>
      `${unit} = any ((select gieo_reach_units())::text[]) and ${unit} || '|' || reach_key in (select unnest(gieo_reach()))`,
  )
  .join(' or ')

const REACH = `
alter policy cases_in_reach on cases using (${REACHED});
create or replace view case_keys as
  select case_id, programme, pack_hash, unit_id, home_id, hamlet_id, commune_id, district_id, province_id, reach_key, recorder_id,
    group_value, stage, standing, stage_on, opened_on, sent_back, contested, withdrawn, sort_key, changed_position, changed_xid, terms, reached
  from cases, lateral (select ${REACHED}) as r (reached);
`
