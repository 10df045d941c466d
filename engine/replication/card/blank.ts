import type { Origin, PracticeCard, Words } from './card.ts'

export const NO_WORDS: Words = { vi: '', en: '' }

/** A card on which nothing is written yet. */
export function blankCard(origin: Origin): PracticeCard {
  return {
    title: NO_WORDS,
    kind: 'technique',
    domains: [],
    problem: NO_WORDS,
    summary: NO_WORDS,
    steps: [],
    musts: [],
    inputs: [],
    conditions: [],
    notWhen: [],
    origin,
    since: '',
    results: [],
    successFactors: [],
    failures: [],
    media: [],
    parents: [],
  }
}
