import { readWrittenNumber, type WrittenNumber } from './number.ts'

/** Two ends as somebody wrote them; one of them may be open. */
export type WrittenRange = { readonly low: number | undefined; readonly high: number | undefined }

const OPEN = [
  { end: 'low', pattern: /^(?:từ|trên|hơn|ít nhất)\s+(.+?)(?:\s+trở lên)?$/iu },
  { end: 'low', pattern: /^(.+?)\s+trở lên$/iu },
  { end: 'high', pattern: /^(?:đến|dưới|tối đa|nhiều nhất)\s+(.+)$/iu },
] as const

const BETWEEN = /^(?:từ\s+)?(.+?)\s*(?:-|–|—|đến|tới)\s*(.+)$/iu

/**
 * A range as Vietnamese write it: "30–50 triệu", "từ 30 đến 50 triệu đồng", "trên 30 triệu", "đến 50 triệu". A word
 * said once belongs to both ends. `undefined` for anything else, a single number too.
 */
export function parseVietnameseRange(text: string): WrittenRange | undefined {
  const said = text.normalize('NFC').trim()
  const [, first, second] = BETWEEN.exec(said) ?? []
  if (first !== undefined && second !== undefined) return joinEnds(first, second)
  for (const { end, pattern } of OPEN) {
    const value = readWrittenNumber(pattern.exec(said)?.[1] ?? '')?.value
    if (value !== undefined) return { low: undefined, high: undefined, [end]: value }
  }
  return undefined
}

/** Both ends as they were written apart, read together: in "từ 30 đến 50 triệu" the thirty are millions too. */
export function joinEnds(first: string, second: string): WrittenRange | undefined {
  const low = readWrittenNumber(first)
  const high = readWrittenNumber(second)
  if (low === undefined || high === undefined) return undefined
  const lent = lend(low, high)
  // Lent only where it makes sense: "800 – 1,2 tỷ" are not 800 billion.
  return lent.low <= lent.high ? lent : { low: low.value, high: high.value }
}

function lend(low: WrittenNumber, high: WrittenNumber): { readonly low: number; readonly high: number } {
  if (low.zeros === 0 && high.zeros > 0) return { low: scaled(low, high), high: high.value }
  const crossed = high.value < low.value
  if (high.zeros === 0 && low.zeros > 0 && crossed) {
    return { low: low.value, high: scaled(high, low) }
  }
  return { low: low.value, high: high.value }
}

// Through decimal text, so that nothing drifts: 1,1 tỷ is exactly 1.100.000.000.
function scaled(bare: WrittenNumber, by: WrittenNumber): number {
  return Number(`${bare.value}e${by.zeros}`)
}
