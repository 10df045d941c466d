import type { UnitId } from '../../unit/unit.ts'
import type { PracticeCard } from './card.ts'

/**
 * What everybody may read of a card: without the case it was written from, and of where it began no more than whoever
 * began it agreed to: else only the commune. A point is rounded to about a kilometre.
 */
export function publicCard(card: PracticeCard, commune: UnitId): PracticeCard {
  const { unit, point, holder, consent } = card.origin
  const origin = consent
    ? { unit, consent, holder, ...(point === undefined ? {} : { point: coarse(point) }) }
    : { unit: commune, consent }
  return { ...card, origin, media: card.media.filter((picture) => picture.consent) }
}

function coarse([lon, lat]: readonly [number, number]): readonly [number, number] {
  return [round(lon), round(lat)]
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100
}
