import { finding, type Finding } from '../../finding.ts'
import type { Words } from './card.ts'

/** How much a card must say: a few lines, all that another place needs, and that in both languages. */
export type Level = 'snapshot' | 'full' | 'public'

/** A text that has to be there; English is asked of what everybody reads. */
export function words(path: string, { vi, en }: Words, level: Level, max: number): readonly Finding[] {
  return [
    ...(vi.trim() === '' ? [finding(`${path}.vi`, 'card.text-missing')] : tooLong(`${path}.vi`, vi, max)),
    ...(en.trim() === '' && level === 'public'
      ? [finding(`${path}.en`, 'card.english-missing')]
      : tooLong(`${path}.en`, en, max)),
  ]
}

function tooLong(path: string, text: string, max: number): readonly Finding[] {
  // Letters as people count them, however they were typed.
  const { length } = [...text.trim().normalize('NFC')]
  return length > max ? [finding(path, 'card.too-long', { length, max })] : []
}

export function missing(path: string, isAsked: boolean): readonly Finding[] {
  return isAsked ? [finding(path, 'card.text-missing')] : []
}

export function tooMany(path: string, count: number, max: number): readonly Finding[] {
  return count > max ? [finding(path, 'card.too-many', { count, max })] : []
}

export function tooFew(path: string, count: number, min: number): readonly Finding[] {
  return count < min ? [finding(path, 'card.too-few', { count, min })] : []
}

/** What a number may be; `over` itself is not among it. */
export type Bounds = {
  readonly from?: number
  readonly over?: number
  readonly to?: number
  readonly whole?: true
}

export function number(path: string, value: number, { from, over, to, whole }: Bounds): readonly Finding[] {
  const isRight =
    Number.isFinite(value) &&
    (from === undefined || value >= from) &&
    (over === undefined || value > over) &&
    (to === undefined || value <= to) &&
    (whole === undefined || Number.isInteger(value))
  return isRight ? [] : [finding(path, 'card.number-invalid')]
}
