import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** What a province of 200,000 cases needs to stay quick: docs/decisions/0019. */
export async function up(db: Db): Promise<void> {
  for (const part of [COUNTS, ORDERS, SEARCH]) await sql.raw(part).execute(db)
}

// What a new case counts for is written in the statement that inserts the case, which does not yet see its row.
const COUNTS = `
drop policy case_counts_in_reach on case_counts;
create policy case_counts_in_reach on case_counts for select to gieo_app using (exists (select from cases where cases.case_id = case_counts.case_id));
create policy case_counts_away on case_counts for delete to gieo_app using (exists (select from cases where cases.case_id = case_counts.case_id));
create policy case_counts_append on case_counts for insert to gieo_app with check (true);
`

const ORDERS = `
drop index cases_of_province, cases_pull_commune, cases_pull_hamlet, cases_pull_province;
-- Newest first, and a phone's pull: what changed in its unit since a cursor. Cases that one change of units moved share
-- transaction and position.
create index cases_changed_province on cases (province_id, changed_xid, changed_position, case_id);
create index cases_changed_commune on cases (commune_id, changed_xid, changed_position, case_id);
create index cases_changed_hamlet on cases (hamlet_id, changed_xid, changed_position, case_id);
-- Lists by what waited longest in its stage, and by title. A hamlet's cases are few enough to sort.
create index cases_oldest_province on cases (province_id, stage_on, case_id);
create index cases_oldest_commune on cases (commune_id, stage_on, case_id);
create index cases_title_province on cases (province_id, sort_key, case_id);
create index cases_title_commune on cases (commune_id, sort_key, case_id);
-- Worklists: what waits in a stage, longest first.
drop index cases_of_commune;
create index cases_stage_province on cases (province_id, stage, stage_on, case_id);
create index cases_stage_commune on cases (commune_id, stage, stage_on, case_id);
`

const SEARCH = `
-- The words of a case and what it can be filtered by, as one set; a word never begins with "=". They take the place of the
-- folded text, which no index could search. Written by the projection from now on; once from what is there.
alter table cases add column terms tsvector not null default '';
update cases set terms = array_to_tsvector(array_remove(regexp_split_to_array(regexp_replace(folded, '(\\w{40})\\w+', '\\1', 'g'), '[^[:alnum:]]+'), '')
  || array_remove(array['=programme:' || programme, '=group:' || group_value, '=stage:' || stage, '=standing:' || standing,
    '=reach:' || reach_key, '=recorder:' || recorder_id, '=opened:' || to_char(opened_on, 'YYYY-MM-DD'), '=opened:' || to_char(opened_on, 'YYYY-MM'), case when sent_back is not null then '=sent-back' end,
    case when contested <> '{}' then '=contested' end, case when withdrawn is not null then '=withdrawn' end], null));
alter table cases alter column terms drop default, drop column folded;
-- Lists and search, where few of many cases fit.
create index cases_terms on cases using gin (terms) with (gin_pending_list_limit = 256);
-- The same for residents, who search words alone.
alter table public_models add column terms tsvector not null default '';
update public_models set terms = array_to_tsvector(array_remove(regexp_split_to_array(regexp_replace(folded, '(\\w{40})\\w+', '\\1', 'g'), '[^[:alnum:]]+'), ''));
alter table public_models alter column terms drop default, drop column folded;
create index public_models_terms on public_models using gin (terms) with (gin_pending_list_limit = 256);
-- Row security puts every test that is not leakproof behind itself, so that no index serves a search, and a limit counts
-- what it lets through, so that no walk is bounded. Here are the keys of all cases, \`reached\` where row security would
-- show the case. Lists find the ids of their rows here, and read the rows themselves from the table.
create view case_keys as
  select case_id, programme, pack_hash, unit_id, home_id, hamlet_id, commune_id, district_id, province_id, reach_key, recorder_id,
    group_value, stage, standing, stage_on, opened_on, sent_back, contested, withdrawn, sort_key, changed_position, changed_xid, terms, reached
  from cases, lateral (select commune_id || '|' || reach_key = any ((select gieo_reach())::text[])
    or province_id || '|' || reach_key = any ((select gieo_reach())::text[])
    or hamlet_id || '|' || reach_key = any ((select gieo_reach())::text[])
    or district_id || '|' || reach_key = any ((select gieo_reach())::text[])) as r (reached);
grant select on case_keys to gieo_app;
`
