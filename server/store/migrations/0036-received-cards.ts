import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Practice cards that were written and signed in other installations, and whose signatures are believed. */
export async function up(db: Db): Promise<void> {
  for (const part of PARTS) await sql.raw(part).execute(db)
}

const PARTS = [
  `create table installations (
    shard integer not null default gieo_shard(),
    installation_id uuid not null,
    name text not null,
    public_key text not null,
    confirmed_on date not null,
    confirmed_by_id text not null,
    primary key (installation_id, shard)
  )`,
  `create table received_cards (
    shard integer not null default gieo_shard(),
    card_id uuid not null,
    version integer not null,
    installation_id uuid not null,
    signed_on date not null,
    published_on date not null,
    -- As it was signed; and as it is among what has arrived since.
    signed_state text not null,
    state text not null,
    reason text,
    hash text not null,
    content jsonb not null,
    -- Word for word, so that it can travel on with its signature.
    signed jsonb not null,
    primary key (card_id, version, shard)
  )`,
  `create table received_pictures (
    shard integer not null default gieo_shard(),
    card_id uuid not null,
    version integer not null,
    photo_id uuid not null,
    width integer not null,
    height integer not null,
    primary key (card_id, version, photo_id, shard)
  )`,
  // Whether a picture may be shown, and how large it is.
  'create index received_pictures_of on received_pictures (photo_id)',
  // Whatever reads public cards reads these as well: nobody here answers for them, and no branch holds them.
  `create or replace view public_cards as
    select shard, card_id, version, programme, organisation_id, branch, state, public_content as content, hash,
      published_on, level, case when state = 'withdrawn' then reason end as reason
    from card_versions where public_content is not null
    union all
    select shard, card_id, version, '', '', '', state, content, hash, published_on, 'province', reason
    from received_cards`,
  `create or replace view card_photos as
    select v.shard, v.card_id, v.version, p.photo_id, f.width, f.height
    from card_versions v
      cross join lateral jsonb_array_elements(v.public_content -> 'media') as picture
      join photos p on p.photo_id = (picture ->> 'photo')::uuid and p.consent
      join photo_files f on f.photo_id = p.photo_id and f.sha256 = p.sha256
    where v.public_content is not null
    union all
    select shard, card_id, version, photo_id, width, height from received_pictures`,
]
