import type { AttributeId } from '../place/attribute.ts'
import type { PlaceCharacter } from './characters.ts'

/** What places were like in which a practice was tried, by one character of them. */
export type Reach = {
  /** The number of the character. */
  readonly character: number
  readonly attribute: AttributeId
  /** Of an amount. */
  readonly low: number
  readonly high: number
  /** Of choices and sets: what was found, as bits. */
  readonly found: number
}

/** Of fewer places that know a character, nothing is said about what lies outside. */
export const TRIED_MIN = 3

/** An amount may lie this share of the range of all places beyond those tried and still be like them. */
const BEYOND = 0.1

/** How far the places go in which a practice was tried, for each character that enough of them know. */
export function layReach(characters: readonly PlaceCharacter[], tried: readonly number[]): readonly Reach[] {
  return characters.flatMap(({ kind, values, attribute }, character) => {
    const known = tried.map((place) => values[place] ?? Number.NaN).filter((value) => !Number.isNaN(value))
    if (known.length < TRIED_MIN) return []
    const found = known.reduce((bits, value) => bits | (kind === 'set' ? value : 1 << value), 0)
    const [low, high] = kind === 'amount' ? [Math.min(...known), Math.max(...known)] : [0, 0]
    return [{ character, attribute, low, high, found: kind === 'amount' ? 0 : found }]
  })
}

/** Whether a place lies outside of what was tried; where it is not known, nobody can say so. */
export function isOutside(characters: readonly PlaceCharacter[], reach: Reach, place: number): boolean {
  const character = characters[reach.character]
  const value = character?.values[place] ?? Number.NaN
  if (character === undefined || Number.isNaN(value)) return false
  switch (character.kind) {
    case 'amount': {
      const beyond = character.range * BEYOND
      return value < reach.low - beyond || value > reach.high + beyond
    }
    case 'choice':
      return (reach.found & (1 << value)) === 0
    case 'set':
      return value !== 0 && (reach.found & value) === 0
  }
}
