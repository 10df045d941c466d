import { endsOf } from '@gieo/engine/form/range.ts'
import { joinEnds, parseVietnameseRange } from '@gieo/engine/text/range.ts'
import { readNumber, writeNumber } from './number.ts'

/** The two inputs of a range as they stand. */
export type TypedEnds = { readonly low: string; readonly high: string }

/**
 * A range as people write it into two inputs, read together: "30" and "50 triệu" are thirty to fifty million. A whole
 * range in one input ("30–50 triệu") is taken apart. What is no number is kept as it was typed.
 */
export function readEnds({ low, high }: TypedEnds): unknown {
  const whole = high.trim() === '' ? parseVietnameseRange(low) : undefined
  const { low: from, high: to } = whole ??
    joinEnds(low, high) ?? { low: readNumber(low), high: readNumber(high) }
  if ((from ?? to ?? null) === null) return null
  return { low: from ?? null, high: to ?? null }
}

/** The ends as they stand in the inputs. */
export function writeEnds(value: unknown): TypedEnds {
  const { low, high } = endsOf(value) ?? {}
  return { low: writeNumber(low), high: writeNumber(high) }
}
