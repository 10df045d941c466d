import { finding, type Finding } from '../finding.ts'
import type { Measured } from '../pack/pack.ts'

/** Findings of a number: of the right kind, between the limits, not finer than asked. */
export function checkNumber(path: string, answer: unknown, limits: Measured): readonly Finding[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return [finding(path, 'field.not-a-number')]
  if (answer < limits.min || answer > limits.max) {
    return [finding(path, 'field.out-of-range', { min: limits.min, max: limits.max })]
  }
  const scaled = answer * 10 ** limits.decimals
  const tooFine = Math.abs(scaled - Math.round(scaled)) > 1e-6
  return tooFine ? [finding(path, 'field.too-fine', { decimals: limits.decimals })] : []
}
