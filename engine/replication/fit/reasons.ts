import { fieldsOf } from '../../condition/condition.ts'
import type { UnitId } from '../../unit/unit.ts'
import type { CardCondition } from '../card/card.ts'
import type { AttributeId, AttributeValue, Profile } from '../place/attribute.ts'
import { kmBetween } from '../place/near.ts'
import { alikeIn } from './gower.ts'
import type { FitPlace, Ground, LaidPractice } from './ground.ts'
import { droppedAlike, KEPT_MIN, percent, type Look, type Standing } from './rank.ts'
import { isOutside } from './reach.ts'
import { judge } from './truth.ts'

/** Why a practice fits a place, or why not: what the words of `say-reason.ts` and the links of a page are made from. */
export type Reason =
  | {
      readonly code: 'condition-met' | 'condition-not-met'
      readonly condition: CardCondition
      readonly known: Profile
    }
  | {
      readonly code: 'condition-unknown'
      readonly condition: CardCondition
      readonly missing: readonly string[]
    }
  | {
      readonly code: 'kept-alike'
      readonly place: UnitId
      readonly alike: number
      readonly same: readonly AttributeId[]
    }
  | { readonly code: 'kept-in-commune'; readonly places: readonly UnitId[] }
  | { readonly code: 'kept-near'; readonly place: UnitId; readonly km: number }
  | { readonly code: 'kept-share'; readonly kept: number; readonly tried: number }
  | { readonly code: 'dropped-here'; readonly droppedFor: string | undefined }
  | {
      readonly code: 'dropped-alike'
      readonly place: UnitId
      readonly alike: number
      readonly droppedFor: string | undefined
    }
  | { readonly code: 'dropped-share'; readonly dropped: number; readonly tried: number }
  | { readonly code: 'outside-tried'; readonly attribute: AttributeId; readonly value: AttributeValue }
  | { readonly code: 'kept-few'; readonly kept: number; readonly tried: number }
  | { readonly code: 'not-comparable' }

export type Reasons = {
  /** Three at most, the strongest first. */
  readonly for: readonly Reason[]
  /** Every one there is. */
  readonly against: readonly Reason[]
}

const FOR_MAX = 3

/** A place where it is kept can be gone and looked at: half a day there and back. */
const KM_TO_SEE = 30

/** Why a practice stands where it does for a place: three reasons for it, and everything against it. */
export function explain(ground: Ground, look: Look, standing: Standing): Reasons {
  const practice = ground.practices[standing.practice]
  const place = ground.places[look.place]
  if (practice === undefined || place === undefined) throw new RangeError('a standing of another ground')
  const conditions = practice.practice.conditions.map((condition) => judgeReason(condition, place.profile))
  const met = conditions.filter(({ code }) => code === 'condition-met')
  return {
    for: inTurn(reasonsFromPlaces(ground, look, standing, practice), met).slice(0, FOR_MAX),
    against: [
      ...conditions.filter(({ code }) => code === 'condition-not-met'),
      ...conditions.filter(({ code }) => code === 'condition-unknown'),
      ...reasonsAgainst(ground, look, standing, practice),
    ],
  }
}

function judgeReason(condition: CardCondition, profile: Profile): Reason {
  const fields = fieldsOf(condition.holds)
  const truth = judge(condition.holds, profile)
  const has = (field: string) => Object.hasOwn(profile, field)
  if (truth === 'unknown')
    return { code: 'condition-unknown', condition, missing: fields.filter((field) => !has(field)) }
  const known = Object.fromEntries(Object.entries(profile).filter(([field]) => fields.includes(field)))
  return { code: truth === 'met' ? 'condition-met' : 'condition-not-met', condition, known }
}

function reasonsFromPlaces(
  ground: Ground,
  look: Look,
  { nearest, alike, rests }: Standing,
  practice: LaidPractice,
): readonly Reason[] {
  const kept = [...practice.kept].flatMap((site) => placeAt(ground, look, site))
  const own = ground.places[look.place]
  const near = nearestTo(own, kept)
  const [like] = nearest === undefined ? [] : placeAt(ground, look, nearest)
  const inCommune = kept.filter((place) => communeOf(place) === (own && communeOf(own))).map(({ id }) => id)
  return [
    ...(like !== undefined && alike !== undefined && rests === 'on-places'
      ? [{ code: 'kept-alike', place: like.id, alike, same: sameIn(ground, look.place, like.id) } as const]
      : []),
    ...(inCommune.length > 0 ? [{ code: 'kept-in-commune', places: inCommune } as const] : []),
    ...(near !== undefined && inCommune.length === 0 ? [{ code: 'kept-near', ...near } as const] : []),
    ...(practice.kept.length >= KEPT_MIN
      ? [{ code: 'kept-share', kept: practice.kept.length, tried: practice.tried } as const]
      : []),
  ]
}

function reasonsAgainst(
  ground: Ground,
  look: Look,
  standing: Standing,
  practice: LaidPractice,
): readonly Reason[] {
  const here = practice.here.get(look.place)
  const dropped = droppedAlike(ground, look, practice).flatMap((site) => {
    const number = ground.sites[site] ?? -1
    const place = ground.places[number]
    const alike = percent(look.alike[site])
    return place === undefined || alike === undefined
      ? []
      : [
          {
            code: 'dropped-alike',
            place: place.id,
            alike,
            droppedFor: practice.here.get(number)?.droppedFor,
          } as const,
        ]
  })
  const outside = standing.unlike
    ? practice.reach.filter((reach) => isOutside(ground.characters, reach, look.place))
    : []
  const profile = ground.places[look.place]?.profile ?? {}
  const isFew = practice.kept.length < KEPT_MIN
  return [
    ...(here?.state === 'dropped' ? [{ code: 'dropped-here', droppedFor: here.droppedFor } as const] : []),
    ...dropped.toSorted((left, right) => right.alike - left.alike),
    ...(practice.dropped.length > 0
      ? [{ code: 'dropped-share', dropped: practice.dropped.length, tried: practice.tried } as const]
      : []),
    ...outside.flatMap(({ attribute }) => {
      const value = profile[attribute]
      return value === undefined ? [] : [{ code: 'outside-tried', attribute, value } as const]
    }),
    ...(isFew ? [{ code: 'kept-few', kept: practice.kept.length, tried: practice.tried } as const] : []),
    ...(!isFew && standing.alike === undefined ? [{ code: 'not-comparable' } as const] : []),
  ]
}

// One from each list after the other, so that neither evidence nor conditions are crowded out.
function inTurn(first: readonly Reason[], second: readonly Reason[]): readonly Reason[] {
  const turns = Math.max(first.length, second.length)
  return Array.from({ length: turns }, (_, turn) => [
    ...first.slice(turn, turn + 1),
    ...second.slice(turn, turn + 1),
  ]).flat()
}

/** Less than this lies between two degrees of latitude: whoever is further off need not be measured. */
const KM_PER_DEGREE_MIN = 110

function nearestTo(
  own: FitPlace | undefined,
  kept: readonly FitPlace[],
): { readonly place: UnitId; readonly km: number } | undefined {
  if (own?.point === undefined) return undefined
  let [nearest, least] = [undefined as UnitId | undefined, KM_TO_SEE + 0.5]
  for (const { id, point } of kept) {
    if (point === undefined || Math.abs(point[1] - own.point[1]) * KM_PER_DEGREE_MIN > least) continue
    const km = kmBetween(own.point, point)
    if (km < least) [nearest, least] = [id, km]
  }
  return nearest === undefined ? undefined : { place: nearest, km: Math.round(least) }
}

// What a place says of itself is no evidence for it.
function placeAt(ground: Ground, look: Look, site: number): readonly FitPlace[] {
  const number = ground.sites[site] ?? -1
  const place = ground.places[number]
  return place === undefined || number === look.place ? [] : [place]
}

function communeOf({ id, level, commune }: FitPlace): UnitId | undefined {
  return level === 'commune' ? id : commune
}

/** From here on two amounts are called the same. */
const SAME_MIN = 0.9

function sameIn(ground: Ground, one: number, id: UnitId): readonly AttributeId[] {
  const other = ground.at.get(id) ?? -1
  const same = ground.characters.filter((character) => {
    const [left, right] = [character.values[one] ?? Number.NaN, character.values[other] ?? Number.NaN]
    return !Number.isNaN(left) && !Number.isNaN(right) && alikeIn(character, left, right) >= SAME_MIN
  })
  return same.map(({ attribute }) => attribute)
}
