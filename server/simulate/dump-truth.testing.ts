import { sql } from 'kysely'
import type { Db } from '../store/database.ts'

/** What happened, case by case and command by command; when it was written down, and at which position, is another matter. */
export async function dumpTruth(db: Db): Promise<string> {
  const { rows } = await sql<{ row: string }>`
    select row_to_json(e)::text as row from (
      select stream, stream_id, version, type, actor_id, organisation_id, device, command_id, occurred_on, body, words
      from journal j left join vault v on v.position = j.position order by stream, stream_id, version) e
    union all
    select row_to_json(v)::text from (
      select command_id, officer_id, body_hash, verdict from inbox order by command_id) v`.execute(db)
  return withoutPlaces(rows.map(({ row }) => row).join('\n'))
}

/** Rows without where in the journal they were written. */
export function withoutPlaces(rows: string): string {
  return rows.replaceAll(/"(changed_)?(xid|position)": ?"?\d+"?/g, '')
}
