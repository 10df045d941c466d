import type { Adoption } from '../adoption/adoption.ts'
import { similarities } from './gower.ts'
import type { Ground, LaidPractice } from './ground.ts'
import { isOutside, TRIED_MIN } from './reach.ts'
import { judge, type Truth } from './truth.ts'

/** How one practice stands to one place. The reasons are made from it by `explain`: no standing goes without them. */
export type Standing = {
  readonly place: number
  readonly practice: number
  /** Over all conditions of the card together. */
  readonly conditions: Truth
  /** What the order rests on beyond the conditions: places where it was kept, or nothing that could be compared. */
  readonly rests: 'on-places' | 'on-conditions'
  /** It was kept or dropped in enough places, and this one is outside of what they were like. */
  readonly unlike: boolean
  /** In percent, to the place most alike where it was kept; undefined where none is, or nothing can be compared. */
  readonly alike: number | undefined
  /** The number of that place among the sites. */
  readonly nearest: number | undefined
  /** What became of it in this very place. */
  readonly here: Adoption['state'] | undefined
  /** The smaller the better; equal ones are equal, and said to be. */
  readonly order: number
}

export type Ranked = Standing & {
  readonly rank: number
  /** Others have the same place in the list. */
  readonly isTie: boolean
}

/** What is asked once of a place and serves for every practice. */
export type Look = {
  readonly place: number
  /** Of every condition, met, unknown or not met. */
  readonly truths: readonly Truth[]
  /** How alike it is to each site. */
  readonly alike: Float64Array
}

/** Of fewer places where it was kept, being like one of them says nothing. */
export const KEPT_MIN = 3

/** From here on a place where it was dropped speaks against it. */
export const ALIKE_MIN = 80

export function lookFrom(ground: Ground, place: number): Look {
  const profile = ground.places[place]?.profile ?? {}
  return {
    place,
    truths: ground.conditions.map((condition) => judge(condition, profile)),
    alike: similarities(ground.characters, place, ground.sites),
  }
}

/** The practices for a place, the best first; those that are planned, begun or kept there already are left out. */
export function rankPractices(ground: Ground, look: Look): readonly Ranked[] {
  const standings = ground.practices.map((_, practice) => standingOf(ground, look, practice))
  return place(standings.filter(({ here }) => here === undefined || here === 'dropped'))
}

/** Some places for a practice, the best first; those that have it already are left out. */
export function rankPlaces(ground: Ground, practice: number, looks: readonly Look[]): readonly Ranked[] {
  const standings = looks.map((look) => standingOf(ground, look, practice))
  return place(standings.filter(({ here }) => here === undefined || here === 'dropped'))
}

export function standingOf(ground: Ground, look: Look, number: number): Standing {
  const practice = ground.practices[number]
  if (practice === undefined) throw new RangeError(`no practice ${number}`)
  const { conditions, notMet, unknown } = countConditions(practice, look)
  const nearest = nearestOf(ground, look, practice)
  const alike = nearest === undefined ? undefined : percent(look.alike[nearest])
  const isJudged = practice.tried >= TRIED_MIN
  const unlike = isJudged && practice.reach.some((reach) => isOutside(ground.characters, reach, look.place))
  const rests =
    !unlike && alike !== undefined && practice.kept.length >= KEPT_MIN ? 'on-places' : 'on-conditions'
  const against = rests === 'on-places' ? countDroppedAlike(ground, look, practice) : 0
  const here = practice.here.get(look.place)?.state
  return {
    place: look.place,
    practice: number,
    conditions,
    rests,
    unlike,
    alike,
    nearest,
    here,
    order: orderOf({
      notMet,
      unknown,
      gaveUp: here === 'dropped',
      alike: rests === 'on-places' ? alike : undefined,
      against,
    }),
  }
}

/** Sites where it was dropped that are much like the place, itself left out. */
export function droppedAlike(ground: Ground, look: Look, { dropped }: LaidPractice): readonly number[] {
  return [...dropped].filter((site) => isDroppedAlike(ground, look, site))
}

function countDroppedAlike(ground: Ground, look: Look, { dropped }: LaidPractice): number {
  let count = 0
  for (const site of dropped) if (isDroppedAlike(ground, look, site)) count++
  return count
}

function isDroppedAlike(ground: Ground, look: Look, site: number): boolean {
  return ground.sites[site] !== look.place && (percent(look.alike[site]) ?? 0) >= ALIKE_MIN
}

/** A likeness in whole percent: finer than that nothing is known of a place. */
export function percent(alike: number | undefined): number | undefined {
  return alike === undefined || Number.isNaN(alike) ? undefined : Math.round(alike * 100)
}

function countConditions({ conditions }: LaidPractice, { truths }: Look) {
  let [notMet, unknown] = [0, 0]
  for (const condition of conditions) {
    if (truths[condition] === 'not-met') notMet++
    else if (truths[condition] === 'unknown') unknown++
  }
  const together: Truth = notMet > 0 ? 'not-met' : unknown > 0 ? 'unknown' : 'met'
  return { conditions: together, notMet, unknown }
}

function nearestOf(ground: Ground, look: Look, { kept }: LaidPractice): number | undefined {
  let [nearest, most] = [-1, -1]
  for (const site of kept) {
    const alike = look.alike[site] ?? Number.NaN
    if (alike > most && ground.sites[site] !== look.place) [nearest, most] = [site, alike]
  }
  return nearest < 0 ? undefined : nearest
}

type Ordered = {
  readonly notMet: number
  readonly unknown: number
  readonly gaveUp: boolean
  readonly alike: number | undefined
  readonly against: number
}

const MANY = 255

// Conditions before everything: one that is not met outweighs all places in the world. Then what is not known; then what was
// given up in this very place; then places where it was kept before mere conditions, the most alike first; of equals
// the one with fewer places that are alike and gave it up.
function orderOf({ notMet, unknown, gaveUp, alike, against }: Ordered): number {
  const conditions = Math.min(notMet, MANY) * 256 + Math.min(unknown, MANY)
  const places = (conditions * 2 + Number(gaveUp)) * 102 + (alike === undefined ? 101 : 100 - alike)
  return places * 256 + Math.min(against, MANY)
}

// Equal ones share a place, and the next comes after all of them: 1, 1, 3.
function place(standings: readonly Standing[]): readonly Ranked[] {
  const sorted = standings.toSorted(
    (left, right) => left.order - right.order || left.practice - right.practice || left.place - right.place,
  )
  let rank = 0
  return sorted.map((standing, index): Ranked => {
    const isNew = sorted[index - 1]?.order !== standing.order
    if (isNew) rank = index + 1
    return { ...standing, rank, isTie: !isNew || sorted[index + 1]?.order === standing.order }
  })
}
