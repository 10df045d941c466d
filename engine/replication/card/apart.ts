import { putBack, type Taken } from '../../log/words-apart.ts'
import type { PracticeCard } from './card.ts'

// Under these keys a card holds what somebody typed; all else are choices, numbers, days and ids.
const TYPED: ReadonlySet<string> = new Set(['vi', 'en', 'credit', 'period', 'reason'])

/** A card without its words, which may name people and so never enter the journal, and the words. */
export function separateCard(card: PracticeCard): Taken {
  return separateWords(card)
}

/** The same of whatever holds a card. */
export function separateWords(whole: unknown): Taken {
  const words: string[] = []
  const kept = without(whole, (text) => ({ '§': words.push(text) - 1 }))
  return { kept, words }
}

/** The card with its words put back; an erased word comes back as nothing. */
export function reuniteCard(kept: unknown, words: readonly (string | null)[]): PracticeCard {
  // Safe: `kept` came out of `separateCard`, which keeps the shape of the card.
  return putBack(kept, words) as PracticeCard
}

function without(value: unknown, take: (text: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, take))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    typeof item === 'string' && TYPED.has(key) ? take(item) : without(item, take),
  ])
  return Object.fromEntries(entries)
}
