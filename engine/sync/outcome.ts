import { afterFailure, type LinkFailure } from './link.ts'
import {
  BATCH_COMMANDS_MAX,
  failuresOf,
  putBack,
  type ItemState,
  type Outbox,
  type OutboxItem,
  type SaidProblem,
} from './outbox.ts'

/** What became of a push. */
export type Outcome =
  | {
      readonly is: 'answered'
      readonly verdicts: readonly Verdict[]
      readonly atMs: number
      readonly jitter: number
    }
  /** No answer, or one that says nothing about the commands (5xx, too many requests, a login page of a hot spot). */
  | {
      readonly is: 'failed'
      readonly why: LinkFailure
      readonly atMs: number
      readonly jitter: number
      readonly retryAfterMs?: number | undefined
    }
  | { readonly is: 'signed-out' }
  /** The batch as a whole was too large or could not be read. */
  | { readonly is: 'batch-refused'; readonly problem: SaidProblem }

export type Verdict = {
  readonly id: string
  readonly accepted: boolean
  readonly position?: string | undefined
  readonly problem?: SaidProblem | undefined
}

/** The outbox after what became of the batch under way. Whatever happens, every command keeps a place. */
export function settle(outbox: Outbox, outcome: Outcome): Outbox {
  switch (outcome.is) {
    case 'answered':
      return answer(outbox, outcome)
    case 'failed': {
      const link = afterFailure({ ...outcome, failuresBefore: failuresOf(outbox.link) })
      return { ...outbox, items: outbox.items.map(putBack), link }
    }
    case 'signed-out':
      return { ...outbox, items: outbox.items.map(putBack), link: { is: 'paused' } }
    case 'batch-refused':
      return split(outbox, outcome.problem)
  }
}

function answer(outbox: Outbox, outcome: Outcome & { is: 'answered' }): Outbox {
  const verdicts = new Map(outcome.verdicts.map((verdict) => [verdict.id, verdict]))
  const items = outbox.items.map((item): OutboxItem => {
    const verdict = item.state.is === 'sending' ? verdicts.get(item.command.id) : undefined
    return verdict === undefined ? putBack(item) : { ...item, state: judge(verdict) }
  })
  const silent = outbox.items.some((item) => item.state.is === 'sending' && !verdicts.has(item.command.id))
  if (silent) {
    // An answer that forgets a command is no answer for it: without a pause we would ask for ever.
    const link = afterFailure({ ...outcome, why: 'server-failed', failuresBefore: failuresOf(outbox.link) })
    return { ...outbox, items, link }
  }
  const batchMax = Math.min(BATCH_COMMANDS_MAX, outbox.batchMax * 2)
  return { items, link: { is: 'idle' }, batchMax }
}

function judge(verdict: Verdict): ItemState {
  if (verdict.accepted) return { is: 'accepted', position: verdict.position ?? '' }
  return { is: 'refused', problem: verdict.problem ?? { code: 'request.malformed' } }
}

// Half as many next time; a single command that cannot be taken goes to the tray with all that was typed.
function split(outbox: Outbox, problem: SaidProblem): Outbox {
  const sent = outbox.items.filter((item) => item.state.is === 'sending')
  const alone = sent.length === 1
  const items = outbox.items.map((item): OutboxItem =>
    alone && item.state.is === 'sending' ? { ...item, state: { is: 'refused', problem } } : putBack(item),
  )
  return {
    items,
    link: { is: 'idle' },
    batchMax: alone ? outbox.batchMax : Math.max(1, Math.floor(sent.length / 2)),
  }
}

/** The same person has signed in again. */
export function resume(outbox: Outbox): Outbox {
  return outbox.link.is === 'paused' ? { ...outbox, link: { is: 'idle' } } : outbox
}

/** Something suggests that trying now is worth it: the person asked, the app came to the front, a signal is rumoured. */
export function wake(outbox: Outbox, atMs: number): Outbox {
  if (outbox.link.is !== 'backing-off') return outbox
  return { ...outbox, link: { ...outbox.link, untilMs: Math.min(outbox.link.untilMs, atMs) } }
}
