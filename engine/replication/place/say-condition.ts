import type { Condition } from '../../condition/condition.ts'
import type { Locale } from '../../text/date.ts'
import {
  attributeOf,
  sayAttribute,
  sayAttributeChoice,
  sayAttributeNumber,
  sayYesNo,
} from './attribute-words.ts'

const SAY = {
  vi: {
    and: ' và ',
    or: ' hoặc ',
    not: 'không phải: ',
    is: ' là ',
    isNot: ' không phải là ',
    from: (number: string) => ` từ ${number} trở lên`,
    upTo: (number: string) => ` không quá ${number}`,
    between: (low: string, high: string) => ` từ ${low} đến ${high}`,
    known: (name: string) => `đã biết ${name}`,
    unknown: (name: string) => `chưa biết ${name}`,
  },
  en: {
    and: ' and ',
    or: ' or ',
    not: 'not: ',
    is: ': ',
    isNot: ': not ',
    from: (number: string) => ` of ${number} or more`,
    upTo: (number: string) => ` of ${number} at most`,
    between: (low: string, high: string) => ` from ${low} to ${high}`,
    known: (name: string) => `${name} is known`,
    unknown: (name: string) => `${name} is not known`,
  },
} as const

/** What a card asks of a place, as a person would say it: "độ cao từ 100 m đến 300 m và có nước vào mùa khô". */
export function sayPlaceCondition(condition: Condition, locale: Locale): string {
  const say = SAY[locale]
  if ('all' in condition) {
    const between = sayBetween(condition.all, locale)
    return between ?? condition.all.map((part) => bracket(part, locale)).join(say.and)
  }
  if ('any' in condition) return condition.any.map((part) => bracket(part, locale)).join(say.or)
  if ('not' in condition) return sayNot(condition.not, locale)
  const name = sayAttribute(condition.field, locale)
  if ('answered' in condition) return condition.answered ? say.known(name) : say.unknown(name)
  if ('is' in condition) return sayIs(condition.field, condition.is, locale)
  if ('oneOf' in condition) {
    return name + say.is + condition.oneOf.map((choice) => sayAttributeChoice(choice, locale)).join(say.or)
  }
  return 'atLeast' in condition
    ? name + say.from(sayAttributeNumber(condition.field, condition.atLeast, locale))
    : name + say.upTo(sayAttributeNumber(condition.field, condition.atMost, locale))
}

function sayIs(field: string, value: string | number | boolean, locale: Locale): string {
  if (typeof value === 'boolean') return sayYesNo(field, value, locale)
  const said =
    attributeOf(field)?.kind === 'number' && typeof value === 'number'
      ? sayAttributeNumber(field, value, locale)
      : sayAttributeChoice(value, locale)
  return sayAttribute(field, locale) + SAY[locale].is + said
}

// Not yes is no, not at most is more: what has words of its own is said with them.
function sayNot(condition: Condition, locale: Locale): string {
  const say = SAY[locale]
  if ('is' in condition && typeof condition.is === 'boolean')
    return sayYesNo(condition.field, !condition.is, locale)
  if ('not' in condition) return sayPlaceCondition(condition.not, locale)
  if ('is' in condition || 'oneOf' in condition) {
    const choices = 'is' in condition ? [String(condition.is)] : condition.oneOf
    const said = choices.map((choice) => sayAttributeChoice(choice, locale)).join(say.or)
    return sayAttribute(condition.field, locale) + say.isNot + said
  }
  return say.not + bracket(condition, locale)
}

function sayBetween(parts: readonly Condition[], locale: Locale): string | undefined {
  const [first, second, ...more] = parts
  if (first === undefined || second === undefined || more.length > 0) return undefined
  const low = 'atLeast' in first ? first : 'atLeast' in second ? second : undefined
  const high = 'atMost' in first ? first : 'atMost' in second ? second : undefined
  if (low === undefined || high === undefined || low.field !== high.field) return undefined
  const number = (value: number) => sayAttributeNumber(low.field, value, locale)
  return sayAttribute(low.field, locale) + SAY[locale].between(number(low.atLeast), number(high.atMost))
}

function bracket(condition: Condition, locale: Locale): string {
  const text = sayPlaceCondition(condition, locale)
  const isSeveral =
    ('all' in condition && condition.all.length > 1 && sayBetween(condition.all, locale) === undefined) ||
    ('any' in condition && condition.any.length > 1)
  return isSeveral ? `(${text})` : text
}
