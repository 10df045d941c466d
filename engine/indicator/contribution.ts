import type { Case } from '../case/case.ts'
import { canonical } from '../log/canonical.ts'
import type { PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'
import { isAsked } from '../form/form.ts'
import { findField, indicatorName, type Indicator, type PackRules } from '../pack/pack.ts'

/** What one case adds to one figure: by how much, where it was recorded, and the day that decides the period. */
export type Contribution = {
  readonly indicator: string
  readonly unit: UnitId
  readonly branch: string
  readonly on: PlainDate
  /** The choice that splits the figure, or '' when nothing does. */
  readonly part: string
  readonly amount: number
}

/**
 * Everything a case adds to the programme's figures as it stands. A write's deltas are the difference of this before
 * and after; so a correction moves a figure out of the old unit, period or part without a rule of its own.
 */
export function contributionsOf(rules: PackRules, state: Case | undefined): readonly Contribution[] {
  if (state === undefined || state.withdrawn !== undefined) return []
  return rules.indicators.flatMap((indicator) => {
    const on = enteredOn(state, indicator.counts.stage)
    const amount = amountOf(rules, indicator, state)
    if (on === undefined || amount === 0) return []
    const name = indicatorName(rules, indicator)
    return partsOf(indicator, state).map((part) => ({
      indicator: name,
      unit: state.unit,
      branch: state.branch,
      on,
      part,
      amount,
    }))
  })
}

/** What to add to the totals when `before` becomes `after`: the old lines taken out, the new put in. */
export function deltasBetween<Line extends Contribution>(
  before: readonly Line[],
  after: readonly Line[],
): readonly Line[] {
  const [was, is] = [new Set(before.map(canonical)), new Set(after.map(canonical))]
  const gone = before.filter((old) => !is.has(canonical(old)))
  const come = after.filter((now) => !was.has(canonical(now)))
  return [...gone.map((old) => ({ ...old, amount: -old.amount })), ...come]
}

// The first day counts: a model checked again after a correction was registered only once.
function enteredOn(state: Case, stage: string): PlainDate | undefined {
  return state.entered.find((entry) => entry.stage === stage)?.on
}

function amountOf(rules: PackRules, indicator: Indicator, state: Case): number {
  if (indicator.counts.of === 'stage-entered') return 1
  const field = findField(rules, indicator.counts.field)
  // What is no longer asked no longer counts: land "brought back" of a case that turned out to lie in use.
  if (field === undefined || !isAsked(field, state.answers)) return 0
  const answer = state.answers[field.id]
  return typeof answer === 'number' ? answer : 0
}

// One case, one part: a field with several choices would count the case more than once, so only single choices split.
function partsOf(indicator: Indicator, state: Case): readonly string[] {
  const answer = indicator.splitBy === undefined ? undefined : state.answers[indicator.splitBy]
  return [typeof answer === 'string' ? answer : '']
}
