/**
 * Words may name people, so words never enter the append-only journal: what is written is split into what is kept for
 * ever (choices, numbers, dates) and the words, which lie in the vault and can be erased. `{ "§": 0 }` marks where a word was.
 */
export type Taken = { readonly kept: unknown; readonly words: readonly string[] }

export type Mark = { readonly '§': number }

/** What was kept with its words put back. An erased word comes back as nothing. */
export function putBack(value: unknown, words: readonly (string | null)[]): unknown {
  if (Array.isArray(value)) return value.map((item) => putBack(item, words))
  if (typeof value !== 'object' || value === null) return value
  if (isMark(value)) return words[value['§']] ?? ''
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, putBack(item, words)]))
}

function isMark(value: object): value is Mark {
  return '§' in value && typeof value['§'] === 'number'
}
