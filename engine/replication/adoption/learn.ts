import { shareInterval, type Interval } from '../../ranking/interval.ts'
import { survivalAt, survivalCurve, type Followed, type SurvivalStep } from '../../statistics/survival.ts'
import { daysBetween, type PlainDate } from '../../text/date.ts'
import type { PracticeCard } from '../card/card.ts'
import type { Adoption } from './adoption.ts'

/** An adoption with what is learned from it beside its states. */
export type Told = Adoption & {
  /** The latest day on which somebody saw how it stood: of a step, never of an edit. */
  readonly seenOn: PlainDate
  /** In the unit that the card's cost is for. */
  readonly scale?: number | undefined
}

/** What the adoptions of a card tell, all of them together; no number where nothing is known. */
export type Learned = {
  readonly counts: {
    readonly planned: number
    /** Began, whatever became of it. */
    readonly begun: number
    readonly kept: number
    readonly dropped: number
    /** Given up before it began. */
    readonly givenUp: number
    readonly verified: number
  }
  readonly survival: Survival
  readonly spontaneous: Spontaneous
  /** Why it was dropped, the most frequent first; blank where nobody said. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[]
  readonly cost: Spread | undefined
  readonly labour: Spread | undefined
}

export type Survival = {
  /** In days; drawn no further than enough of them were followed. */
  readonly steps: readonly SurvivalStep[]
  readonly until: number
  readonly at: readonly {
    readonly months: number
    readonly share: number
    readonly interval: Interval
    readonly atRisk: number
  }[]
}

/** Of verified adoptions for which somebody wrote down what was given: those to which nothing was. */
export type Spontaneous = {
  readonly part: number
  readonly whole: number
  readonly interval: Interval
  /** Verified, and nobody wrote down what was given. */
  readonly unknown: number
}

/** Of one unit of what the card's cost is for. */
export type Spread = {
  readonly middle: number
  readonly low: number
  readonly high: number
  readonly count: number
}

/** A curve over fewer is drawn by one household that went away. */
export const FOLLOWED_MIN = 5

const MONTHS = [6, 12, 24]
const DAYS_OF_MONTH = 365.25 / 12

export function learnFrom(adoptions: readonly Told[]): Learned {
  const begun = adoptions.filter(({ startedOn }) => startedOn !== undefined)
  const count = (test: (one: Told) => boolean) => adoptions.filter(test).length
  return {
    counts: {
      planned: count(({ state }) => state === 'planned'),
      begun: begun.length,
      kept: count(({ keptOn }) => keptOn !== undefined),
      dropped: begun.filter(({ droppedOn }) => droppedOn !== undefined).length,
      givenUp: count(({ startedOn, droppedOn }) => startedOn === undefined && droppedOn !== undefined),
      verified: count(({ verifiedOn }) => verifiedOn !== undefined),
    },
    survival: survivalOf(begun),
    spontaneous: spontaneousOf(adoptions),
    reasons: reasonsOf(adoptions),
    cost: spreadOf(begun.map(({ cost, scale }) => perUnit(cost, scale))),
    labour: spreadOf(begun.map(({ labour, scale }) => perUnit(labour, scale))),
  }
}

/**
 * Followed from the day it began to the day it was dropped, or to the last day on which somebody saw it: what nobody
 * looked at since is not taken for kept.
 */
function survivalOf(begun: readonly Told[]): Survival {
  const followed = begun.map(({ startedOn = '', droppedOn, seenOn }): Followed => {
    const until = droppedOn ?? seenOn
    return { time: Math.max(0, daysBetween(startedOn, until)), ended: droppedOn !== undefined }
  })
  const times = followed.map(({ time }) => time).toSorted((left, right) => right - left)
  const until = times[FOLLOWED_MIN - 1] ?? 0
  return {
    steps: survivalCurve(followed).filter(({ time }) => time <= until),
    until,
    at: MONTHS.flatMap((months) => {
      const found = survivalAt(followed, Math.round(months * DAYS_OF_MONTH))
      return found === undefined || found.atRisk < FOLLOWED_MIN ? [] : [{ months, ...found }]
    }),
  }
}

function spontaneousOf(adoptions: readonly Told[]): Spontaneous {
  const verified = adoptions.filter(({ verifiedOn }) => verifiedOn !== undefined)
  const known = verified.filter(({ incentives }) => incentives.length > 0)
  const part = known.filter(({ incentives }) => incentives.every((given) => given === 'none')).length
  return {
    part,
    whole: known.length,
    interval: shareInterval(part, known.length),
    unknown: verified.length - known.length,
  }
}

function reasonsOf(adoptions: readonly Told[]): Learned['reasons'] {
  const dropped = adoptions.filter(({ droppedOn }) => droppedOn !== undefined)
  const said = dropped.map(({ droppedFor = '' }) => droppedFor)
  return [...new Set(said)]
    .map((reason) => ({ reason, count: said.filter((other) => other === reason).length }))
    .toSorted((left, right) => right.count - left.count || (left.reason < right.reason ? -1 : 1))
}

function perUnit(amount: number | undefined, scale: number | undefined): number | undefined {
  return amount === undefined || scale === undefined || scale <= 0 ? undefined : amount / scale
}

function spreadOf(amounts: readonly (number | undefined)[]): Spread | undefined {
  const known = amounts.filter((amount) => amount !== undefined).toSorted((left, right) => left - right)
  const [low, high] = [known[0], known.at(-1)]
  if (low === undefined || high === undefined) return undefined
  const half = (known.length - 1) / 2
  const middle = ((known[Math.floor(half)] ?? low) + (known[Math.ceil(half)] ?? high)) / 2
  return { middle, low, high, count: known.length }
}

/** What the card itself says of one unit of what its cost is for; a price that it leaves open is none. */
export function costOnCard(card: PracticeCard): {
  readonly setUp: number | undefined
  readonly yearly: number | undefined
  readonly labourSetUp: number | undefined
  readonly labourYearly: number | undefined
} {
  const quantity = card.costBasis?.quantity ?? 1
  const sum = (when: 'set-up' | 'yearly') => {
    const inputs = card.inputs.filter((input) => input.when === when)
    if (inputs.length === 0 || inputs.some(({ unitCost }) => unitCost === undefined)) return undefined
    return inputs.reduce((total, input) => total + input.quantity * (input.unitCost ?? 0), 0) / quantity
  }
  const labour = (days: number | undefined) => (days === undefined ? undefined : days / quantity)
  return {
    setUp: sum('set-up'),
    yearly: sum('yearly'),
    labourSetUp: labour(card.labour?.setUp),
    labourYearly: labour(card.labour?.yearly),
  }
}
