import type { IconName } from './icons.ts'
import { m } from '#lib/paraglide/messages.js'

/** The states an entry can be in. Word, icon and edge say it; colour comes last. */
export const STATES = {
  draft: { icon: 'pencil', word: m.shared_state_draft },
  waiting: { icon: 'arrow-up', word: m.shared_state_waiting },
  sent: { icon: 'tick', word: m.shared_state_sent },
  refused: { icon: 'arrow-back', word: m.shared_state_refused },
  withdrawn: { icon: 'cross', word: m.shared_state_withdrawn },
  conflict: { icon: 'fork', word: m.shared_state_conflict },
} as const satisfies Record<string, { readonly icon: IconName; readonly word: () => string }>

export type EntryState = keyof typeof STATES
