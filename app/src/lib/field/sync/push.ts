import { begin, nextBatch, recoverOutbox, type Outbox, type OutboxItem } from '@gieo/engine/sync/outbox.ts'
import type { Link } from '@gieo/engine/sync/link.ts'
import { settle, type Outcome } from '@gieo/engine/sync/outcome.ts'
import type { PushAnswer } from '@gieo/server/wire/sync.ts'
import type { OutboxStore } from '../store/outbox-store.ts'
import type { Answer, Talk } from './request.ts'

/** What syncing takes from the world: the network, the clock, chance. */
export type World = {
  readonly talk: Talk
  readonly nowMs: () => number
  readonly chance: () => number
}

/**
 * Sends what waits, batch after batch, until nothing is left or the link says stop. Every verdict is stored before the
 * next batch goes; an answer that could not be stored is asked for again, and the server remembers it.
 */
export async function pushWaiting(
  world: World,
  store: OutboxStore,
  device: string,
  start: Link,
): Promise<Link> {
  let link = start
  let batchMax: number | undefined
  for (;;) {
    const found: Outbox = recoverOutbox(await store.list(), link)
    const outbox: Outbox = batchMax === undefined ? found : { ...found, batchMax }
    const batch = nextBatch(outbox, world.nowMs())
    if (batch.length === 0) return link
    const under = begin(outbox, batch)
    const answer = await world.talk<PushAnswer>('/api/v1/sync/push', {
      method: 'POST',
      body: { device, commands: batch.map((item) => item.command) },
      timeoutMs: 90_000,
    })
    const after = settle(under, outcomeOf(answer, world))
    await store.keepOutcome(under.items, after.items, world.nowMs())
    link = after.link
    batchMax = after.batchMax
  }
}

/** Accepted, and not yet dropped because the replica may not hold it. */
export function listAccepted(items: readonly OutboxItem[]): readonly OutboxItem[] {
  return items.filter((item) => item.state.is === 'accepted')
}

function outcomeOf(answer: Answer<PushAnswer>, world: World): Outcome {
  const at = { atMs: world.nowMs(), jitter: world.chance() }
  switch (answer.is) {
    case 'ok':
      return { is: 'answered', verdicts: answer.body.verdicts, ...at }
    case 'signed-out':
      return { is: 'signed-out' }
    case 'no-signal':
      return { is: 'failed', why: 'no-signal', ...at }
    case 'server-failed':
      return { is: 'failed', why: 'server-failed', ...at, retryAfterMs: answer.retryAfterMs }
    case 'unchanged':
      return { is: 'failed', why: 'server-failed', ...at }
    case 'refused':
      // Only what is about the batch itself splits it; another refusal of the whole says nothing about what was written.
      return answer.status === 413 || answer.status === 400
        ? { is: 'batch-refused', problem: answer.problem }
        : { is: 'failed', why: 'server-failed', ...at }
  }
}
