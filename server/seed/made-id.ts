import { createHash } from 'node:crypto'

/** An id made from a name: the same example has the same ids everywhere, so that links to it hold. */
export function madeId(name: string): string {
  const hash = createHash('sha256').update(`gieo example ${name}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
