import { sql } from 'kysely'
import type { Db } from '../database.ts'

/**
 * Practice cards. A draft is what somebody is typing: it is no act and stands in no journal. Versions are computed from
 * the acts on them (sent, sent back, published, withdrawn). `gieo_app` may not see either table: a card that is not
 * public is read by the server for exactly those whose postings reach its case.
 */
export async function up(db: Db): Promise<void> {
  for (const part of PARTS) await sql.raw(part).execute(db)
}

const PARTS = [
  `create table card_drafts (
    shard integer not null default gieo_shard(),
    card_id uuid not null,
    version integer not null,
    programme text not null,
    case_id uuid,
    unit_id text not null,
    organisation_id text not null,
    branch text not null,
    content jsonb not null,
    -- Raised with each save: of two who write at once, the second is told.
    revision integer not null,
    -- Everybody who wrote a word of it: none of them reviews it.
    writer_ids text[] not null,
    saved_by_id text not null,
    -- The tab that saved it: a save whose answer was lost on the way is nobody else's.
    saved_from_id text not null,
    saved_at timestamptz not null default now(),
    primary key (card_id, version, shard)
  )`,
  // Drafts that are deleted with the words of their case; and whether a case has a card already.
  'create index card_drafts_of_case on card_drafts (case_id)',
  `create table card_versions (
    shard integer not null default gieo_shard(),
    card_id uuid not null,
    version integer not null,
    programme text not null,
    case_id uuid,
    unit_id text not null,
    organisation_id text not null,
    branch text not null,
    state text not null,
    content jsonb not null,
    -- What everybody may read of it; null until it is published.
    public_content jsonb,
    hash text not null,
    writer_ids text[] not null,
    submitted_on date not null,
    published_on date,
    publisher_id text,
    -- Of the office that published it: a commune, or the province.
    level text,
    -- Why it was sent back or withdrawn.
    reason text,
    primary key (card_id, version, shard)
  )`,
  // The cards of the public list and of everything that is computed over them.
  "create index card_versions_public on card_versions (card_id, version) where state = 'public'",
  'create index card_versions_of_case on card_versions (case_id)',
  // What waits for a reviewer.
  "create index card_versions_waiting on card_versions (submitted_on) where state = 'in-review'",
  `create view public_cards as
    select shard, card_id, version, programme, organisation_id, branch, state, public_content as content, hash,
      published_on, level, case when state = 'withdrawn' then reason end as reason
    from card_versions where public_content is not null`,
  // Pictures of public versions, while those shown still agree.
  `create view card_photos as
    select v.shard, v.card_id, v.version, p.photo_id, f.width, f.height
    from card_versions v
      cross join lateral jsonb_array_elements(v.public_content -> 'media') as picture
      join photos p on p.photo_id = (picture ->> 'photo')::uuid and p.consent
      join photo_files f on f.photo_id = p.photo_id and f.sha256 = p.sha256
    where v.public_content is not null`,
  'grant select on public_cards, card_photos to gieo_public, gieo_app',
]
