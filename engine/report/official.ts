import type { Role } from '../access/role.ts'
import type { PlainDate } from '../text/date.ts'

/** Who writes reports for an organisation, and keeps its templates. */
export const MAY_REPORT: readonly Role[] = ['officer', 'reviewer', 'programme-manager', 'leader']

/** Who prescribes how a document looks: Decree 30/2020/NĐ-CP, Guidance 36-HD/VPTW of 2018, the Fatherland Front. */
export const STYLES = ['government', 'party', 'front'] as const

export type Style = (typeof STYLES)[number]

/** How documents of a line usually look: bodies of the Party and the Front have rules of their own. */
export function usualStyle(branch: string): Style {
  if (branch === 'front') return 'front'
  return branch === 'party-committee' || branch === 'mass-mobilisation' ? 'party' : 'government'
}

/** The state numbers anew each year; the Party runs through a term of five years, for each type of document. */
export type Numbering = 'year' | 'term'

export const NUMBERING: Readonly<Record<Style, Numbering>> = {
  government: 'year',
  party: 'term',
  front: 'year',
}

// The terms of committees at every level follow the congresses of 2025.
const TERM_FROM = 2025
const TERM_YEARS = 5

/** The series that a number belongs to: "2026", or "2025-2030". */
export function seriesOf(numbering: Numbering, on: PlainDate): string {
  const year = Number(on.slice(0, 4))
  if (numbering === 'year') return String(year)
  const into = (((year - TERM_FROM) % TERM_YEARS) + TERM_YEARS) % TERM_YEARS
  return `${year - into}-${year - into + TERM_YEARS}`
}

/** "Số: 15/BC-UBND" of the state and the Front, "Số 36-BC/ĐU" of the Party. Numbers below 10 begin with a zero. */
export function sayNumber(style: Style, number: number | undefined, symbol: string): string {
  const digits = number === undefined ? '      ' : String(number).padStart(2, '0')
  return style === 'party' ? `Số ${digits}-${symbol}` : `Số: ${digits}/${symbol}`
}

/** What stands behind the number of a report: "BC-UBND"; the Party writes "BC/ĐU". */
export function symbolFor(style: Style, branch: string): string {
  const letters = LETTERS[branch] ?? 'VP'
  return style === 'party' ? `BC/${letters}` : `BC-${letters}`
}

const LETTERS: Readonly<Record<string, string>> = {
  'peoples-committee': 'UBND',
  party: 'ĐU',
  'mass-mobilisation': 'BTGDV',
  front: 'MTTQ-BTT',
  farmers: 'HND',
  women: 'HPN',
  youth: 'ĐTN',
  police: 'CA',
  ocop: 'OCOP',
}

/** Who the state and the Party write as the head of a branch: the words above the signature. */
export function signingWords(style: Style, branch: string): string {
  if (style === 'party') return branch === 'party' ? 'T/M BAN THƯỜNG VỤ' : 'T/M BAN'
  if (style === 'front') return 'TM. BAN THƯỜNG TRỰC'
  return branch === 'peoples-committee' ? 'TM. ỦY BAN NHÂN DÂN' : 'TM. BAN CHẤP HÀNH'
}
