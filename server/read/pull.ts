import { contentHash } from '@gieo/engine/log/canonical.ts'
import { latestMap } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { inScope, scopeOf, withScope, type Actor, type Scope } from '../store/scope.ts'
import type { PullAnswer } from '../wire/sync.ts'
import { sayCase, selectCases } from './case-row.ts'
import { KEY } from './keyset.ts'

/** Where a device stands: everything up to here was seen, under this epoch and this scope. */
type Cursor = {
  readonly epoch: string
  readonly scope: string
} & Place

/** A place in the order of changes. The case decides where one change of units moved many at once. */
type Place = { readonly xid: string; readonly position: string; readonly case: string }

const START: Place = { xid: '0', position: '0', case: '00000000-0000-0000-0000-000000000000' }
const LAST_CASE = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Cases that changed since a cursor, oldest first. Positions are handed out before commit, so the order is (xid,
 * position) and nothing at or after the oldest transaction still open is shown: a cursor never passes an entry that is
 * still to commit, also behind one long transaction.
 */
export async function pullChanges(
  context: Context,
  actor: Actor,
  cursorText: string | undefined,
  limit: number,
): Promise<PullAnswer> {
  const land = await context.land()
  const scope = scopeOf(land, actor, context.packs.programmes)
  return withScope(context.db, scope, async (tx) => {
    const { epoch } = await tx.selectFrom('epochs').select('epoch').executeTakeFirstOrThrow()
    const here = { epoch, scope: scopeHash(scope, latestMap(land)) }
    const asked = parseCursor(cursorText)
    const valid = asked !== undefined && asked.epoch === here.epoch && asked.scope === here.scope
    const since = valid ? asked : { ...here, ...START }
    const rows = await selectCases(tx)
      .where(inScope(scope))
      .where(
        sql<boolean>`(cases.changed_xid, cases.changed_position, cases.case_id)
          > (${since.xid}::xid8, ${since.position}::bigint, ${since.case}::uuid)`,
      )
      .where(sql<boolean>`cases.changed_xid < pg_snapshot_xmin(pg_current_snapshot())`)
      .orderBy('cases.changed_xid')
      .orderBy('cases.changed_position')
      .orderBy('cases.case_id')
      .limit(limit + 1)
      .execute()
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    const end: Place =
      last === undefined
        ? since
        : { xid: String(last.changed_xid), position: String(last.changed_position), case: last.case_id }
    const more = rows.length > limit
    const gone = valid ? await listDepartures(tx, scope, since, more ? end : undefined) : []
    return {
      epoch,
      reset: !valid,
      changes: [
        ...gone.map((id) => ({ case: id, gone: true as const })),
        ...page.map((row) => ({ case: row.case_id, state: sayCase(land, row) })),
      ],
      cursor: [here.epoch, here.scope, end.xid, end.position, end.case].join('.'),
      more,
    }
  })
}

/** Changes whenever what somebody may see changes as a whole: postings, shares, merged communes. */
export function scopeHash(scope: Scope, map: string): string {
  return contentHash({ ...scope, map }).slice(0, 16)
}

// A departure older than the first change of this page was told with an earlier page; telling it twice does no harm,
// because a device drops only what the same answer does not bring back.
async function listDepartures(
  tx: Tx,
  scope: Scope,
  since: Place,
  end: Place | undefined,
): Promise<readonly string[]> {
  if (scope.arms.length === 0) return []
  // Only what an arm reached: another organisation's case that moves is nothing to hear of, not even by its id.
  const reached = scope.arms.map(
    ({ unit, keys }) => sql<boolean>`(${unit} = any(unit_ids) and reach_key = any(${[...keys]}::text[]))`,
  )
  const rows = await tx
    .selectFrom('case_departures')
    .select('case_id')
    .distinct()
    .where(sql<boolean>`(xid, position) > (${since.xid}::xid8, ${since.position}::bigint)`)
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
    .$if(end !== undefined, (query) =>
      query.where(
        sql<boolean>`(xid, position) <= (${end?.xid ?? '0'}::xid8, ${end?.position ?? '0'}::bigint)`,
      ),
    )
    .where(sql<boolean>`(${sql.join(reached, sql` or `)})`)
    .execute()
  return rows.map((row) => row.case_id)
}

function parseCursor(text: string | undefined): Cursor | undefined {
  // Cursors of earlier versions named no case: they had seen every one of their position.
  const [epoch, scope, xid, position, last = LAST_CASE] = (text ?? '').split('.')
  if (epoch === undefined || scope === undefined || !isNumber(xid) || !isNumber(position)) return undefined
  return KEY.id.test(last) ? { epoch, scope, xid, position, case: last } : undefined
}

function isNumber(text: string | undefined): text is string {
  return text !== undefined && /^\d{1,19}$/.test(text)
}
