import type { Case } from '@gieo/engine/case/case.ts'
import { deltasBetween, type Contribution } from '@gieo/engine/indicator/contribution.ts'
import { correctionsOf, countOnce, type Counted } from '@gieo/engine/indicator/count-once.ts'
import { thingsOf, type Link, type OneThing } from '@gieo/engine/indicator/things.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { AHEAD } from '../store/client.ts'
import type { Tx } from '../store/database.ts'
import { asServer } from '../store/scope.ts'
import { insertRows, writeAll } from '../store/write.ts'
import type { CaseChange } from './change.ts'
import { deltaRow } from './figures.ts'

const LINKS_LOCK = 7_260_002

/**
 * Until the end of the transaction nobody else links or unlinks. Taken before the case is read: whoever links writes
 * to cases of both things, and two who did so at once could wait for each other for ever.
 */
export async function claimLinks(tx: Tx): Promise<void> {
  await sql`${sql.raw(AHEAD)}select pg_advisory_xact_lock(${sql.lit(LINKS_LOCK)})`.execute(tx)
}

/**
 * What one thing counts for, after some of its cases changed: each of them counts by itself already, and here what
 * would be counted twice is taken out. Runs as the server, because others of the thing may belong to a branch that the
 * writer does not see. The rows of the changed cases are written, and so locked: nobody regroups them meanwhile.
 */
export async function settleThings(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  const linked = changes.filter(isRelinked).map(({ after }) => after)
  const known = changes.flatMap(({ before, after }) => (before === undefined ? [] : [after.id]))
  if (linked.length + known.length === 0) return
  const groups = await groupsOf(tx, known)
  if (linked.length + groups.length === 0) return
  await asServer(tx, async () => {
    const things = linked.length === 0 ? await holdThings(tx, groups) : await regroup(tx, linked, groups)
    await recount(tx, things)
  })
}

function isRelinked({ before, after }: CaseChange): boolean {
  return before === undefined ? Object.keys(after.others).length > 0 : before.others !== after.others
}

async function groupsOf(tx: Tx, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ same_group: string }>`select distinct same_group from cases
    where case_id = any(${[...ids]}::uuid[]) and same_group is not null order by same_group`.execute(tx)
  return rows.map((row) => row.same_group)
}

// One at a time counts a thing anew: each of two would take the other's record as it was before.
async function holdThings(tx: Tx, groups: readonly string[]): Promise<readonly OneThing[]> {
  for (const group of groups) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${group}, ${LINKS_LOCK}))`.execute(tx)
  }
  const rows = await tx.selectFrom('cases').select('case_id').where('same_group', 'in', groups).execute()
  return readThings(
    tx,
    rows.map((row) => row.case_id),
  )
}

async function regroup(
  tx: Tx,
  linked: readonly Case[],
  groups: readonly string[],
): Promise<readonly OneThing[]> {
  const ids = linked.map(({ id }) => id)
  await tx.deleteFrom('case_links').where('case_id', 'in', ids).execute()
  await writeAll(tx, insertRows('case_links', linked.flatMap(linkRows)))
  const reached = await reach(tx, ids, groups)
  await sql`select from cases where case_id = any(${[...reached]}::uuid[]) order by case_id for update`.execute(
    tx,
  )
  const things = await readThings(tx, reached)
  const named = things.flatMap((thing) =>
    thing.map(({ id }) => ({ case_id: id, same_group: thing.length === 1 ? null : thing[0]?.id })),
  )
  await sql`update cases set same_group = g.same_group
    from json_to_recordset(${JSON.stringify(named)}::json) as g (case_id uuid, same_group uuid)
    where cases.case_id = g.case_id and cases.same_group is distinct from g.same_group`.execute(tx)
  return things
}

function linkRows({ id, others }: Case): readonly object[] {
  return Object.entries(others).map(([other, { said, by, on }]) => ({
    case_id: id,
    other_id: other,
    said,
    by_id: by,
    on_date: on,
  }))
}

// Everything that was one thing with the cases until now, and everything that links hold together with any of it.
async function reach(tx: Tx, ids: readonly string[], groups: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive reached (id) as (
      select case_id from cases where case_id = any(${[...ids]}::uuid[]) or same_group = any(${[...groups]}::uuid[])
      union
      select next.id from reached, lateral (
        select other_id from case_links where case_id = reached.id and said = 'same'
        union all select case_id from case_links where other_id = reached.id and said = 'same') next (id)
    ) select id from reached`.execute(tx)
  return rows.map((row) => row.id)
}

async function readThings(tx: Tx, ids: readonly string[]): Promise<readonly OneThing[]> {
  const rows = await tx
    .selectFrom('case_links')
    .select(['case_id', 'other_id'])
    .where('case_id', 'in', ids)
    .where('said', '=', 'same')
    .execute()
  return thingsOf(
    ids,
    rows.map((row): Link => [row.case_id, row.other_id]),
  )
}

async function recount(tx: Tx, things: readonly OneThing[]): Promise<void> {
  const ids = things.flat().map(({ id }) => id)
  const contributions = await readCounts(tx, ids)
  const were = await readYields(tx, ids)
  const yields = things.flatMap((thing) => {
    const members = thing.map((one) => ({ ...one, contributions: contributions.get(one.id) ?? [] }))
    return [...countOnce(members)].flatMap(([id, counted]) =>
      counted.filter(({ yieldsTo }) => yieldsTo !== null).map((one) => ({ ...one, id })),
    )
  })
  const deltas = deltasBetween(correctionsOf(were), correctionsOf(yields))
  if (deltas.length === 0) return
  await tx.deleteFrom('case_yields').where('case_id', 'in', ids).execute()
  await writeAll(tx, [
    ...insertRows('case_yields', yields.map(yieldRow)),
    ...insertRows('figure_deltas', deltas.map(deltaRow)),
  ])
}

/** What counts elsewhere, and of which case. */
type Yield = Counted & { readonly id: string }

async function readCounts(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Contribution[]>> {
  const rows = await tx.selectFrom('case_counts').selectAll().where('case_id', 'in', ids).execute()
  const counts = new Map<string, Contribution[]>()
  for (const row of rows) counts.set(row.case_id, [...(counts.get(row.case_id) ?? []), contributionOf(row)])
  return counts
}

async function readYields(tx: Tx, ids: readonly string[]): Promise<readonly Yield[]> {
  const rows = await tx.selectFrom('case_yields').selectAll().where('case_id', 'in', ids).execute()
  return rows.map((row) => ({ ...contributionOf(row), id: row.case_id, yieldsTo: row.yields_to }))
}

type CountRow = {
  readonly indicator: string
  readonly unit_id: string
  readonly branch: string
  readonly on_date: string
  readonly part: string
  readonly value: string
  readonly amount: number
}

function contributionOf(row: CountRow): Contribution {
  const { indicator, unit_id, branch, on_date, part, value, amount } = row
  return { indicator, unit: unitId(unit_id), branch, on: on_date, part, value, amount }
}

function yieldRow({ id, unit, on, yieldsTo, ...one }: Yield): object {
  return { case_id: id, unit_id: unit, on_date: on, yields_to: yieldsTo, ...one }
}
