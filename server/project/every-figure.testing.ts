import { fold } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { rangeOf } from '@gieo/engine/form/range.ts'
import { thingsOf, type Link } from '@gieo/engine/indicator/things.ts'
import type { Period } from '@gieo/engine/indicator/period.ts'
import type { Counts as Rule } from '@gieo/engine/pack/pack.ts'
import { daysBetween } from '@gieo/engine/text/date.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, levelOf, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { divide, siblingOf, type Figure } from '../read/figure.ts'
import type { Counted } from '../read/figures-asked.ts'
import type { ReadMap } from '../read/unit-place.ts'
import type { Db } from '../store/database.ts'
import { readCase } from '../store/journal.ts'

/** A figure worked out in the plainest way there is, from the cases alone: what all counting is held against. */
export type Plainly = {
  readonly cases: readonly Case[]
  readonly unit: UnitId
  readonly placed: Placed
  readonly period: Period
  readonly branches: readonly string[] | undefined
}

/** Where a unit lies in a map: itself or its home there, and all above; of which level each of them is. */
export type Placed = {
  readonly pathOf: (unit: UnitId) => readonly UnitId[]
  readonly levelOf: (unit: UnitId) => string | undefined
}

export function placeIn(land: Land, map: ReadMap): Placed {
  const known = new Map<UnitId, readonly UnitId[]>()
  return {
    levelOf: (unit) => levelOf(land, unit),
    pathOf: (unit) => {
      const before = known.get(unit)
      if (before !== undefined) return before
      const home = homeOf(land, unit, map.day)
      const path = [home, ...ancestorsAt(land, home, map.day)]
      known.set(unit, path)
      return path
    },
  }
}

/** Every case of a programme as its journal leaves it. */
export async function foldAll(db: Db, programme: string): Promise<readonly Case[]> {
  return db.transaction().execute(async (tx) => {
    const rows = await tx.selectFrom('cases').select('case_id').where('programme', '=', programme).execute()
    const states: Case[] = []
    for (const { case_id } of rows)
      states.push(...[fold(await readCase(tx, case_id))].flatMap((state) => state ?? []))
    return states
  })
}

export function countPlainly(asked: Plainly, counted: Counted): Figure {
  const { counts } = counted.indicator
  if (counts.of === 'ratio') {
    const [part, whole] = [counts.part, counts.whole].map(
      (id) => countPlainly(asked, siblingOf(counted, id)).value ?? 0,
    )
    return divide(counted.indicator, part ?? 0, whole ?? 0)
  }
  return sum(asked, counts, countedCases(asked, counts))
}

function sum({ period, placed, unit }: Plainly, counts: Rule, cases: readonly Case[]): Figure {
  const there = cases.filter(
    (state) => placed.pathOf(state.unit).includes(unit) && isCounted(counts, state, period),
  )
  switch (counts.of) {
    case 'stage-entered':
    case 'stage-held':
      return { value: there.length }
    case 'sum-at-stage':
      return { value: there.reduce((total, { answers }) => total + Number(answers[counts.field]), 0) }
    case 'distinct-entered':
    case 'distinct-held': {
      const { what } = counts
      const found = there.flatMap((state) =>
        'level' in what
          ? placed
              .pathOf(state.unit)
              .filter((id) => placed.levelOf(id) === what.level && placed.pathOf(id).includes(unit))
          : [state.answers[what.field]].flat().map(String),
      )
      return { value: new Set(found).size, records: there.length }
    }
    case 'duration':
    case 'median': {
      const numbers = there.map((state) => numberIn(counts, state) ?? Number.NaN).toSorted((a, b) => a - b)
      const [low, high] = [numbers[(numbers.length - 1) >> 1], numbers[numbers.length >> 1]]
      if (low === undefined || high === undefined) return { value: undefined, mean: undefined, records: 0 }
      const mean = numbers.reduce((total, number) => total + number, 0) / numbers.length
      return { value: (low + high) / 2, mean: Number(mean.toFixed(1)), records: numbers.length }
    }
    case 'ratio':
      throw new Error('a ratio has no cases of its own')
  }
}

// Whether a case counts in a period, or at its end.
function isCounted(counts: Rule, state: Case, { from, to }: Period): boolean {
  if ('stages' in counts) {
    const last = state.entered.findLast(({ on }) => to === undefined || on <= to)
    return last !== undefined && counts.stages.includes(last.stage) && hasValue(counts, state)
  }
  const on = firstDay(state, stageOf(counts))
  if (on === undefined || !hasValue(counts, state)) return false
  return (from === undefined || from <= on) && (to === undefined || on <= to)
}

function hasValue(counts: Rule, state: Case): boolean {
  switch (counts.of) {
    case 'sum-at-stage':
      return Number(state.answers[counts.field] ?? 0) !== 0
    case 'distinct-entered':
    case 'distinct-held':
      return 'level' in counts.what || state.answers[counts.what.field] !== undefined
    case 'duration':
    case 'median':
      return numberIn(counts, state) !== undefined
    case 'stage-entered':
    case 'stage-held':
    case 'ratio':
      return true
  }
}

function numberIn(counts: Extract<Rule, { of: 'duration' | 'median' }>, state: Case): number | undefined {
  if (counts.of === 'median') {
    const answer = state.answers[counts.field]
    return counts.end === undefined ? (answer as number | undefined) : rangeOf(answer)?.[counts.end] // a number field
  }
  const [from, to] = [firstDay(state, counts.from), firstDay(state, counts.to)]
  return from === undefined || to === undefined || to < from ? undefined : daysBetween(from, to)
}

function stageOf(counts: Rule): string {
  return 'stage' in counts ? counts.stage : 'to' in counts ? counts.to : ''
}

function firstDay(state: Case, stage: string): string | undefined {
  return state.entered.find((entry) => entry.stage === stage)?.on
}

// Of one thing the first registration that ever counts for the figure, among those whose branch the reader sees.
function countedCases({ cases, branches }: Plainly, counts: Rule): readonly Case[] {
  const links = cases.flatMap(({ id, others }) =>
    Object.entries(others).flatMap(([other, { said }]): readonly Link[] =>
      said === 'same' ? [[id, other]] : [],
    ),
  )
  const byId = new Map(cases.map((state) => [state.id as string, state]))
  return thingsOf([...byId.keys()], links).flatMap((thing) => {
    const members = thing.flatMap(({ id, second }) => {
      const state = byId.get(id)
      const seen = state !== undefined && (branches === undefined || branches.includes(state.branch))
      const day = state === undefined ? undefined : everCounts(counts, state)
      return state !== undefined && seen && day !== undefined
        ? [{ state, key: `${second ? 2 : 1} ${day} ${id}` }]
        : []
    })
    const [first] = members.toSorted((left, right) => (left.key < right.key ? -1 : 1))
    return first === undefined ? [] : [first.state]
  })
}

// The first day on which a case counts for a figure, whatever becomes of it.
function everCounts(counts: Rule, state: Case): string | undefined {
  if (state.withdrawn !== undefined || !hasValue(counts, state)) return undefined
  if (!('stages' in counts)) return firstDay(state, stageOf(counts))
  const days = [...new Set(state.entered.map(({ on }) => on))]
  return days.find((day) => isCounted(counts, state, { from: undefined, to: day }))
}
