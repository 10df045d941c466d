import { periodName } from '@gieo/engine/indicator/period-name.ts'
import { sayNumber, type Style } from '@gieo/engine/report/official.ts'
import { placeName, sayCut, sayPlaceDate, unitInSentence } from '@gieo/engine/report/say.ts'
import type { PlainTag } from '@gieo/engine/report/tag-words.ts'
import { formatDate, type PlainDate } from '@gieo/engine/text/date.ts'

/** What a report says of itself; the number and the day of issue come last. */
export type ReportHead = {
  readonly style: Style
  readonly unitName: string
  readonly period: string
  readonly map: PlainDate
  readonly cutOn: PlainDate
  readonly organisation: string
  readonly superior: string
  readonly signerPost: string
  readonly signerName: string
  readonly symbol: string
  readonly number: number | undefined
  readonly issuedOn: PlainDate | undefined
}

/** The words that a plain tag stands for. */
export function sayPlain(tag: PlainTag, head: ReportHead): string {
  const year = (head.issuedOn ?? head.cutOn).slice(0, 4)
  switch (tag) {
    case 'unit':
      return unitInSentence(head.unitName)
    case 'unit-caps':
      return caps(head.unitName)
    case 'organisation':
      return head.organisation
    case 'organisation-caps':
      return caps(spellOut(head.organisation))
    case 'superior-caps':
      return caps(spellOut(head.superior))
    case 'number-symbol':
      return sayNumber(head.style, head.number, head.symbol)
    case 'place-date':
      return sayPlaceDate(placeName(head.unitName), head.issuedOn, year)
    case 'period':
      return periodName(head.period, 'vi')
    case 'period-caps':
      return caps(periodName(head.period, 'vi'))
    case 'map':
      return `bản đồ hành chính ngày ${formatDate(head.map, 'vi')}`
    case 'cut':
      return sayCut(head.cutOn, head.period)
    case 'signer-post':
      return head.signerPost
    case 'signer-name':
      return head.signerName
  }
}

function caps(text: string): string {
  return text.toLocaleUpperCase('vi')
}

// The name of the issuing body stands in full at the top of a document, on a line of its own (Decree 30/2020, annex I, part II, item 2).
function spellOut(name: string): string {
  return name
    .replace(/^UBND\s+/u, 'Ủy ban nhân dân\n')
    .replace(/^(?:UB)?MTTQ(?: Việt Nam)?\s+/u, 'Ủy ban MTTQ Việt Nam\n')
}
