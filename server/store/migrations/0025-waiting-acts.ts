import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Acts on units that are decided and whose day has not come. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLE).execute(db)
}

const TABLE = `
-- Until its day an act changes nothing; then it moves to unit_changes (server/units/waiting.ts), in the order of the days.
create table waiting_acts (
  shard integer not null default gieo_shard(),
  change_id text not null,
  on_date date not null,
  position bigint not null,
  body jsonb not null,
  primary key (change_id, shard)
);
grant select on waiting_acts to gieo_app;
`
