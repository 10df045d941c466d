import { finding, type Finding } from '../finding.ts'
import { isMeasure, type Measure } from '../indicator/measure.ts'
import { checkId, checkIds } from './check-ids.ts'
import { findField, isAlwaysPublic, type Indicator, type PackRules } from './pack.ts'

// Amounts: a case is not one of them, so a count of cases cannot be in them.
const AMOUNTS: readonly Measure[] = ['vnd', 'm2', 'ha', 'm', 'km', 'working-days', 'rank', 'percent']

/** Indicators: what they count exists, measures are never mixed, a public figure shows nothing private. */
export function checkIndicators(rules: PackRules): readonly Finding[] {
  return [
    ...checkIds(
      'indicators',
      rules.indicators.map((indicator) => indicator.id),
    ),
    ...rules.indicators.flatMap((indicator) => {
      const path = `indicators.${indicator.id}`
      return [
        ...checkId(`${path}.definer`, indicator.definer),
        ...checkCounts(rules, path, indicator),
        ...checkSplit(rules, path, indicator),
      ]
    }),
  ]
}

function checkCounts(rules: PackRules, path: string, { measure, counts }: Indicator): readonly Finding[] {
  const stage = rules.stages.some((known) => known.id === counts.stage)
    ? []
    : [finding(`${path}.counts.stage`, 'pack.stage-unknown', { stage: counts.stage })]
  if (!isMeasure(measure)) return [...stage, finding(`${path}.measure`, 'pack.measure-unknown', { measure })]
  if (counts.of === 'stage-entered') {
    const amount = AMOUNTS.includes(measure)
    return amount
      ? [...stage, finding(`${path}.measure`, 'pack.indicator-counts-amount', { measure })]
      : stage
  }
  return [...stage, ...checkSummed(rules, path, measure, counts.field)]
}

function checkSummed(rules: PackRules, path: string, measure: Measure, id: string): readonly Finding[] {
  const field = findField(rules, id)
  if (field === undefined) return [finding(`${path}.counts.field`, 'pack.field-unknown', { field: id })]
  if (field.kind !== 'number')
    return [finding(`${path}.counts.field`, 'pack.indicator-sums-no-number', { field: id })]
  if (field.measure === measure) return []
  return [finding(`${path}.measure`, 'pack.indicator-measure-differs', { measure, other: field.measure })]
}

function checkSplit(rules: PackRules, path: string, indicator: Indicator): readonly Finding[] {
  if (indicator.splitBy === undefined) return []
  const at = `${path}.splitBy`
  const field = findField(rules, indicator.splitBy)
  if (field === undefined) return [finding(at, 'pack.field-unknown', { field: indicator.splitBy })]
  if (field.kind !== 'choice') return [finding(at, 'pack.split-unfit', { field: field.id })]
  const shown = !indicator.public || isAlwaysPublic(field)
  return shown ? [] : [finding(at, 'pack.split-not-public', { field: field.id })]
}
