import { rangeOf } from '@gieo/engine/form/range.ts'
import { sayReference } from '@gieo/engine/form/say-reference.ts'
import { sayAmount, sayRange } from '@gieo/engine/indicator/measure-words.ts'
import type { Field, ListPart, Texts } from '@gieo/engine/pack/pack.ts'
import { formatDate, isPlainDate, type Locale } from '@gieo/engine/text/date.ts'

const YES_NO = { vi: ['Có', 'Không'], en: ['Yes', 'No'] } as const

/** An answer as a page prints it, in one language; what a person wrote stays as it was written. */
export function sayAnswer(field: Field, answer: unknown, texts: Texts, locale: Locale): string {
  const label = `field.${field.id}`
  switch (field.kind) {
    case 'text':
      return text(answer)
    case 'number':
      return typeof answer === 'number' ? sayAmount(answer, field.measure, locale) : ''
    case 'range': {
      const { low, high } = rangeOf(answer) ?? {}
      return sayRange(low, high, field.measure, locale)
    }
    case 'choice':
      return sayChoice(label, answer, texts)
    case 'choices':
      return listOf(answer)
        .map((choice) => sayChoice(label, choice, texts))
        .join(', ')
    case 'date':
      return typeof answer === 'string' && isPlainDate(answer) ? formatDate(answer, locale) : ''
    case 'yes-no':
      return YES_NO[locale][answer === true ? 0 : 1]
    case 'list':
      return listOf(answer)
        .map((row) => sayRow(label, field.parts, row, texts))
        .join('\n')
    case 'practice':
    case 'musts':
    case 'unit':
      return sayReference(field, answer, locale)
  }
}

function sayRow(label: string, parts: readonly ListPart[], row: unknown, texts: Texts): string {
  const cells = new Map(typeof row === 'object' && row !== null ? Object.entries(row) : [])
  return parts
    .map((part) => {
      const cell = cells.get(part.id)
      return part.kind === 'choice' ? sayChoice(`${label}.${part.id}`, cell, texts) : text(cell)
    })
    .filter((said) => said !== '')
    .join(' · ')
}

function sayChoice(label: string, choice: unknown, texts: Texts): string {
  return typeof choice === 'string' ? (texts[`${label}.${choice}`] ?? choice) : ''
}

function listOf(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : []
}

function text(answer: unknown): string {
  return typeof answer === 'string' ? answer : ''
}
