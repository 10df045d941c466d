import { finding, type Finding } from '../finding.ts'
import type { Field, ListPart } from '../pack/pack.ts'
import { isPlainDate } from '../text/date.ts'
import { checkNumber } from './number-answer.ts'
import { checkRange } from './range.ts'
import { checkMusts, checkPractice, checkUnitAnswer } from './reference.ts'

/** Findings of one answer against its field; none when the answer fits. */
export function checkAnswer(field: Field, answer: unknown): readonly Finding[] {
  switch (field.kind) {
    case 'text':
      return checkText(field.id, answer, field.lengthMax)
    case 'number':
      return checkNumber(field.id, answer, field)
    case 'range':
      return checkRange(field.id, answer, field)
    case 'choice':
      return checkChoice(field.id, answer, field.choices)
    case 'choices':
      return checkChoices(field, answer)
    case 'date':
      return typeof answer === 'string' && isPlainDate(answer) ? [] : [finding(field.id, 'field.not-a-date')]
    case 'yes-no':
      return typeof answer === 'boolean' ? [] : [finding(field.id, 'field.not-yes-no')]
    case 'list':
      return checkList(field, answer)
    case 'practice':
      return checkPractice(field.id, answer)
    case 'musts':
      return checkMusts(field.id, answer)
    case 'unit':
      return checkUnitAnswer(field.id, answer)
  }
}

function checkText(path: string, answer: unknown, lengthMax: number): readonly Finding[] {
  if (typeof answer !== 'string') return [finding(path, 'field.not-text')]
  if (answer.length > lengthMax)
    return [finding(path, 'field.too-long', { max: lengthMax, length: answer.length })]
  return []
}

function checkChoice(path: string, answer: unknown, choices: readonly string[]): readonly Finding[] {
  return typeof answer === 'string' && choices.includes(answer) ? [] : [finding(path, 'field.not-a-choice')]
}

function checkChoices(field: Field & { kind: 'choices' }, answer: unknown): readonly Finding[] {
  if (!Array.isArray(answer)) return [finding(field.id, 'field.not-a-list')]
  const wrong = answer.filter((choice) => !field.choices.includes(choice))
  const findings = wrong.map(() => finding(field.id, 'field.not-a-choice'))
  if (new Set(answer).size !== answer.length) findings.push(finding(field.id, 'field.said-twice'))
  if (answer.length > field.countMax)
    findings.push(finding(field.id, 'field.too-many', { max: field.countMax }))
  return findings
}

function checkList(field: Field & { kind: 'list' }, answer: unknown): readonly Finding[] {
  if (!Array.isArray(answer)) return [finding(field.id, 'field.not-a-list')]
  const rows = answer.flatMap((row: unknown, index) => checkRow(field, row, `${field.id}.${index + 1}`))
  return answer.length > field.countMax
    ? [...rows, finding(field.id, 'field.too-many', { max: field.countMax })]
    : rows
}

function checkRow(field: Field & { kind: 'list' }, row: unknown, path: string): readonly Finding[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return [finding(path, 'field.not-a-list')]
  const parts = new Map(field.parts.map((part) => [part.id, part]))
  return Object.entries(row).flatMap(([id, value]) => {
    const part = parts.get(id)
    return part === undefined
      ? [finding(isName(id) ? `${path}.${id}` : path, 'field.unknown')]
      : checkPart(part, value, `${path}.${id}`)
  })
}

// A verdict is stored: what it repeats of somebody's typing must be a name, not any bytes at all.
function isName(id: string): boolean {
  return /^[\p{L}\p{N}_-]{1,60}$/u.test(id)
}

function checkPart(part: ListPart, value: unknown, path: string): readonly Finding[] {
  if (value === undefined || value === null || value === '') return []
  return part.kind === 'text'
    ? checkText(path, value, part.lengthMax)
    : checkChoice(path, value, part.choices)
}
