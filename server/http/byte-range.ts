/** The part of a file that is asked for: first and last byte, both included. */
export type ByteRange = { readonly first: number; readonly last: number }

/**
 * What a `Range` header asks of a file of `length` bytes (RFC 9110, 14): one range, which players use to jump and to go
 * on. Several ranges and headers that are no range are answered with the whole; `unsatisfiable` lies beyond the end.
 */
export function readRange(header: string | undefined, length: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, from = '', to = ''] = match ?? []
  if (from === '' && to === '') return 'whole'
  if (from === '') return lastBytes(Number(to), length)
  const first = Number(from)
  if (to !== '' && Number(to) < first) return 'whole'
  if (first >= length) return 'unsatisfiable'
  return { first, last: Math.min(to === '' ? length - 1 : Number(to), length - 1) }
}

function lastBytes(count: number, length: number): ByteRange | 'unsatisfiable' {
  if (count === 0 || length === 0) return 'unsatisfiable'
  return { first: Math.max(0, length - count), last: length - 1 }
}
