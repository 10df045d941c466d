import type { ExampleCard } from './cards/example-card.ts'
import { HAMLET_CARDS } from './cards/hamlets.texts.ts'
import { HOUSEHOLD_CARDS } from './cards/households.texts.ts'
import { HILL_CARDS } from './cards/hills.texts.ts'

/** Invented practice cards; a card stands after those it grew out of. */
export const CARDS: readonly ExampleCard[] = [...HILL_CARDS, ...HAMLET_CARDS, ...HOUSEHOLD_CARDS]
