import type { Kit, PullAnswer } from '@gieo/server/wire/sync.ts'
import type { OutboxStore } from '../store/outbox-store.ts'
import type { ReplicaStore } from '../store/replica-store.ts'
import { listAccepted, type World } from './push.ts'
import type { Answer, Unreachable } from './request.ts'

export type Pulled = { readonly is: 'done' } | { readonly is: 'signed-out' } | Unreachable

const PULL_CASES = 1000

// An accepted command that the replica never showed again is let go after this long: what the case says now is then
// what everybody sees.
const PATIENCE_MS = 10 * 60_000

/** Fetches what changed until there is no more, and lets go of accepted commands that the replica now holds. */
export async function pullChanges(world: World, outbox: OutboxStore, replica: ReplicaStore): Promise<Pulled> {
  const accepted = listAccepted(await outbox.list())
  const seen = new Set<string>()
  for (;;) {
    const cursor = await replica.cursor()
    const where = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const answer = await world.talk<PullAnswer>(`/api/v1/sync/pull?limit=${PULL_CASES}${where}`)
    if (answer.is !== 'ok') return unreached(answer)
    await replica.apply(answer.body)
    for (const change of answer.body.changes) seen.add(change.case)
    if (!answer.body.more) break
  }
  const now = world.nowMs()
  const kept = await outbox.list()
  const settled = kept.filter(
    (item) =>
      accepted.some((before) => before.command.id === item.command.id) &&
      (seen.has(item.command.case) || now - (item.answeredAtMs ?? 0) > PATIENCE_MS),
  )
  await outbox.dropAccepted(settled.map((item) => item.command.id))
  await replica.tidy()
  return { is: 'done' }
}

/**
 * Fetches the kit when it has changed. Asked first in every round: it also says whose session the browser holds. When
 * somebody else has signed in meanwhile (in the office, in another tab), this officer's work must not go in their name.
 */
export async function fetchKit(world: World, replica: ReplicaStore, officer: string): Promise<Pulled> {
  const known = await replica.readKit()
  const etag = known === undefined || known.etag === '' ? undefined : known.etag
  const answer = await world.talk<Kit>('/api/v1/sync/kit', { etag })
  if (answer.is === 'unchanged') return { is: 'done' }
  if (answer.is !== 'ok') return unreached(answer)
  if (answer.body.officer.id !== officer) return { is: 'signed-out' }
  await replica.keepKit(answer.headers.get('etag') ?? '', answer.body)
  return { is: 'done' }
}

function unreached(answer: Exclude<Answer<unknown>, { is: 'ok' }>): Pulled {
  switch (answer.is) {
    case 'signed-out':
    case 'no-signal':
    case 'server-failed':
      return answer
    case 'unchanged':
    case 'refused':
      return { is: 'server-failed', retryAfterMs: undefined }
  }
}
