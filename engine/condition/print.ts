import type { Condition } from './condition.ts'

/** Words for the parts of a condition: labels of fields and choices come from the pack's texts. */
export type ConditionWords = {
  readonly field: (field: string) => string
  readonly value: (field: string, value: string | number | boolean) => string
  readonly locale: 'vi' | 'en'
}

const CONNECTIVES = {
  vi: { all: ' và ', any: ' hoặc ', not: 'không phải ', answered: 'đã ghi', blank: 'để trống', is: 'là' },
  en: { all: ' and ', any: ' or ', not: 'not ', answered: 'is filled in', blank: 'is left blank', is: 'is' },
} as const

/** A condition as a sentence a person can check, for documentation and for "why is this asked". */
export function printCondition(condition: Condition, words: ConditionWords): string {
  const say = CONNECTIVES[words.locale]
  if ('all' in condition) return condition.all.map((part) => bracket(part, words)).join(say.all)
  if ('any' in condition) return condition.any.map((part) => bracket(part, words)).join(say.any)
  if ('not' in condition) return say.not + bracket(condition.not, words)
  const name = words.field(condition.field)
  if ('answered' in condition) return `${name} ${condition.answered ? say.answered : say.blank}`
  if ('is' in condition) return `${name} ${say.is} ${words.value(condition.field, condition.is)}`
  if ('oneOf' in condition) {
    return `${name} ${say.is} ${condition.oneOf.map((value) => words.value(condition.field, value)).join(say.any)}`
  }
  return 'atLeast' in condition ? `${name} ≥ ${condition.atLeast}` : `${name} ≤ ${condition.atMost}`
}

function bracket(condition: Condition, words: ConditionWords): string {
  const text = printCondition(condition, words)
  const several =
    ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1)
  return several ? `(${text})` : text
}
