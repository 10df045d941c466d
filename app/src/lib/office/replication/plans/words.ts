import type { Finding } from '@gieo/engine/finding.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import type { PlanInputs } from '@gieo/engine/replication/planner/plan-inputs.ts'
import type { ChosenPlace, WhyChosen } from '@gieo/engine/replication/planner/plan-places.ts'
import { FLOOR_KINDS, type FloorKind } from '@gieo/engine/replication/planner/floors.ts'
import type { SimpleRule } from '@gieo/engine/replication/planner/rules.ts'
import { TIE_KINDS, type TieKind } from '@gieo/engine/replication/place/tie.ts'
import type { RunStep } from '@gieo/engine/replication/run.ts'
import type { PlanStepRow } from '@gieo/server/wire/plans.ts'
import type { RunItem } from '@gieo/server/wire/runs.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { sayNumber } from '../../say-number.ts'

type Say = () => string

export const TIE_WORDS: Readonly<Record<TieKind, Say>> = {
  'same-commune': m.plans_tie_same_commune,
  neighbour: m.plans_tie_neighbour,
  near: m.plans_tie_near,
  visit: m.plans_tie_visit,
}

export const FLOOR_WORDS: Readonly<Record<FloorKind, Say>> = {
  mountain: m.plans_floor_mountain,
  remote: m.plans_floor_remote,
  poor: m.plans_floor_poor,
}

export const RULE_WORDS: Readonly<Record<SimpleRule, Say>> = {
  random: m.plans_rule_random,
  'random-with-more': m.plans_rule_random_with_more,
  'top-degree': m.plans_rule_top_degree,
  'degree-per-stratum': m.plans_rule_degree_per_stratum,
  'biggest-first': m.plans_rule_biggest_first,
  'nearest-first': m.plans_rule_nearest_first,
}

export const STEP_WORDS: Readonly<Record<RunStep, Say>> = {
  reading: m.plans_doing_reading,
  drawing: m.plans_doing_drawing,
  choosing: m.plans_doing_choosing,
  judging: m.plans_doing_judging,
  bounding: m.plans_doing_bounding,
  comparing: m.plans_doing_comparing,
}

const WHY_WORDS: Readonly<Record<WhyChosen, Say>> = {
  nominated: m.plans_why_nominated,
  floor: m.plans_why_floor,
  reach: m.plans_why_reach,
}

export function sayState({ state, progress }: RunItem): string {
  switch (state) {
    case 'waiting':
      return m.plans_state_waiting()
    case 'running':
      return m.plans_state_running({ percent: progress })
    case 'done':
      return m.plans_state_done()
    case 'refused':
      return m.plans_state_refused()
    case 'cancelled':
      return m.plans_state_cancelled()
    case 'failed':
      return m.plans_state_failed()
  }
}

/** Why a place was chosen, with the ties over which it is seen. */
export function sayWhy({ why, ties }: ChosenPlace): string {
  const kinds = TIE_KINDS.filter((kind) => ties[kind] > 0)
  const count = kinds.reduce((sum, kind) => sum + ties[kind], 0)
  if (count === 0) return `${WHY_WORDS[why]()}; ${m.plans_why_tieless()}`
  const list = kinds.map((kind) => `${lower(TIE_WORDS[kind]())} ${sayNumber(ties[kind])}`).join(', ')
  return `${WHY_WORDS[why]()}; ${m.plans_why_ties({ ties: sayNumber(count), kinds: list })}`
}

export function sayStepWhy({ why }: PlanStepRow): string {
  return WHY_WORDS[why]()
}

export function sayAdoption(adoption: NonNullable<PlanStepRow['adoption']>): string {
  const day = formatDate(adoption.on, getLocale())
  switch (adoption.state) {
    case 'planned':
      return m.plans_adoption_planned({ day })
    case 'started':
      return m.plans_adoption_started({ day })
    case 'kept':
      return m.plans_adoption_kept({ day })
    case 'dropped':
      return m.plans_adoption_dropped({ day })
  }
}

/** What is wrong with a wish, with the names of places and kinds instead of their numbers. */
export function sayFindings(findings: readonly Finding[], inputs: PlanInputs | undefined) {
  return findings.map(({ path, code, values }) => {
    const named = values === undefined ? undefined : nameValues(values, inputs)
    return { path, ...problemText(code, named, getLocale()) }
  })
}

function nameValues(values: NonNullable<Finding['values']>, inputs: PlanInputs | undefined) {
  const { stratum, officer, place } = values
  const kind = FLOOR_KINDS.find((one) => one === inputs?.wish.floors?.ids[Number(stratum)])
  return {
    ...values,
    ...(kind === undefined ? {} : { stratum: `“${FLOOR_WORDS[kind]()}”` }),
    ...(officer === undefined ? {} : { officer: inputs?.places.communes[Number(officer)]?.name ?? officer }),
    ...(place === undefined ? {} : { place: inputs?.places.names[Number(place)] ?? place }),
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
