import type { Field, ListPart, Pack } from '@gieo/engine/pack/pack.ts'
import { isAnswered } from '@gieo/engine/condition/condition.ts'
import { endsOf, rangeOf } from '@gieo/engine/form/range.ts'
import { sayReference } from '@gieo/engine/form/say-reference.ts'
import type { Measure } from '@gieo/engine/indicator/measure.ts'
import { sayAmount, sayRange } from '@gieo/engine/indicator/measure-words.ts'
import { formatDate, isPlainDate } from '@gieo/engine/text/date.ts'
import { sayPack, type Locale } from '../pack-words.ts'

/** Words that a pack does not have. */
export type Spoken = {
  readonly locale: Locale
  readonly yes: string
  readonly no: string
}

/** An answer as people read it; empty when nothing was answered. Lists give one line a row. */
export function sayAnswer(pack: Pack, field: Field, answer: unknown, spoken: Spoken): string {
  if (!isAnswered(answer)) return ''
  switch (field.kind) {
    case 'text':
      return String(answer)
    case 'number':
      return typeof answer === 'number' ? sayAmount(answer, field.measure, spoken.locale) : String(answer)
    case 'range':
      return sayEnds(answer, field.measure, spoken.locale)
    case 'choice':
      return sayPack(pack, spoken.locale, `field.${field.id}.${String(answer)}`)
    case 'choices':
      return asList(answer)
        .map((choice) => sayPack(pack, spoken.locale, `field.${field.id}.${String(choice)}`))
        .join(', ')
    case 'date':
      return typeof answer === 'string' && isPlainDate(answer)
        ? formatDate(answer, spoken.locale)
        : String(answer)
    case 'yes-no':
      return answer === true ? spoken.yes : spoken.no
    case 'list':
      return asList(answer)
        .map((row) => sayRow(pack, field.id, field.parts, row, spoken.locale))
        .join('\n')
    case 'practice':
    case 'musts':
    case 'unit':
      return sayReference(field, answer, spoken.locale)
  }
}

// What is not a range yet, such as "khoảng 40" in a refused entry, is shown as it was typed.
function sayEnds(answer: unknown, measure: Measure, locale: Locale): string {
  const range = rangeOf(answer)
  if (range !== undefined) return sayRange(range.low, range.high, measure, locale)
  return Object.values(endsOf(answer) ?? {})
    .filter(isAnswered)
    .map(String)
    .join(' – ')
}

function sayRow(pack: Pack, field: string, parts: readonly ListPart[], row: unknown, locale: Locale): string {
  const cells: Readonly<Record<string, unknown>> = typeof row === 'object' && row !== null ? { ...row } : {}
  return parts
    .map((part) => {
      const cell = cells[part.id]
      if (!isAnswered(cell)) return ''
      return part.kind === 'choice'
        ? sayPack(pack, locale, `field.${field}.${part.id}.${String(cell)}`)
        : String(cell)
    })
    .filter((text) => text !== '')
    .join(' · ')
}

function asList(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : []
}
