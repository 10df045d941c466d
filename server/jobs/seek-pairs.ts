import { LIKELY, likenessOf, soughtWords, type Thing } from '@gieo/engine/case/likeness.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../store/database.ts'
import { insertRows, writeAll } from '../store/write.ts'
import { thingOfRow } from '../read/brief-case.ts'

/** Cases looked at in one transaction; the process answers requests between two of them. */
const CASES_AT_ONCE = 200
const COMPARED = 40

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

type Row = {
  case_id: string
  programme: string
  title: string
  group_value: string | null
  hamlet_id: string | null
  commune_id: string | null
  opened_on: string
}

async function searchAmong(tx: Tx, cases: readonly string[]): Promise<void> {
  if (cases.length === 0) return
  const ids = [...cases]
  await sql`delete from likely_pairs where first_id = any(${ids}::uuid[]) or second_id = any(${ids}::uuid[])`.execute(
    tx,
  )
  const { rows } = await sql<Row>`select ${COLUMNS} from cases
    where case_id = any(${ids}::uuid[]) and withdrawn is null and commune_id is not null`.execute(tx)
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = `${row.programme}|${row.commune_id}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  for (const [first, ...others] of groups.values()) {
    if (first !== undefined) await searchCommune(tx, first, [first, ...others])
  }
}

const COLUMNS = sql.raw('case_id, programme, title, group_value, hamlet_id, commune_id, opened_on')

async function searchCommune(tx: Tx, place: Row, changed: readonly Row[]): Promise<void> {
  const { rows } = await sql<Row>`select ${COLUMNS} from cases
    where commune_id = ${place.commune_id} and programme = ${place.programme} and withdrawn is null`.execute(
    tx,
  )
  const index = indexWords(rows)
  const things = new Map<string, Thing>()
  const thing = (row: Row) => {
    const known = things.get(row.case_id) ?? thingOfRow(row)
    things.set(row.case_id, known)
    return known
  }
  const pairs = new Map<string, object>()
  for (const row of changed) {
    for (const other of shareWords(index, row)) {
      const score = likenessOf(thing(row), thing(other))?.score ?? 0
      if (score < LIKELY) continue
      const [first, second] = inOrder(row, other)
      pairs.set(`${first.case_id}|${second.case_id}`, {
        first_id: first.case_id,
        second_id: second.case_id,
        score,
      })
    }
  }
  await writeAll(tx, insertRows('likely_pairs', [...pairs.values()]))
}

function indexWords(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>()
  for (const row of rows) {
    for (const word of soughtWords(row.title)) {
      const known = index.get(word)
      if (known === undefined) index.set(word, [row])
      else known.push(row)
    }
  }
  return index
}

function shareWords(index: ReadonlyMap<string, readonly Row[]>, row: Row): readonly Row[] {
  const shared = new Map<Row, number>()
  const words = soughtWords(row.title)
  for (const word of words) {
    for (const other of index.get(word) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared]
    .filter(([other, count]) => other.case_id !== row.case_id && count * 2 >= words.length)
    .toSorted(([, left], [, right]) => right - left)
    .slice(0, COMPARED)
    .map(([other]) => other)
}

// The one that was there first is the one that counts, should a person say that they are one.
function inOrder(left: Row, right: Row): readonly [Row, Row] {
  const key = ({ opened_on, case_id }: Row) => `${opened_on} ${case_id}`
  return key(left) < key(right) ? [left, right] : [right, left]
}
