import { createHash } from 'node:crypto'

/** An id that follows from a text: whoever asks twice for the same thing names it alike, so that it is done once. */
export function derivedId(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
