import type { PlainDate } from '../../text/date.ts'
import type { CardStatus, PracticeCard } from '../card/card.ts'

/** Only a public card is recommended, never one that harms or may harm somebody, and none that has run out. */
export function mayBeRecommended(
  card: Pick<PracticeCard, 'harm' | 'validUntil'>,
  status: CardStatus,
  today: PlainDate,
): boolean {
  return (
    status === 'public' &&
    card.harm === undefined &&
    (card.validUntil === undefined || today <= card.validUntil)
  )
}
