import { finding, type Finding } from '../finding.ts'
import { parsePeriod } from '../indicator/period.ts'
import { isPlainDate, type PlainDate } from '../text/date.ts'
import { ancestorsAt, hasUnit, lastDayOf, nameAt, versionAt, type Land } from '../unit/land.ts'
import type { UnitId } from '../unit/unit.ts'
import { givenOut } from './cascade.ts'
import type { ClosedPeriod } from './expected.ts'
import { placeTargets } from './place-targets.ts'
import { countsWholes, type Milestone, type TargetAct, type WantedTarget } from './target.ts'

/** What a check looks at beside the act itself. */
export type TargetGround = {
  readonly land: Land
  /** The map in which the act names its units, by its first day. */
  readonly map: PlainDate
  readonly today: PlainDate
  /** The targets in force for the same indicator, period and office. */
  readonly before: ReadonlyMap<UnitId, number>
  /** Other periods for which the same office has targets of the same indicator. */
  readonly otherPeriods: readonly string[]
}

// More than this nobody means: a slip of the finger.
const VALUE_MAX = 1_000_000_000_000_000

const PARTS_SAID = 12

/** Everything that is wrong with an act. The sums are looked at once each number by itself is sound. */
export function checkTargetAct(ground: TargetGround, act: TargetAct): readonly Finding[] {
  const alone = [...checkHead(ground, act), ...checkRows(ground, act)]
  return alone.length > 0 ? alone : checkSums(ground, act)
}

/** The period of a target: one with both ends. */
export function closedPeriod(text: string): ClosedPeriod | undefined {
  const { from, to } = parsePeriod(text) ?? {}
  return from === undefined || to === undefined ? undefined : { from, to }
}

function checkHead({ today, otherPeriods }: TargetGround, act: TargetAct): readonly Finding[] {
  const period = closedPeriod(act.periodText)
  const decided = isPlainDate(act.decidedOn)
  return [
    ...(act.isSum ? [] : [finding('indicator', 'target.no-sum', { measure: act.measure })]),
    ...(period === undefined ? [finding('period', 'target.period-open', { period: act.periodText })] : []),
    ...(period === undefined ? [] : checkOverlap(act.periodText, period, otherPeriods)),
    ...(period === undefined ? [] : checkMilestones(period, act.milestones)),
    ...(act.decision.trim() === '' ? [finding('decision', 'target.decision-missing')] : []),
    ...(decided ? [] : [finding('decidedOn', 'target.day-invalid')]),
    ...(decided && act.decidedOn > today
      ? [finding('decidedOn', 'target.decided-later', { on: act.decidedOn })]
      : []),
  ]
}

// A quarter within its year is a stage of the same work. Two periods that cut each other count some days for both.
function checkOverlap(text: string, period: ClosedPeriod, others: readonly string[]): readonly Finding[] {
  return others.flatMap((other) => {
    const beside = closedPeriod(other)
    if (other === text || beside === undefined) return []
    const meets = beside.from <= period.to && period.from <= beside.to
    const nested = holds(period, beside) || holds(beside, period)
    const twin = beside.from === period.from && beside.to === period.to
    return meets && (!nested || twin)
      ? [finding('period', 'target.period-overlaps', { period: text, other })]
      : []
  })
}

function holds(outer: ClosedPeriod, inner: ClosedPeriod): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

function checkMilestones(period: ClosedPeriod, milestones: readonly Milestone[]): readonly Finding[] {
  return milestones.flatMap(({ until, percent }, index) => {
    const path = `milestones.${index}`
    const before = milestones[index - 1]
    const isInside = isPlainDate(until) && period.from <= until && until < period.to
    const rises = before === undefined || (before.until < until && before.percent <= percent)
    return [
      ...(isInside ? [] : [finding(path, 'target.milestone-outside', { until })]),
      ...(percent >= 0 && percent <= 100 ? [] : [finding(path, 'target.milestone-percent', { percent })]),
      ...(rises ? [] : [finding(path, 'target.milestones-fall', { until, percent })]),
    ]
  })
}

function checkRows(ground: TargetGround, act: TargetAct): readonly Finding[] {
  if (act.rows.length === 0) return [finding('rows', 'target.nothing-changed')]
  const seen = new Set<UnitId>()
  return act.rows.flatMap((row) => {
    const twice = seen.has(row.unit)
    seen.add(row.unit)
    return [
      ...(twice ? [finding(row.unit, 'target.unit-twice', { unit: nameOf(ground, row.unit) })] : []),
      ...checkUnit(ground, row.unit),
      ...checkValue(ground, act, row),
    ]
  })
}

function checkUnit(ground: TargetGround, unit: UnitId): readonly Finding[] {
  const { land, map } = ground
  if (!hasUnit(land, unit)) return [finding(unit, 'target.unit-unknown', { unit })]
  const stands = versionAt(land, unit, lastDayOf(land, map)) !== undefined
  return stands ? [] : [finding(unit, 'target.unit-elsewhere', { unit: nameOf(ground, unit), map })]
}

function checkValue(ground: TargetGround, { measure }: TargetAct, row: WantedTarget): readonly Finding[] {
  const { unit, value } = row
  if (value === null) return []
  const about = { unit: nameOf(ground, unit), value }
  if (!Number.isFinite(value) || value > VALUE_MAX) return [finding(unit, 'target.not-a-number', about)]
  if (value < 0) return [finding(unit, 'target.negative', about)]
  const parts = countsWholes(measure) ? 1 : 100
  return Math.abs(value * parts - Math.round(value * parts)) < 1e-6
    ? []
    : [finding(unit, parts === 1 ? 'target.not-whole' : 'target.too-fine', about)]
}

// Only what the act touches: a sum that was wrong before is not the fault of whoever changes another commune.
function checkSums(ground: TargetGround, act: TargetAct): readonly Finding[] {
  const { land, map, before } = ground
  const values = new Map(before)
  for (const { unit, value } of act.rows) {
    if (value === null) values.delete(unit)
    else values.set(unit, value)
  }
  const { at } = placeTargets(land, map, values)
  const changed = new Set(act.rows.map(({ unit }) => unit))
  return [...givenOut(land, map, at).values()].flatMap(({ unit, whole, given, parts }) => {
    const touched = changed.has(unit) || parts.some((part) => changed.has(part)) || tookBackAbove(unit, parts)
    if (given <= whole || !touched) return []
    const named = parts.filter((part) => changed.has(part))
    const about = sayParts(named.length > 0 ? named : parts)
    const over = Math.round((given - whole) * 100) / 100
    return [
      finding(unit, 'target.parts-exceed', { unit: nameOf(ground, unit), whole, given, over, parts: about }),
    ]
  })

  // The largest first: with a hundred of them nobody reads to the end.
  function sayParts(parts: readonly UnitId[]): string {
    const value = (part: UnitId) => at.get(part)?.value ?? 0
    const sorted = parts.toSorted((one, two) => value(two) - value(one))
    const said = sorted.slice(0, PARTS_SAID).map((part) => `${nameOf(ground, part)} ${value(part)}`)
    const left = sorted.length - said.length
    return [...said, ...(left > 0 ? [`+${left} …`] : [])].join(', ')
  }

  // A target taken back leaves its parts to the unit above.
  function tookBackAbove(whole: UnitId, parts: readonly UnitId[]): boolean {
    const day = lastDayOf(land, map)
    return parts.some((part) => {
      const path = ancestorsAt(land, part, day)
      return path.slice(0, path.indexOf(whole)).some((between) => changed.has(between))
    })
  }
}

function nameOf({ land, map }: TargetGround, unit: UnitId): string {
  return nameAt(land, unit, lastDayOf(land, map))
}
