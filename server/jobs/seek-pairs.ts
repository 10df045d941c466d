import { sql } from 'kysely'
import { compareWith } from '../read/alike.ts'
import { selectBrief, type BriefRow } from '../read/brief-case.ts'
import type { Db, Tx } from '../store/database.ts'
import { insertRows, writeAll } from '../store/write.ts'

/** Cases looked at in one transaction: phones hear of nothing newer while it is open. */
const CASES_AT_ONCE = 50

/**
 * Looks for pairs that may be one thing among what was registered or corrected since the last search, for the room of
 * duplicates; the page of a case and its form ask for themselves. Answers with how many cases were looked at; 0 when
 * nothing was left for now.
 */
export async function seekPairs(db: Db): Promise<number> {
  await noteNext(db)
  return db.transaction().execute(async (tx) => {
    const search = await tx.selectFrom('pair_search').selectAll().forUpdate().skipLocked().executeTakeFirst()
    if (search === undefined || search.done_position === search.next_position) return 0
    if (!(await isSettled(tx, search.next_xid))) return 0
    const { cases, until } = await listChanged(tx, search.done_position, search.next_position)
    await searchAmong(tx, cases)
    await tx.updateTable('pair_search').set({ done_position: until }).execute()
    return cases.length
  })
}

// Positions are taken before the commit: nothing up to here can still appear once every transaction of now has ended.
async function noteNext(db: Db): Promise<void> {
  await sql`update pair_search set next_position = latest.position, next_xid = pg_snapshot_xmax(pg_current_snapshot())
    from (select max(position) as position from journal) latest
    where done_position = next_position and latest.position > done_position`.execute(db)
}

async function isSettled(tx: Tx, xid: string): Promise<boolean> {
  const { rows } = await sql<{ settled: boolean }>`
    select ${xid}::xid8 <= pg_snapshot_xmin(pg_current_snapshot()) as settled`.execute(tx)
  return rows[0]?.settled === true
}

async function listChanged(
  tx: Tx,
  done: string,
  next: string,
): Promise<{ cases: readonly string[]; until: string }> {
  const { rows } = await sql<{ position: string; stream_id: string }>`
    select position, stream_id from journal
    where position > ${done} and position <= ${next} and stream = 'case'
      and type in ('caseOpened', 'answersChanged', 'fieldSettled', 'placeCorrected', 'caseWithdrawn', 'caseRestored')
    order by position limit ${CASES_AT_ONCE}`.execute(tx)
  const until = rows.length < CASES_AT_ONCE ? next : (rows.at(-1)?.position ?? next)
  return { cases: [...new Set(rows.map((row) => row.stream_id))], until }
}

async function searchAmong(tx: Tx, cases: readonly string[]): Promise<void> {
  const ids = [...cases]
  await sql`delete from likely_pairs where first_id = any(${ids}::uuid[]) or second_id = any(${ids}::uuid[])`.execute(
    tx,
  )
  const rows = await selectBrief(tx)
    .where(sql<boolean>`cases.case_id = any(${ids}::uuid[])`)
    .where('cases.withdrawn', 'is', null)
    .execute()
  const pairs = new Map<string, object>()
  for (const row of rows) {
    for (const { row: other, likeness } of await compareWith(tx, row, [])) {
      const [first, second] = inOrder(row, other)
      const pair = { first_id: first.case_id, second_id: second.case_id, score: likeness.score }
      pairs.set(`${pair.first_id}|${pair.second_id}`, pair)
    }
  }
  await writeAll(tx, insertRows('likely_pairs', [...pairs.values()]))
}

// The one that was there first is the one that counts, should a person say that they are one.
function inOrder(left: BriefRow, right: BriefRow): readonly [BriefRow, BriefRow] {
  const key = ({ opened_on, case_id }: BriefRow) => `${opened_on} ${case_id}`
  return key(left) < key(right) ? [left, right] : [right, left]
}
