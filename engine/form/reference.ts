import { finding, type Finding } from '../finding.ts'
import type { CardVersion, Words } from '../replication/card/card.ts'
import { unitId, type UnitId } from '../unit/unit.ts'

/**
 * Answers that name something outside the case carry its words along: a version of a card never changes, nor what a
 * unit was called on a day. So every screen, table and paper can say them without looking anything up.
 */
export type PracticeAnswer = CardVersion & { readonly title: Words }

export type UnitAnswer = { readonly unit: UnitId; readonly name: string }

/** Whether a must of the card was seen on site. Unknown is never met. */
export const MUST_STATES = ['met', 'not-met', 'unknown'] as const

export type MustState = (typeof MUST_STATES)[number]

/** The answer of a `practice` field, or nothing when it is something else. */
export function practiceOf(answer: unknown): PracticeAnswer | undefined {
  const { card, version, title } = partsOf(answer)
  const { vi, en } = partsOf(title)
  if (typeof card !== 'string' || card === '' || !isVersion(version)) return undefined
  return isName(vi) && isName(en) ? { card, version, title: { vi, en } } : undefined
}

/** The answer of a `unit` field, or nothing when it is something else. */
export function unitAnswerOf(answer: unknown): UnitAnswer | undefined {
  const { unit, name } = partsOf(answer)
  return isName(unit) && isName(name) ? { unit: unitId(unit), name } : undefined
}

/** The answer of a `musts` field; what is no state of a must is unknown. */
export function mustsOf(answer: unknown): readonly MustState[] {
  return Array.isArray(answer) ? answer.map((state: unknown) => (isMustState(state) ? state : 'unknown')) : []
}

export function checkPractice(path: string, answer: unknown): readonly Finding[] {
  return practiceOf(answer) === undefined ? [finding(path, 'field.not-a-practice')] : []
}

export function checkUnitAnswer(path: string, answer: unknown): readonly Finding[] {
  return unitAnswerOf(answer) === undefined ? [finding(path, 'field.not-a-unit')] : []
}

export function checkMusts(path: string, answer: unknown): readonly Finding[] {
  if (!Array.isArray(answer)) return [finding(path, 'field.not-a-list')]
  return answer.every(isMustState) ? [] : [finding(path, 'field.not-a-choice')]
}

function isMustState(state: unknown): state is MustState {
  return (MUST_STATES as readonly unknown[]).includes(state)
}

const NAME_MAX = 200

function isName(text: unknown): text is string {
  return typeof text === 'string' && text !== '' && text.length <= NAME_MAX
}

function isVersion(version: unknown): version is number {
  return typeof version === 'number' && Number.isInteger(version) && version >= 1
}

function partsOf(answer: unknown): Readonly<Record<string, unknown>> {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? { ...answer } : {}
}
