import type { CardParts } from '@gieo/engine/replication/card/from-case.ts'

/** A copy that was changed enough is a card of its own; how the work goes stands on the card that it took up. */
export const PARTS: CardParts = { changed: 'adaptations' }
