import { randomUUID } from 'node:crypto'
import { isRole } from '@gieo/engine/access/role.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Db, Tx } from '../store/database.ts'
import type { Heading } from '../store/journal.ts'
import { operatorHeading, record } from '../store/record.ts'
import { endPosting, enterPosting, findOfficer } from './posting.ts'

/** Postings that still hold on a day or begin after it. */
export async function listOpenPostings(db: Db | Tx, officer: string, on: string) {
  return db
    .selectFrom('postings')
    .selectAll()
    .where('officer_id', '=', officer)
    .where((either) =>
      either.or([either('to_on', 'is', null), either('to_on', '>', sql<string>`${on}::date`)]),
    )
    .orderBy('posting_id')
    .execute()
}

export type HandOver = {
  readonly id?: string | undefined
  readonly from: string
  readonly to: string
  readonly on: string
  /** Cases that wait for the post now; `null` where nobody counted. */
  readonly waiting: number | null
}

/**
 * Ends the postings of one officer on a day and begins the same for another: what waited for the post waits on, for
 * whoever holds it. What the successor holds already is not given twice. The record says what went over.
 */
export async function passOn(
  context: Context,
  tx: Tx,
  { id = randomUUID(), ...asked }: HandOver,
  heading: Omit<Heading, 'occurredOn'>,
): Promise<readonly string[]> {
  const held = await listOpenPostings(tx, asked.from, asked.on)
  const has = new Set((await listOpenPostings(tx, asked.to, asked.on)).map(postOf))
  const begun: string[] = []
  for (const posting of held) {
    // One that has not begun yet goes over whole.
    const on = posting.from_on > asked.on ? posting.from_on : asked.on
    await endPosting(tx, posting.posting_id, on, heading)
    if (!isRole(posting.role) || has.has(postOf(posting))) continue
    const { organisation_id: organisation, unit_id: unit, programmes, role } = posting
    begun.push(await enterPosting(tx, asked.to, { organisation, unit, programmes, role, from: on }, heading))
  }
  const body = {
    hand_over_id: `hand-over-${id}`,
    from_id: asked.from,
    to_id: asked.to,
    by_id: heading.actor,
    on_date: asked.on,
    waiting: asked.waiting,
    ended_ids: held.map((posting) => posting.posting_id),
    begun_ids: begun,
    entered_at: context.clock.now().toISOString(),
  }
  const entry = { stream: 'hand-over', id: body.hand_over_id, type: 'handedOver', body } as const
  await record(tx, entry, { ...heading, occurredOn: asked.on })
  return body.ended_ids
}

/** From the command line: between two accounts by their names. Answers with how many postings went over. */
export async function handOver(context: Context, from: string, to: string, on: string): Promise<number> {
  const [leaving, coming] = [await findOfficer(context.db, from), await findOfficer(context.db, to)]
  const ended = await context.db
    .transaction()
    .execute((tx) =>
      passOn(context, tx, { from: leaving, to: coming, on, waiting: null }, operatorHeading(on)),
    )
  return ended.length
}

function postOf(row: {
  organisation_id: string
  role: string
  unit_id: string
  programmes: string[] | null
}) {
  return [row.organisation_id, row.role, row.unit_id, ...(row.programmes?.toSorted() ?? ['*'])].join(' ')
}
