import type { Case } from '../../case/case.ts'
import type { PackRules } from '../../pack/pack.ts'
import { addDays, addMonths, type PlainDate } from '../../text/date.ts'
import { practiceOf, unitAnswerOf } from '../../form/reference.ts'
import type { Adoption, AdoptionState, Incentive } from './adoption.ts'
import type { AdoptionRules } from './rules.ts'

export const INCENTIVES = ['none', 'inputs', 'cash', 'training'] as const satisfies readonly Incentive[]

/** The steps of a case, as far as somebody knows them. */
type Entered = Case['entered']

/** The adoption that a case is; nothing when its programme has none, it is withdrawn, or it names no card. */
export function adoptionOf(rules: PackRules, state: Case): Adoption | undefined {
  const { adoption } = rules
  if (adoption === undefined || state.withdrawn !== undefined) return undefined
  const practice = practiceOf(state.answers[adoption.practice])
  if (practice === undefined) return undefined
  const standing = stateOf(adoption, state.stage)
  const reason = state.answers[adoption.reasons]
  const dropped = standing === 'dropped'
  return {
    id: state.id,
    of: { card: practice.card, version: practice.version },
    place: state.unit,
    state: standing,
    plannedOn: state.openedOn,
    startedOn: startedOn(adoption, state.entered),
    keptOn: firstDay(state.entered, adoption.kept),
    droppedOn: dropped ? state.entered.at(-1)?.on : undefined,
    droppedFor: dropped && typeof reason === 'string' ? reason : undefined,
    incentives: incentivesIn(state.answers[adoption.incentives]),
    verifiedOn: state.entered.find(({ move }) => move !== undefined && adoption.verifies.includes(move))?.on,
    seenAt: adoption.seenAt === undefined ? undefined : unitAnswerOf(state.answers[adoption.seenAt])?.unit,
    cost: numberAt(state, adoption.cost),
    labour: numberAt(state, adoption.labour),
  }
}

/** How much was done, in the unit that the card's cost is for. */
export function scaleOf(adoption: AdoptionRules, state: Case): number | undefined {
  return numberAt(state, adoption.scale)
}

export function stateOf({ started, kept, dropped }: AdoptionRules, stage: string): AdoptionState {
  if (dropped.includes(stage)) return 'dropped'
  if (kept.includes(stage)) return 'kept'
  return started.includes(stage) ? 'started' : 'planned'
}

/** What was kept had started, also where nobody wrote that day down. */
export function startedOn({ started, kept }: AdoptionRules, entered: Entered): PlainDate | undefined {
  return firstDay(entered, [...started, ...kept])
}

export type FollowUp = { readonly afterMonths: number; readonly dueOn: PlainDate }

// Somebody who comes by a few weeks early has looked all the same.
const EARLY_DAYS = 45

/**
 * The looks that are still owed, by the days on which it came to where it is: an edit of the form neither answers nor
 * moves one. Nothing is owed before it started, after it was dropped, or once it was kept.
 */
export function followUpsOf(adoption: AdoptionRules, stage: string, entered: Entered): readonly FollowUp[] {
  const since = startedOn(adoption, entered)
  if (since === undefined || stateOf(adoption, stage) !== 'started') return []
  return adoption.followUps.flatMap(({ afterMonths, by }) => {
    const dueOn = addMonths(since, afterMonths)
    const answered = entered.some(
      ({ move, on }) => move !== undefined && by.includes(move) && on >= addDays(dueOn, -EARLY_DAYS),
    )
    return answered ? [] : [{ afterMonths, dueOn }]
  })
}

/** The one to ask for today: the latest that has come due. One that nobody answered in time is answered with it. */
export function askedToday(owed: readonly FollowUp[], today: PlainDate): FollowUp | undefined {
  return owed.findLast(({ dueOn }) => dueOn <= today)
}

function firstDay(entered: Entered, stages: readonly string[]): PlainDate | undefined {
  return entered.find(({ stage }) => stages.includes(stage))?.on
}

function incentivesIn(answer: unknown): readonly Incentive[] {
  return Array.isArray(answer) ? INCENTIVES.filter((one) => answer.includes(one)) : []
}

function numberAt({ answers }: Case, field: string | undefined): number | undefined {
  const answer = field === undefined ? undefined : answers[field]
  return typeof answer === 'number' ? answer : undefined
}
