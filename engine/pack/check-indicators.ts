import { finding, type Finding } from '../finding.ts'
import { isMeasure, type Measure } from '../indicator/measure.ts'
import { checkId, checkIds } from './check-ids.ts'
import { checkRatio } from './check-ratio.ts'
import { findField, isAlwaysPublic, type Counts, type Indicator, type PackRules } from './pack.ts'

// Amounts: a case is not one of them, so a count of cases cannot be in them.
const AMOUNTS: readonly Measure[] = ['vnd', 'm2', 'ha', 'm', 'km', 'working-days', 'days', 'rank', 'percent']

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
        ...checkVersion(path, indicator),
        ...checkMeasure(path, indicator),
        ...checkStagesOf(rules, path, indicator.counts),
        ...checkCounted(rules, path, indicator),
        ...checkSplit(rules, path, indicator),
      ]
    }),
  ]
}

function checkVersion(path: string, { version = 1 }: Indicator): readonly Finding[] {
  return Number.isInteger(version) && version >= 1 ? [] : [finding(`${path}.version`, 'pack.version-unfit')]
}

function checkMeasure(path: string, { measure, counts }: Indicator): readonly Finding[] {
  const at = `${path}.measure`
  if (!isMeasure(measure)) return [finding(at, 'pack.measure-unknown', { measure })]
  switch (counts.of) {
    case 'stage-entered':
    case 'stage-held':
    case 'distinct-entered':
    case 'distinct-held':
      return AMOUNTS.includes(measure) ? [finding(at, 'pack.indicator-counts-amount', { measure })] : []
    case 'duration':
      return measure === 'days' ? [] : [finding(at, 'pack.indicator-not-in-days', { measure })]
    // Their measure is that of what they add up, put in order or divide.
    case 'sum-at-stage':
    case 'median':
    case 'ratio':
      return []
  }
}

function checkStagesOf(rules: PackRules, path: string, counts: Counts): readonly Finding[] {
  const check = (key: string, stages: readonly string[]) =>
    stages
      .filter((stage) => !rules.stages.some((known) => known.id === stage))
      .map((stage) => finding(`${path}.counts.${key}`, 'pack.stage-unknown', { stage }))
  switch (counts.of) {
    case 'stage-entered':
    case 'sum-at-stage':
    case 'distinct-entered':
    case 'median':
      return check('stage', [counts.stage])
    case 'stage-held':
    case 'distinct-held':
      return counts.stages.length === 0
        ? [finding(`${path}.counts.stages`, 'pack.indicator-stages-none')]
        : check('stages', counts.stages)
    case 'duration':
      return [
        ...check('from', [counts.from]),
        ...check('to', [counts.to]),
        ...(counts.from === counts.to ? [finding(`${path}.counts.to`, 'pack.indicator-same-stage')] : []),
      ]
    case 'ratio':
      return []
  }
}

function checkCounted(rules: PackRules, path: string, indicator: Indicator): readonly Finding[] {
  const { counts } = indicator
  switch (counts.of) {
    case 'sum-at-stage':
    case 'median':
      return checkNumber(rules, path, indicator, counts)
    case 'distinct-entered':
    case 'distinct-held':
      return 'field' in counts.what ? checkDistinguished(rules, path, indicator, counts.what.field) : []
    case 'ratio':
      return checkRatio(rules, path, indicator, counts)
    case 'stage-entered':
    case 'stage-held':
    case 'duration':
      return []
  }
}

type OfNumbers = Extract<Counts, { of: 'sum-at-stage' | 'median' }>

function checkNumber(
  rules: PackRules,
  path: string,
  { measure, public: isPublic }: Indicator,
  counts: OfNumbers,
): readonly Finding[] {
  const at = `${path}.counts.field`
  const field = findField(rules, counts.field)
  if (field === undefined) return [finding(at, 'pack.field-unknown', { field: counts.field })]
  const end = counts.of === 'median' ? counts.end : undefined
  if (field.kind === 'range' && counts.of === 'median') {
    if (end === undefined)
      return [finding(`${path}.counts.end`, 'pack.indicator-end-missing', { field: field.id })]
  } else if (field.kind !== 'number' && field.kind !== 'choices') {
    const code = counts.of === 'median' ? 'pack.indicator-orders-no-number' : 'pack.indicator-sums-no-number'
    return [finding(at, code, { field: field.id })]
  } else if (end !== undefined) {
    return [finding(`${path}.counts.end`, 'pack.indicator-end-unfit', { field: field.id })]
  }
  const seen = checkSeen(at, isPublic && !isAlwaysPublic(field), field.id)
  // Of a checklist counts how many are ticked (docs/decisions/0026): it has no measure of its own.
  if (field.kind === 'choices') {
    const isAmount = AMOUNTS.includes(measure)
    return isAmount
      ? [...seen, finding(`${path}.measure`, 'pack.indicator-counts-amount', { measure })]
      : seen
  }
  const other = field.measure
  return [
    ...seen,
    ...(isMeasure(measure) && other !== measure
      ? [finding(`${path}.measure`, 'pack.indicator-measure-differs', { measure, other })]
      : []),
  ]
}

function checkDistinguished(
  rules: PackRules,
  path: string,
  indicator: Indicator,
  id: string,
): readonly Finding[] {
  const at = `${path}.counts.field`
  const field = findField(rules, id)
  if (field === undefined) return [finding(at, 'pack.field-unknown', { field: id })]
  if (field.kind !== 'choice' && field.kind !== 'choices')
    return [finding(at, 'pack.indicator-no-choices', { field: id })]
  return checkSeen(at, indicator.public && !isAlwaysPublic(field), id)
}

function checkSeen(at: string, exposes: boolean, field: string): readonly Finding[] {
  return exposes ? [finding(at, 'pack.indicator-field-private', { field })] : []
}

function checkSplit(rules: PackRules, path: string, indicator: Indicator): readonly Finding[] {
  if (indicator.splitBy === undefined) return []
  const at = `${path}.splitBy`
  if (indicator.counts.of === 'ratio') return [finding(at, 'pack.indicator-ratio-split')]
  const field = findField(rules, indicator.splitBy)
  if (field === undefined) return [finding(at, 'pack.field-unknown', { field: indicator.splitBy })]
  if (field.kind !== 'choice') return [finding(at, 'pack.split-unfit', { field: field.id })]
  const shown = !indicator.public || isAlwaysPublic(field)
  return shown ? [] : [finding(at, 'pack.split-not-public', { field: field.id })]
}
