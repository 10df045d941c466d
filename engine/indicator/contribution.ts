import type { Case } from '../case/case.ts'
import { canonical } from '../log/canonical.ts'
import { daysBetween, type PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'
import { isAsked } from '../form/form.ts'
import { rangeOf } from '../form/range.ts'
import {
  findField,
  indicatorName,
  type Counts,
  type Distinguished,
  type Indicator,
  type PackRules,
} from '../pack/pack.ts'

/** What one case adds to one figure: by how much, where it was recorded, and the day that decides the period. */
export type Contribution = {
  readonly indicator: string
  readonly unit: UnitId
  readonly branch: string
  readonly on: PlainDate
  /** The choice that splits the figure, or '' when nothing does. */
  readonly part: string
  /** What is told apart or put in order, such as a choice or a number of days; '' for the case itself. */
  readonly value: string
  readonly amount: number
}

/** A contribution before it is said whose it is. */
type Line = Pick<Contribution, 'on' | 'value' | 'amount'>

/**
 * Everything a case adds to the programme's figures as it stands. A write's deltas are the difference of this before
 * and after; so a correction moves a figure out of the old unit, period, part or value without a rule of its own.
 */
export function contributionsOf(rules: PackRules, state: Case | undefined): readonly Contribution[] {
  if (state === undefined || state.withdrawn !== undefined) return []
  return rules.indicators.flatMap((indicator) => {
    const lines = linesOf(rules, indicator.counts, state)
    if (lines.length === 0) return []
    const name = indicatorName(rules, indicator)
    const part = partOf(indicator, state)
    return lines.map(({ on, value, amount }) => ({
      indicator: name,
      unit: state.unit,
      branch: state.branch,
      on,
      part,
      value,
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

function linesOf(rules: PackRules, counts: Counts, state: Case): readonly Line[] {
  switch (counts.of) {
    case 'stage-entered':
      return entering(state, counts.stage, [''])
    case 'stage-held':
      return holding(state, counts.stages, [''])
    case 'sum-at-stage': {
      const amount = numberOf(rules, state, counts.field)
      if (amount === undefined || amount === 0) return []
      return entering(state, counts.stage, ['']).map((line) => ({ ...line, amount }))
    }
    case 'distinct-entered':
      return entering(state, counts.stage, valuesOf(rules, state, counts.what))
    case 'distinct-held':
      return holding(state, counts.stages, valuesOf(rules, state, counts.what))
    case 'duration': {
      const days = daysFrom(state, counts.from, counts.to)
      return days === undefined ? [] : entering(state, counts.to, [String(days)])
    }
    case 'median': {
      const number = numberOf(rules, state, counts.field, counts.end)
      return number === undefined ? [] : entering(state, counts.stage, [String(number)])
    }
    // Made of two others when it is read.
    case 'ratio':
      return []
  }
}

function entering(state: Case, stage: string, values: readonly string[]): readonly Line[] {
  const on = enteredOn(state, stage)
  return on === undefined ? [] : values.map((value) => ({ on, value, amount: 1 }))
}

// The first day counts: a model checked again after a correction was registered only once.
function enteredOn(state: Case, stage: string): PlainDate | undefined {
  return state.entered.find((entry) => entry.stage === stage)?.on
}

// Coming into one of the stages adds, leaving all of them takes away; what comes and goes on one day is neither.
function holding(state: Case, stages: readonly string[], values: readonly string[]): readonly Line[] {
  const changes = new Map<PlainDate, number>()
  let held = false
  let day = ''
  for (const { stage, on } of state.entered) {
    day = on > day ? on : day
    const holds = stages.includes(stage)
    if (holds !== held) changes.set(day, (changes.get(day) ?? 0) + (holds ? 1 : -1))
    held = holds
  }
  return [...changes].flatMap(([on, amount]) =>
    amount === 0 ? [] : values.map((value) => ({ on, value, amount })),
  )
}

// A stage that was passed over, or entered only afterwards, leaves nothing to measure.
function daysFrom(state: Case, from: string, to: string): number | undefined {
  const [began, ended] = [enteredOn(state, from), enteredOn(state, to)]
  if (began === undefined || ended === undefined || ended < began) return undefined
  return daysBetween(began, ended)
}

// The case itself stands beside its choices: of several choices one case has several. Units are told apart when they
// are read, in the map of that day.
function valuesOf(rules: PackRules, state: Case, what: Distinguished): readonly string[] {
  if ('level' in what) return ['']
  const answer = answerOf(rules, state, what.field)
  if (typeof answer === 'string') return ['', answer]
  return Array.isArray(answer) ? ['', ...answer.map(String)] : []
}

function numberOf(
  rules: PackRules,
  state: Case,
  field: string,
  end?: 'low' | 'high' | undefined,
): number | undefined {
  const answer = answerOf(rules, state, field)
  if (end !== undefined) return rangeOf(answer)?.[end]
  // Of a checklist: how many are ticked.
  if (Array.isArray(answer)) return answer.length
  return typeof answer === 'number' ? answer : undefined
}

// What is no longer asked no longer counts: land "brought back" of a case that turned out to lie in use.
function answerOf(rules: PackRules, state: Case, id: string): unknown {
  const field = findField(rules, id)
  return field !== undefined && isAsked(field, state.answers) ? state.answers[id] : undefined
}

// One case, one part: a field with several choices would count the case more than once, so only single choices split.
function partOf(indicator: Indicator, state: Case): string {
  const answer = indicator.splitBy === undefined ? undefined : state.answers[indicator.splitBy]
  return typeof answer === 'string' ? answer : ''
}
