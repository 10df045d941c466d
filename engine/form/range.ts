import { finding, type Finding } from '../finding.ts'
import type { Measured } from '../pack/pack.ts'
import { checkNumber } from './number-answer.ts'

/**
 * The answer of a `range` field: both ends belong to it. One end may be open ("from 30 million up"), never both; two
 * equal ends are one number that somebody is sure of. See docs/decisions/0012.
 */
export type Range = { readonly low?: number | undefined; readonly high?: number | undefined }

const ENDS = ['low', 'high'] as const

/** The range in an answer, or nothing when the answer is something else. */
export function rangeOf(answer: unknown): Range | undefined {
  const ends = endsOf(answer)
  if (ends === undefined) return undefined
  const { low, high } = ends
  return isEnd(low) && isEnd(high) && (low ?? high) !== undefined ? { low, high } : undefined
}

/** The two ends as they stand in an answer, whatever they are: a form shows what was typed, also while it is no number. */
export function endsOf(answer: unknown): { readonly low?: unknown; readonly high?: unknown } | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined
  const ends: Readonly<Record<string, unknown>> = { ...answer }
  return Object.keys(ends).every((key) => key === 'low' || key === 'high')
    ? { low: ends['low'] ?? undefined, high: ends['high'] ?? undefined }
    : undefined
}

/** Findings of a range; those of one end name it: `income.low`. */
export function checkRange(path: string, answer: unknown, limits: Measured): readonly Finding[] {
  const ends = endsOf(answer)
  if (ends === undefined) return [finding(path, 'field.not-a-range')]
  const findings = ENDS.flatMap((end) =>
    ends[end] === undefined ? [] : checkNumber(`${path}.${end}`, ends[end], limits),
  )
  const { low, high } = rangeOf(answer) ?? {}
  const crossed = low !== undefined && high !== undefined && low > high
  return crossed ? [...findings, finding(path, 'field.range-crossed', { low, high })] : findings
}

function isEnd(end: unknown): end is number | undefined {
  return end === undefined || typeof end === 'number'
}
