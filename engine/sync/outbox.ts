import type { Command } from '../case/command.ts'
import type { CommandId } from '../case/case.ts'
import type { Answers } from '../condition/condition.ts'
import type { Link } from './link.ts'

/**
 * What a device still has to say, as a state machine without a network and without a clock. A command is in exactly
 * one place from the moment it is saved until the server has it: it leaves only when it was accepted and the replica
 * has caught up, or when a person discards a refused one.
 */
export type Outbox = {
  /** In the order of `seq`: the order in which they were saved. */
  readonly items: readonly OutboxItem[]
  readonly link: Link
  /** How many commands go in one push now: halved when a whole batch is refused, and grown again afterwards. */
  readonly batchMax: number
}

export type OutboxItem = {
  readonly command: Command
  readonly seq: number
  readonly state: ItemState
  /** How often it was sent. */
  readonly tries: number
  /** Size of the command as it travels. */
  readonly bytes: number
  /** The answers the person saw in the fields this command changes: shows a conflict before the server answers. */
  readonly seen?: Answers | undefined
}

export type ItemState =
  | { readonly is: 'waiting' }
  | { readonly is: 'sending' }
  | { readonly is: 'accepted'; readonly position: string }
  | { readonly is: 'refused'; readonly problem: SaidProblem }

/** A refusal as the server said it: its code, and its words when it sent some. */
export type SaidProblem = {
  readonly code: string
  readonly title?: string | undefined
  readonly detail?: string | undefined
  readonly values?: Readonly<Record<string, string | number>> | undefined
  readonly findings?: readonly SaidFinding[] | undefined
}

export type SaidFinding = {
  readonly path: string
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>> | undefined
  readonly title?: string | undefined
  readonly remedy?: string | undefined
}

export const BATCH_COMMANDS_MAX = 100
export const BATCH_BYTES_MAX = 256_000

const WAITING: ItemState = { is: 'waiting' }

/** The outbox as it is found on the device: what was under way when the app died counts as never sent. */
export function recoverOutbox(items: readonly OutboxItem[], link: Link): Outbox {
  const ordered = items.toSorted((left, right) => left.seq - right.seq)
  return { items: ordered.map(putBack), link, batchMax: BATCH_COMMANDS_MAX }
}

/**
 * What to send now, oldest first. The later commands of a case stay behind its opening until that was accepted: were
 * it refused, they would be refused with it, and the server remembers refusals.
 */
export function nextBatch(outbox: Outbox, atMs: number): readonly OutboxItem[] {
  if (!mayTalk(outbox.link, atMs)) return []
  const batch: OutboxItem[] = []
  const closed = new Set<string>()
  let bytes = 0
  for (const item of outbox.items) {
    const { state, command } = item
    if (state.is === 'waiting' && !closed.has(command.case)) {
      const full = batch.length >= outbox.batchMax || bytes + item.bytes > BATCH_BYTES_MAX
      if (full && batch.length > 0) return batch
      batch.push(item)
      bytes += item.bytes
    }
    if (command.kind === 'openCase' && state.is !== 'accepted') closed.add(command.case)
  }
  return batch
}

function mayTalk(link: Link, atMs: number): boolean {
  switch (link.is) {
    case 'idle':
      return true
    case 'sending':
    case 'paused':
      return false
    case 'backing-off':
      return atMs >= link.untilMs
  }
}

/** The batch is on its way. */
export function begin(outbox: Outbox, batch: readonly OutboxItem[]): Outbox {
  const ids = new Set(batch.map((item) => item.command.id))
  const items = outbox.items.map((item): OutboxItem =>
    ids.has(item.command.id) ? { ...item, state: { is: 'sending' }, tries: item.tries + 1 } : item,
  )
  return { ...outbox, items, link: { is: 'sending', failures: failuresOf(outbox.link) } }
}

/** How often in a row the link has failed. */
export function failuresOf(link: Link): number {
  return link.is === 'sending' || link.is === 'backing-off' ? link.failures : 0
}

/** Everything under way waits again. */
export function putBack(item: OutboxItem): OutboxItem {
  return item.state.is === 'sending' ? { ...item, state: WAITING } : item
}

/** One more command, after all others. */
export function enqueue(outbox: Outbox, item: Omit<OutboxItem, 'state' | 'tries'>): Outbox {
  return { ...outbox, items: [...outbox.items, { ...item, state: WAITING, tries: 0 }] }
}

/**
 * A refused command, mended: it takes the place of the old one in the order, under a new id, for the old id is
 * answered with the old refusal for ever.
 */
export function resend(
  outbox: Outbox,
  refused: CommandId,
  mended: Omit<OutboxItem, 'state' | 'tries' | 'seq'>,
): Outbox {
  const items = outbox.items.map((item): OutboxItem =>
    item.command.id === refused && item.state.is === 'refused'
      ? { ...mended, seq: item.seq, state: WAITING, tries: 0 }
      : item,
  )
  return { ...outbox, items }
}

/** What goes when a refused command is discarded: with the opening of a case, all that was said about it. */
export function listDiscarded(outbox: Outbox, refused: CommandId): readonly OutboxItem[] {
  const found = outbox.items.find((item) => item.command.id === refused)
  if (found?.state.is !== 'refused') return []
  if (found.command.kind !== 'openCase') return [found]
  return outbox.items.filter((item) => item.command.case === found.command.case)
}

/** A person throws a refused command away, knowingly. */
export function discard(outbox: Outbox, refused: CommandId): Outbox {
  const gone = new Set(listDiscarded(outbox, refused))
  return { ...outbox, items: outbox.items.filter((item) => !gone.has(item)) }
}

/** The replica has caught up with these: they need not be kept any longer. Others stay whatever is asked. */
export function dropAccepted(outbox: Outbox, ids: ReadonlySet<string>): Outbox {
  const items = outbox.items.filter((item) => item.state.is !== 'accepted' || !ids.has(item.command.id))
  return { ...outbox, items }
}

/** The later commands of a case whose opening was refused: they wait for it to be mended. */
export function isHeld(outbox: Outbox, item: OutboxItem): boolean {
  return (
    item.state.is === 'waiting' &&
    outbox.items.some(
      (other) =>
        other.command.case === item.command.case &&
        other.command.kind === 'openCase' &&
        other.state.is === 'refused',
    )
  )
}
