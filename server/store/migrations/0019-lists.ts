import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Long lists of a province: docs/decisions/0019. */
export async function up(db: Db): Promise<void> {
  for (const part of [ORDER, REACH]) await sql.raw(part).execute(db)
}

const ORDER = `
-- One programme's cases of a province, newest first: among those of all programmes it may be far to walk to them.
create index cases_changed_programme on cases (province_id, programme, changed_xid, changed_position, case_id);
`

// The unit first, which is one of few; only where it is, the long list of what is reached there. Most rows that are looked
// at are compared once instead of with all of it, level by level.
const REACHED = ['commune_id', 'province_id', 'hamlet_id', 'district_id']
  .map(
    (unit) =>
      `${unit} = any ((select gieo_reach_units())::text[]) and ${unit} || '|' || reach_key = any ((select gieo_reach())::text[])`,
  )
  .join(' or ')

const REACH = `
-- Where anything is reached.
create function gieo_reach_units() returns text[] language sql stable
  return array(select distinct split_part(reach, '|', 1) from unnest(gieo_reach()) reach);
alter policy cases_in_reach on cases using (${REACHED});
create or replace view case_keys as
  select case_id, programme, pack_hash, unit_id, home_id, hamlet_id, commune_id, district_id, province_id, reach_key, recorder_id,
    group_value, stage, standing, stage_on, opened_on, sent_back, contested, withdrawn, sort_key, changed_position, changed_xid, terms, reached
  from cases, lateral (select ${REACHED}) as r (reached);
`
