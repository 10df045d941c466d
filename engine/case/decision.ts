import type { Refusal } from '../problem.ts'
import type { CaseEvent } from './event.ts'

/** What a command leads to: every event that follows, or one refusal with all its findings. */
export type Decision = { readonly events: readonly CaseEvent[] } | Refusal
