import { finding, type Finding } from '../finding.ts'
import { isPlainDate, type Locale, type PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'
import { sayAmount, sayRange } from './measure-words.ts'
import { isMeasure, type Measure } from './measure.ts'

export const QUALIFIERS = ['exactly', 'more-than', 'nearly', 'about'] as const

/** How sure the source was: "hơn", "gần", "khoảng" stay with the number for ever. */
export type Qualifier = (typeof QUALIFIERS)[number]

/**
 * A figure that somebody stated. It is never added to what was counted, nor to another one: its definer may count
 * otherwise. Either `value`, or both `low` and `high`; beside "more than" the value is the lower end as well, beside
 * "nearly" the upper one.
 */
export type DeclaredFigure = {
  readonly id: string
  readonly indicator: string
  readonly label: { readonly vi: string; readonly en: string }
  readonly unit: UnitId
  /** The period as days, both included, where the source allows it; its own words always. */
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  readonly periodText: string
  readonly value?: number | undefined
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly qualifier: Qualifier
  readonly measure: Measure
  /** The office that decides how it is counted. */
  readonly definer: string
  /** Who stated it and where it can be read. */
  readonly source: string
  /** The day for which it was true, if the source says. */
  readonly asOf?: PlainDate | undefined
  readonly note?: { readonly vi: string; readonly en: string } | undefined
}

const QUALIFIER_WORDS = {
  vi: { exactly: '', 'more-than': 'hơn ', nearly: 'gần ', about: 'khoảng ' },
  en: { exactly: '', 'more-than': 'more than ', nearly: 'nearly ', about: 'about ' },
} as const

/** "hơn 3.500 tỷ đồng", "5–6 mô hình": the qualifier and the measure belong to the number. */
export function sayFigure(
  figure: Pick<DeclaredFigure, 'value' | 'low' | 'high' | 'qualifier' | 'measure'>,
  locale: Locale,
): string {
  const { value, low, high, measure, qualifier } = figure
  const before = QUALIFIER_WORDS[locale][qualifier]
  if (value !== undefined) return before + sayAmount(value, measure, locale)
  if (low === undefined || high === undefined) return ''
  return before + sayRange(low, high, measure, locale)
}

/** Everything that is wrong with a table of declared figures. */
export function checkDeclared(figures: readonly DeclaredFigure[]): readonly Finding[] {
  const seen = new Set<string>()
  return figures.flatMap((figure, index) => {
    const path = figure.id.trim() === '' ? `row ${index + 1}` : figure.id
    const twice = seen.has(figure.id) ? [finding(path, 'figure.id-twice', { id: figure.id })] : []
    seen.add(figure.id)
    return [
      ...twice,
      ...checkWords(figure, path),
      ...checkNumbers(figure, path),
      ...checkPeriod(figure, path),
    ]
  })
}

function checkWords(figure: DeclaredFigure, path: string): readonly Finding[] {
  const isBlank = (text: string) => text.trim() === ''
  const named = !isBlank(figure.id) && !isBlank(figure.indicator)
  return [
    ...(named ? [] : [finding(path, 'figure.id-missing')]),
    ...(isBlank(figure.source) ? [finding(`${path}.source`, 'figure.source-missing')] : []),
    ...(isBlank(figure.definer) ? [finding(`${path}.definer`, 'figure.definer-missing')] : []),
    ...(isBlank(figure.periodText) ? [finding(`${path}.periodText`, 'figure.period-missing')] : []),
  ]
}

function checkNumbers(figure: DeclaredFigure, path: string): readonly Finding[] {
  const { value, low, high, measure, qualifier } = figure
  const numbers = [value, low, high].filter((number) => number !== undefined)
  const hasRange = low !== undefined && high !== undefined
  const hasEnd = low !== undefined || high !== undefined
  return [
    ...(value === undefined && !hasRange ? [finding(path, 'figure.value-missing')] : []),
    ...(value !== undefined && hasEnd && !isBound(figure) ? [finding(path, 'figure.value-and-range')] : []),
    ...(hasRange && low > high ? [finding(path, 'figure.range-crossed', { low, high })] : []),
    ...(numbers.every(Number.isFinite) ? [] : [finding(path, 'figure.not-a-number')]),
    ...(measure === 'vnd' && !numbers.every(Number.isInteger) ? [finding(path, 'figure.not-whole')] : []),
    ...(isMeasure(measure) ? [] : [finding(`${path}.measure`, 'figure.measure-unknown', { measure })]),
    ...(QUALIFIERS.includes(qualifier)
      ? []
      : [finding(`${path}.qualifier`, 'figure.qualifier-unknown', { qualifier })]),
  ]
}

// "Hơn" and "gần" make of the value an end of what may be true, and say nothing about the other end.
function isBound({ value, low, high, qualifier }: DeclaredFigure): boolean {
  if (qualifier === 'more-than') return low === value && high === undefined
  return qualifier === 'nearly' && high === value && low === undefined
}

function checkPeriod({ from, to, asOf }: DeclaredFigure, path: string): readonly Finding[] {
  const days = Object.entries({ from, to, asOf })
  return [
    ...days.flatMap(([name, day]) =>
      day === undefined || isPlainDate(day) ? [] : [finding(`${path}.${name}`, 'figure.date-invalid')],
    ),
    ...(from !== undefined && to !== undefined && from > to ? [finding(path, 'figure.days-crossed')] : []),
  ]
}
