import { sql } from 'kysely'
import type { Posting, Share } from '@gieo/engine/access/access.ts'
import { isCurrent } from '@gieo/engine/access/access.ts'
import type { OfficerId } from '@gieo/engine/case/case.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, hasUnit, NEWEST, versionAt, versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId, UnitLevel } from '@gieo/engine/unit/unit.ts'
import { AHEAD } from './client.ts'
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

/** A unit of today's map and the `programme:branch` keys that a posting there reaches. */
export type Arm = { readonly level: UnitLevel; readonly unit: UnitId; readonly keys: readonly string[] }

/** One arm for each posting: somebody with two never reaches with one what only the other opens. */
export type Scope = { readonly arms: readonly Arm[] }

/**
 * The actor with the postings of today, each at the unit of today's map that its own became. A posting whose unit was
 * split has no successor of the same level: it waits for a new posting rather than reach further than it did.
 */
export function settlePostings(land: Land, actor: Actor, today: PlainDate): Actor {
  const postings = actor.postings
    .filter((posting) => isCurrent(posting, today))
    .flatMap((posting) => {
      if (!hasUnit(land, posting.unit)) return []
      const home = homeOf(land, posting.unit, today)
      const was = versionsOf(land, posting.unit).at(-1)?.level
      return versionAt(land, home, today)?.level === was ? [{ ...posting, unit: home }] : []
    })
  return { ...actor, postings }
}

/** What an actor with settled postings reaches, shares included. */
export function scopeOf(land: Land, actor: Actor, programmes: readonly string[]): Scope {
  const arms = actor.postings.flatMap((posting): readonly Arm[] => {
    const level = versionsOf(land, posting.unit).at(-1)?.level
    const keys = keysOf(actor, posting, programmes)
    return level === undefined || keys.length === 0 ? [] : [{ level, unit: posting.unit, keys }]
  })
  return { arms: [...new Map(arms.map((arm) => [JSON.stringify(arm), arm])).values()] }
}

function keysOf(actor: Actor, posting: Posting, programmes: readonly string[]): readonly string[] {
  const keys = (posting.programmes === '*' ? programmes : posting.programmes).flatMap((programme) => [
    `${programme}:${posting.branch}`,
    ...actor.shares
      .filter((share) => share.programme === programme && share.viewerBranch === posting.branch)
      .map((share) => `${programme}:${share.ownerBranch}`),
  ])
  return [...new Set(keys)].toSorted()
}

/** What a scope reaches of a unit of today's map; of an earlier unit nobody knows that without looking. */
export function narrow(land: Land, { arms }: Scope, unit: UnitId): Scope {
  const level = versionAt(land, unit, NEWEST)?.level
  if (level === undefined) return { arms }
  const path = (below: UnitId) => [below, ...ancestorsAt(land, below, NEWEST)]
  return {
    arms: arms.flatMap((arm): readonly Arm[] => {
      if (path(unit).includes(arm.unit)) return [{ ...arm, level, unit }]
      return path(arm.unit).includes(unit) ? [arm] : []
    }),
  }
}

/** The WHERE of every list of cases: the columns of the levels somebody is posted at, so that an index serves it. */
export function inScope({ arms }: Scope) {
  const reached = arms.map(
    ({ level, unit, keys }) =>
      sql<boolean>`(cases.${sql.ref(`${level}_id`)} = ${unit} and cases.reach_key = any(${arrayText(keys)}::text[]))`,
  )
  return reached.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(reached, sql` or `)})`
}

/**
 * A transaction in which row security shows only what the scope reaches. Every list names its scope in its own WHERE
 * as well: this is the net below, not the plan.
 */
export function withScope<T>(db: Db, { arms }: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const reach = arms.flatMap(({ unit, keys }) => keys.map((key) => `${unit}|${key}`))
  return db.transaction().execute(async (tx) => {
    await sql`${sql.raw(AHEAD)}select set_config('role', 'gieo_app', true), set_config('app.reach', ${sql.lit(arrayText(reach))}, true),
      ${INDEXED}`.execute(tx)
    return work(tx)
  })
}

// No list reads a table of a province from end to end, whatever the planner thinks of reading out of order: what is
// asked for often lies in memory. What is to be planned once is planned once: thinking anew takes longer than a figure.
const INDEXED = sql`set_config('enable_seqscan', 'off', true), set_config('random_page_cost', '1.1', true),
  set_config('plan_cache_mode', 'force_generic_plan', true)`

/**
 * A part of a transaction that the server does for everybody, whatever its actor may see: what one organisation's
 * record counts for may change with another's.
 */
export async function asServer<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`select current_setting('role') as role`.execute(tx)
  await sql`select set_config('role', 'none', true)`.execute(tx)
  const result = await work()
  await sql`select set_config('role', ${rows[0]?.role ?? 'none'}, true)`.execute(tx)
  return result
}

/** A transaction that reads only what residents may see. */
export function asPublic<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`${sql.raw(AHEAD)}select set_config('role', 'gieo_public', true)`.execute(tx)
    return work(tx)
  })
}

/** A PostgreSQL array literal; the values are ids of ours, quoted all the same. */
function arrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/(["\\])/g, '\\$1')}"`).join(',')}}`
}
