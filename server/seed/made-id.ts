import { derivedId } from '../store/derived-id.ts'

/** An id made from a name: the same example has the same ids everywhere, so that links to it hold. */
export function madeId(name: string): string {
  return derivedId(`gieo example ${name}`)
}
