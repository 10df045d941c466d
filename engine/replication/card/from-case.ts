import { holds, isAnswered } from '../../condition/condition.ts'
import type { Case } from '../../case/case.ts'
import { findField, type PublishedPack } from '../../pack/pack.ts'
import { isPlainDate } from '../../text/date.ts'
import { parseVietnameseNumber } from '../../text/number.ts'
import type { Input, PracticeCard, Words } from './card.ts'
import type { Domain } from './domain.ts'

/**
 * Which fields of a programme fill which part of a card, as data. A part that is a list takes a long text sentence by
 * sentence. What is not named here stays empty: a guess would be read as knowledge.
 */
export type CardParts = {
  readonly kind?: PracticeCard['kind'] | undefined
  /** By the choice of the field that sorts the programme's cases. */
  readonly domains?: Readonly<Record<string, readonly Domain[]>> | undefined
  readonly problem?: string | undefined
  readonly skills?: string | undefined
  readonly since?: string | undefined
  readonly steps?: string | undefined
  readonly notWhen?: string | undefined
  readonly failures?: string | undefined
  /** What was done otherwise than on the card that was taken up. */
  readonly changed?: string | undefined
  /** A list field, and which of its parts say what and how much. */
  readonly inputs?: { readonly field: string; readonly item: string; readonly amount: string } | undefined
}

/**
 * The card with what its case says already. Only fields that residents may read are taken: what else a case holds
 * was not told for this. English is left to be written; the words of choices are there in both languages.
 */
export function fillFromCase(
  card: PracticeCard,
  pack: PublishedPack,
  parts: CardParts,
  { answers }: Pick<Case, 'answers'>,
): PracticeCard {
  const { titleField, groupField, publicView } = pack.rules
  const say = sayer(pack, answers)
  const lines = (field: string | undefined) => sentences(say(field).vi).map((vi) => ({ vi, en: '' }))
  const since = answers[parts.since ?? '']
  const skills = say(parts.skills)
  return {
    ...card,
    title: say(titleField),
    kind: parts.kind ?? card.kind,
    domains: parts.domains?.[String(answers[groupField ?? ''])] ?? [],
    problem: say(parts.problem),
    summary: say(publicView.summaryField),
    ...(skills.vi === '' ? {} : { skills }),
    since: typeof since === 'string' && isPlainDate(since) ? since : '',
    steps: lines(parts.steps).map((text) => ({ text })),
    notWhen: lines(parts.notWhen),
    failures: lines(parts.failures).map((failed) => ({ failed, fix: { vi: '', en: '' } })),
    inputs: readInputs(parts.inputs, isOpen(pack, answers, parts.inputs?.field) ? answers : {}),
  }
}

/**
 * What a copy did otherwise. Residents may not read it in the record: it is written on a draft, which somebody else reads
 * before anybody does.
 */
export function sayChanged(parts: CardParts, { answers }: Pick<Case, 'answers'>): Words {
  const answer = answers[parts.changed ?? '']
  return { vi: typeof answer === 'string' ? answer : '', en: '' }
}

function sayer(pack: PublishedPack, answers: Case['answers']): (field: string | undefined) => Words {
  return (id) => {
    const answer = answers[id ?? '']
    if (id === undefined || !isOpen(pack, answers, id) || !isAnswered(answer)) return { vi: '', en: '' }
    const kind = findField(pack.rules, id)?.kind
    if (kind !== 'choice' && kind !== 'choices')
      return { vi: typeof answer === 'string' ? answer : '', en: '' }
    const choices = Array.isArray(answer) ? answer : [answer]
    const inWords = (locale: 'vi' | 'en') =>
      choices.map((choice) => pack.texts[locale][`field.${id}.${String(choice)}`] ?? '').join(', ')
    return { vi: inWords('vi'), en: inWords('en') }
  }
}

function isOpen({ rules }: PublishedPack, answers: Case['answers'], id: string | undefined): boolean {
  const field = findField(rules, id ?? '')
  return field?.public === true && (field.publicWhen === undefined || holds(field.publicWhen, answers))
}

function sentences(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[.;])\s+/u)
    .map((sentence) => sentence.trim().replace(/[.;]$/u, ''))
    .filter((sentence) => sentence !== '')
}

function readInputs(parts: CardParts['inputs'], answers: Case['answers']): readonly Input[] {
  const rows = answers[parts?.field ?? '']
  if (parts === undefined || !Array.isArray(rows)) return []
  return rows.flatMap((row: unknown) => {
    if (typeof row !== 'object' || row === null) return []
    const cells = new Map(Object.entries(row))
    const text = (id: string) => String(cells.get(id) ?? '')
    return [
      {
        item: { vi: text(parts.item), en: '' },
        ...readAmount(text(parts.amount)),
        paidBy: 'household' as const,
        when: 'set-up' as const,
      },
    ]
  })
}

// "8.000 con" is 8000 of them; what has no number in front is one of what it says.
function readAmount(text: string): Pick<Input, 'quantity' | 'unit'> {
  const [, digits = '', unit = ''] = /^(\d[\d.,]*)\s*(.*)$/u.exec(text.trim()) ?? []
  const quantity = parseVietnameseNumber(digits)
  return quantity !== undefined
    ? { quantity, unit: { vi: unit, en: '' } }
    : { quantity: 1, unit: { vi: text.trim(), en: '' } }
}
