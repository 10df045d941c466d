import { fold } from './fold.ts'

const LETTERS_MAX = 40

/** The words of a text as a search compares them: folded, without signs, the longest cut. */
export function searchWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => [...word].slice(0, LETTERS_MAX).join(''))
}
