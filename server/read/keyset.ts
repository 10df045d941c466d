/**
 * Pages go by the key of their last row, never by counting rows from the start: a page deep in a list costs no more
 * than the first, and rows that come or go meanwhile shift nothing. Clients hand the text back as they got it.
 */
export function sayAfter(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** The key in an `after`, or `undefined` when the text is none that we gave out. */
export function readAfter<Parts extends readonly RegExp[]>(
  text: string,
  parts: Parts,
): { readonly [Index in keyof Parts]: string } | undefined {
  let key: unknown
  try {
    key = JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
  const fits =
    Array.isArray(key) &&
    key.length === parts.length &&
    parts.every((part, index) => typeof key[index] === 'string' && part.test(key[index]))
  return fits ? (key as unknown as { readonly [Index in keyof Parts]: string }) : undefined // each part was just tested
}

/** What parts of keys look like. */
export const KEY = {
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  day: /^\d{4}-\d{2}-\d{2}$/,
  position: /^\d{1,18}$/,
  text: /^[^\0]*$/,
} as const
