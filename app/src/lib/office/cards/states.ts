import type { CardStatus } from '@gieo/engine/replication/card/card.ts'
import type { IconName } from '#lib/look/icons.ts'
import { m } from '#lib/paraglide/messages.js'

/** Where a card stands, in a word, an icon and an edge that badges have already. */
export const CARD_STATES: Readonly<
  Record<CardStatus, { readonly word: () => string; readonly icon: IconName; readonly look: string }>
> = {
  draft: { word: m.cards_state_draft, icon: 'pencil', look: 'draft' },
  'in-review': { word: m.cards_state_review, icon: 'clock', look: 'waiting' },
  'sent-back': { word: m.cards_state_sent_back, icon: 'arrow-back', look: 'refused' },
  public: { word: m.cards_state_public, icon: 'tick', look: 'sent' },
  replaced: { word: m.cards_state_replaced, icon: 'clock', look: 'draft' },
  withdrawn: { word: m.cards_state_withdrawn, icon: 'cross', look: 'withdrawn' },
}
