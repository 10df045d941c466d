import { sql } from 'kysely'
import type { Posting, Share } from '@gieo/engine/access/access.ts'
import { isCurrent } from '@gieo/engine/access/access.ts'
import type { OfficerId } from '@gieo/engine/case/case.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { Db, Tx } from './database.ts'

/** Who acts, and what the postings of today reach. Read once per request with the session. */
export type Actor = {
  readonly officer: OfficerId
  readonly fullName: string
  readonly name: string
  readonly isExample: boolean
  readonly session: string
  readonly postings: readonly Posting[]
  readonly shares: readonly Share[]
}

/** The arms of a scope, as row security checks them. */
export type Scope = { readonly units: readonly string[]; readonly keys: readonly string[] }

/** Units and `programme:branch` keys that the postings of a day reach, shares included. */
export function scopeOf(actor: Actor, programmes: readonly string[], today: PlainDate): Scope {
  const current = actor.postings.filter((posting) => isCurrent(posting, today))
  const keys = current.flatMap((posting) =>
    (posting.programmes === '*' ? programmes : posting.programmes).flatMap((programme) => [
      `${programme}:${posting.branch}`,
      ...actor.shares
        .filter((share) => share.programme === programme && share.viewerBranch === posting.branch)
        .map((share) => `${programme}:${share.ownerBranch}`),
    ]),
  )
  return { units: [...new Set(current.map((posting) => posting.unit as string))].sort(), keys: [...new Set(keys)].sort() }
}

/**
 * A transaction in which row security shows only what the scope reaches. Every list names its scope in its own WHERE
 * as well: this is the net below, not the plan.
 */
export function withScope<T>(db: Db, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'gieo_app', true), set_config('app.units', ${arrayText(scope.units)}, true),
      set_config('app.keys', ${arrayText(scope.keys)}, true)`.execute(tx)
    return work(tx)
  })
}

/** A transaction that reads only what residents may see. */
export function asPublic<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'gieo_public', true)`.execute(tx)
    return work(tx)
  })
}

/** A PostgreSQL array literal; the values are ids of ours, quoted all the same. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/(["\\])/g, '\\$1')}"`).join(',')}}`
}
