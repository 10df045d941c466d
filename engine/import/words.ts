import { toneKey } from '../text/fold.ts'

const LENGTH_MAX = 400

/**
 * Names what stands in cells of a column that goes to `target`, for a person to say once what it means. Spaces, capitals
 * and where a tone mark sits make no difference.
 */
export function wordsKey(target: string, text: string): string {
  return `${target}|${toneKey(text)}`.slice(0, LENGTH_MAX)
}
