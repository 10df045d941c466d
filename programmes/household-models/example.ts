import type { ExampleCase } from '../example-case.ts'
import { CONFIRMED_EXAMPLES } from './example-confirmed.texts.ts'
import { EARLY_EXAMPLES } from './example-early.texts.ts'

/** Most kinds, from just recorded to a place to learn and to stopped; with and without the household's agreements. */
export const EXAMPLES: readonly ExampleCase[] = [...CONFIRMED_EXAMPLES, ...EARLY_EXAMPLES]
