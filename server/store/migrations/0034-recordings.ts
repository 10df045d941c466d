import { sql } from 'kysely'
import type { Db } from '../database.ts'

/**
 * Cards spoken by somebody. The bytes lie in the data folder, as those of photos do. Of the speaker nothing is kept but
 * that they agreed: the language is what the recording is in.
 */
export async function up(db: Db): Promise<void> {
  for (const part of PARTS) await sql.raw(part).execute(db)
}

const PARTS = [
  `create table card_recordings (
    shard integer not null default gieo_shard(),
    recording_id uuid not null,
    card_id uuid not null,
    version integer not null,
    language text not null,
    mime_type text not null,
    bytes integer not null,
    sha256 text not null,
    recorded_on date not null,
    officer_id text not null,
    primary key (recording_id, shard)
  )`,
  // The recordings of a card, on its page.
  'create index recordings_of_card on card_recordings (card_id, recorded_on desc)',
  `create view public_recordings as
    select r.shard, r.recording_id, r.card_id, r.version, r.language, r.mime_type, r.bytes, r.sha256, r.recorded_on
    from card_recordings r
      join card_versions v on v.card_id = r.card_id and v.version = r.version and v.shard = r.shard
    where v.public_content is not null`,
  'grant select on public_recordings to gieo_public, gieo_app',
]
