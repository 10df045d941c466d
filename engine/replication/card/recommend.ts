import type { PlainDate } from '../../text/date.ts'
import type { CardStatus, PracticeCard, Words } from './card.ts'

/** Whether a card may be recommended to a place: public, in force, and nobody was harmed by it. */
export function mayRecommend(card: PracticeCard, status: CardStatus, today: PlainDate): boolean {
  return status === 'public' && !isHarmful(card) && (card.validUntil ?? today) >= today
}

export function isHarmful({ harm }: PracticeCard): boolean {
  return harm !== undefined && isSaid(harm)
}

/** Something was written, in either language. */
export function isSaid({ vi, en }: Words): boolean {
  return vi.trim() !== '' || en.trim() !== ''
}
