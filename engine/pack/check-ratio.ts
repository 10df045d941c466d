import { finding, type Finding } from '../finding.ts'
import { isOrdered, isStock } from '../indicator/counting.ts'
import { findIndicator, type Counts, type Indicator, type PackRules } from './pack.ts'

type Ratio = Extract<Counts, { of: 'ratio' }>

/**
 * A ratio divides two indicators of its own programme, both counted from records and over the same time. Both are shown
 * beside it, so a public ratio has public parts.
 */
export function checkRatio(
  rules: PackRules,
  path: string,
  indicator: Indicator,
  counts: Ratio,
): readonly Finding[] {
  const sides = (['part', 'whole'] as const).map((side) => {
    const found = findIndicator(rules, counts[side])
    const wrong = checkSide(rules, indicator, counts[side], found)
    return { found, findings: wrong.map(([code, values]) => finding(`${path}.counts.${side}`, code, values)) }
  })
  const findings = sides.flatMap((side) => side.findings)
  const [part, whole] = sides.map(({ found }) => found)
  if (findings.length > 0 || part === undefined || whole === undefined) return findings
  return checkTogether(path, indicator, part, whole)
}

type Wrong = readonly [code: string, values: Readonly<Record<string, string>>]

function checkSide(
  rules: PackRules,
  ratio: Indicator,
  id: string,
  found: Indicator | undefined,
): readonly Wrong[] {
  if (id.includes('.')) return [['pack.indicator-elsewhere', { indicator: id }]]
  if (found === undefined) return [['pack.indicator-unknown', { indicator: id }]]
  if (found.counts.of === 'ratio') {
    const code = leadsTo(rules, id, ratio.id) ? 'pack.indicator-circle' : 'pack.indicator-of-ratio'
    return [[code, { indicator: id }]]
  }
  return [
    ...(isOrdered(found.counts.of) ? [['pack.indicator-not-divisible', { indicator: id }] as const] : []),
    ...(ratio.public && !found.public ? [['pack.indicator-part-private', { indicator: id }] as const] : []),
  ]
}

function checkTogether(
  path: string,
  ratio: Indicator,
  part: Indicator,
  whole: Indicator,
): readonly Finding[] {
  const wanted = ratio.measure === 'percent' ? whole.measure : ratio.measure
  const code =
    ratio.measure === 'percent' ? 'pack.indicator-percent-of-other' : 'pack.indicator-measure-of-ratio'
  return [
    ...(isStock(part.counts.of) === isStock(whole.counts.of)
      ? []
      : [finding(path, 'pack.indicator-mixed-times', { part: part.id, whole: whole.id })]),
    ...(part.measure === wanted
      ? []
      : [finding(`${path}.measure`, code, { part: part.measure, whole: whole.measure })]),
  ]
}

// Whether following what ratios are made of leads from one indicator to another.
function leadsTo(rules: PackRules, from: string, to: string): boolean {
  const seen = new Set<string>()
  const follow = (id: string): boolean => {
    if (id === to) return true
    if (seen.has(id)) return false
    seen.add(id)
    const counts = findIndicator(rules, id)?.counts
    return counts?.of === 'ratio' && (follow(counts.part) || follow(counts.whole))
  }
  return follow(from)
}
