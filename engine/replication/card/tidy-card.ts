import { tidyText } from '../../form/tidy.ts'
import type { PracticeCard } from './card.ts'

/** A card as it is kept: every text in one spelling (`form/tidy.ts`), rows as they were written, empty ones too. */
export function tidyCard(card: PracticeCard): PracticeCard {
  return tidy(card) as PracticeCard // texts are put in order, the shape stays
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value)
  if (Array.isArray(value)) return value.map(tidy)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tidy(item)]))
}
