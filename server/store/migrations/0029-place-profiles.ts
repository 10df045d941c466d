import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** What is known of places: every word that was said, of which the newest is in force. Nothing of it is about a person. */
export async function up(db: Db): Promise<void> {
  await sql.raw(TABLES).execute(db)
}

const TABLES = `
create table place_profiles (
  shard integer not null default gieo_shard(),
  unit_id text not null,
  attribute text not null,
  -- The entry of the journal that said it.
  position bigint not null,
  -- A number, yes or no, a choice or a list of choices; null: it is not known any more.
  value jsonb,
  source text not null,
  -- The day on which it was so, as the source says.
  as_of date not null,
  said_on date not null,
  by_id text not null,
  organisation_id text,
  is_example boolean not null,
  primary key (unit_id, attribute, position, shard)
);
-- What is in force of a place: the newest word of each attribute, by its day and then by when it was said.
create index place_profiles_in_force on place_profiles (unit_id, attribute, as_of desc, position desc);
grant select on place_profiles to gieo_app;
`
