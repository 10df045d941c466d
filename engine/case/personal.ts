import { findField, type PackRules } from '../pack/pack.ts'
import { putBack, type Mark, type Taken } from '../log/words-apart.ts'
import type { CaseEvent } from './event.ts'

/** An event without its words, and the words (`log/words-apart.ts`). */
export function separate(rules: PackRules, event: CaseEvent): Taken {
  const words: string[] = []
  const take = (text: string): Mark => ({ '§': words.push(text) - 1 })
  return { kept: withoutWords(rules, event, take), words }
}

/** The event with its words put back. An erased word comes back as nothing. */
export function reunite(kept: unknown, words: readonly (string | null)[]): CaseEvent {
  // Safe: `kept` came out of `separate`, which keeps the shape of the event.
  return putBack(kept, words) as CaseEvent
}

function withoutWords(rules: PackRules, event: CaseEvent, take: (text: string) => Mark): unknown {
  const answer = (field: string, value: unknown) =>
    holdsWords(rules, field) ? takeTexts(value, rules, field, take) : value
  switch (event.type) {
    case 'caseOpened':
    case 'answersChanged': {
      const answers = Object.entries(event.answers).map(([field, value]) => [field, answer(field, value)])
      return { ...event, answers: Object.fromEntries(answers) }
    }
    case 'fieldContested':
      return { ...event, offered: answer(event.field, event.offered) }
    case 'fieldSettled':
      return { ...event, value: answer(event.field, event.value) }
    case 'stageEntered':
      return event.reason === undefined ? event : { ...event, reason: take(event.reason) }
    case 'caseSentBack':
    case 'caseWithdrawn':
      return { ...event, reason: take(event.reason) }
    case 'photoAttached':
    case 'photoDescribed': {
      const { captionVi, captionEn, credit, ...rest } = event.photo
      return {
        ...event,
        photo: { ...rest, captionVi: take(captionVi), captionEn: take(captionEn), credit: take(credit) },
      }
    }
    case 'placeCorrected':
    case 'stepTakenBack':
    case 'caseRestored':
    case 'sameLinked':
    case 'toldApart':
    case 'sameUnlinked':
    case 'photoRemoved':
      return event
  }
}

function holdsWords(rules: PackRules, field: string): boolean {
  const kind = findField(rules, field)?.kind
  switch (kind) {
    case 'text':
    case 'list':
      return true
    case 'number':
    case 'range':
    case 'choice':
    case 'choices':
    case 'date':
    case 'yes-no':
    // Titles of public cards and names of units: words that everybody may read.
    case 'practice':
    case 'musts':
    case 'unit':
    case undefined:
      return false
  }
}

function takeTexts(value: unknown, rules: PackRules, fieldId: string, take: (text: string) => Mark): unknown {
  if (typeof value === 'string') return take(value)
  if (!Array.isArray(value)) return value
  const field = findField(rules, fieldId)
  const textParts =
    field?.kind === 'list' ? field.parts.filter((part) => part.kind === 'text').map((part) => part.id) : []
  return value.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) return row
    const cells = Object.entries(row).map(([id, cell]) => [
      id,
      typeof cell === 'string' && textParts.includes(id) ? take(cell) : cell,
    ])
    return Object.fromEntries(cells)
  })
}
