import type { Land } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { inScope, type Scope } from '../store/scope.ts'
import type { Worklist } from '../wire/cases.ts'
import { nameThen } from './case-row.ts'
import { mayHear } from './second-case.ts'
import type { casesIn } from './unit-place.ts'

const RECENT = 12

type Entry = {
  position: string
  type: string
  stage: string | null
  case_id: string
  programme: string
  pack_hash: string
  title: string
  unit_id: string
  opened_on: string
  recorded_at: Date
}

/**
 * The latest entries of the cases in scope. Looked for from the cases that changed last, not from the end of the
 * journal: an officer with few cases would read all of it in vain.
 */
export async function listRecent(
  tx: Tx,
  land: Land,
  scope: Scope,
  place: ReturnType<typeof casesIn>,
): Promise<Worklist['recent']> {
  const { rows } = await sql<Entry>`
    with latest as materialized (
      select cases.case_id, cases.programme, cases.pack_hash, cases.title, cases.unit_id, cases.opened_on from cases
      where ${inScope(scope)} and ${place} order by cases.changed_xid desc, cases.changed_position desc limit ${RECENT}
    )
    select entry.position, entry.type, entry.stage, latest.*, entry.recorded_at
    from latest, lateral (
      select position, type, body ->> 'stage' as stage, recorded_at from journal
      where stream = 'case' and stream_id = latest.case_id::text and ${mayHear(scope)} order by version desc limit ${RECENT}
    ) entry
    order by entry.position desc limit ${RECENT}`.execute(tx)
  return rows.map((row) => ({
    position: row.position,
    type: row.type,
    stage: row.stage,
    caseId: row.case_id,
    programme: row.programme,
    pack: row.pack_hash,
    title: row.title,
    unitName: nameThen(land, row.unit_id, row.opened_on),
    recordedAt: row.recorded_at.toISOString(),
  }))
}
