import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import { listOpenPostings } from '../accounts/hand-over.ts'
import { mayOversee, selectPostings } from '../accounts/oversight.ts'
import { actorNamed } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { HandOverPreview, HandOverRecord } from '../wire/people.ts'
import { sayPersonPosting } from './people.ts'
import { readWorklist } from './worklist.ts'

/** What would go over from an officer on a day: the posts, and how much waits for them now. */
export async function previewHandOver(
  context: Context,
  actor: Actor,
  officer: string,
  on: string,
): Promise<HandOverPreview | Refusal> {
  const land = await context.land()
  const account = await context.db
    .selectFrom('officers')
    .selectAll()
    .where('officer_id', '=', officer)
    .executeTakeFirst()
  if (account === undefined) return refuse('request.not-found')
  const all = await selectPostings(context.db).where('officer_id', '=', officer).execute()
  const giver = mayOversee(land, actor, officer, all, context.clock.today())
  if (typeof giver === 'string') return refuse(giver)
  const open = new Set((await listOpenPostings(context.db, officer, on)).map((row) => row.posting_id))
  return {
    from: { id: officer, fullName: account.full_name },
    postings: sayAll(
      context,
      land,
      actor,
      all.filter((row) => open.has(row.posting_id)),
    ),
    waiting: account.disabled ? 0 : await countWaiting(context, account.name),
  }
}

/** How many cases wait for the posts somebody holds today. */
export async function countWaiting(context: Context, name: string): Promise<number> {
  const holder = await actorNamed(context, name)
  if (holder.postings.length === 0) return 0
  const worklist = await readWorklist(context, holder, { limit: 1 })
  return 'refused' in worklist ? 0 : worklist.counts.reduce((sum, { count }) => sum + count, 0)
}

/** The record of a hand-over, for those who oversee either side of it, and for the two themselves. */
export async function readHandOver(
  context: Context,
  actor: Actor,
  id: string,
): Promise<HandOverRecord | Refusal> {
  const land = await context.land()
  const row = await context.db
    .selectFrom('hand_overs')
    .selectAll()
    .where('hand_over_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return refuse('request.not-found')
  const postings = await selectPostings(context.db)
    .where('posting_id', 'in', ['', ...row.ended_ids])
    .orderBy('from_on')
    .execute()
  const isPartOf = [row.from_id, row.to_id, row.by_id].includes(actor.officer)
  const giver = mayOversee(land, actor, row.from_id, postings, context.clock.today())
  if (!isPartOf && typeof giver === 'string') return refuse('request.not-found')
  const names = await context.db
    .selectFrom('officers')
    .select(['officer_id', 'full_name'])
    .where('officer_id', 'in', [row.from_id, row.to_id, row.by_id])
    .execute()
  const who = (officer: string) => names.find((one) => one.officer_id === officer)
  const say = (officer: string) => ({ id: officer, fullName: who(officer)?.full_name ?? '' })
  return {
    id,
    from: say(row.from_id),
    to: say(row.to_id),
    by: who(row.by_id) === undefined ? null : say(row.by_id),
    on: row.on_date,
    enteredAt: row.entered_at.toISOString(),
    waiting: row.waiting,
    postings: sayAll(context, land, actor, postings),
  }
}

function sayAll(
  context: Context,
  land: Land,
  actor: Actor,
  rows: Awaited<ReturnType<ReturnType<typeof selectPostings>['execute']>>,
) {
  return rows.flatMap((row) => sayPersonPosting(land, actor, row, context.clock.today()))
}
