import { contentHash } from '../../log/canonical.ts'
import type { CardVersion, PracticeCard } from './card.ts'

/** Names what a version says, for ever: the same words have the same hash in every installation. */
export function hashOfVersion(of: CardVersion, card: PracticeCard): string {
  return contentHash({ card: of.card, version: of.version, says: card })
}
