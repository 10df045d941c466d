import type { Ranked } from '@gieo/engine/replication/fit/rank.ts'
import type { Reason, Reasons } from '@gieo/engine/replication/fit/reasons.ts'
import { sayReason } from '@gieo/engine/replication/fit/say-reason.ts'
import type { Locale, PlainDate } from '@gieo/engine/text/date.ts'
import { nameAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { ADOPTIONS } from '@gieo/programmes/adoptions/pack.ts'
import { pathName } from '../../read/unit-place.ts'
import type { FitCard, FitReason } from '../../wire/fit.ts'
import type { PublicCard } from '../cards/find-card.ts'

export type Named = { readonly land: Land; readonly today: PlainDate }

/** A standing on the wire, with its reasons as sentences in both languages and what they rest on. */
export function sayStanding(
  named: Named,
  { rank, isTie, conditions, rests, unlike, alike }: Ranked,
  reasons: Reasons,
) {
  const say = (reason: Reason) => sayOne(named, reason)
  return {
    ...{ rank, isTie, conditions, rests, unlike },
    alike: alike ?? null,
    for: reasons.for.map(say),
    against: reasons.against.map(say),
  }
}

export function sayCard({ of, card }: PublicCard): FitCard {
  return {
    ...of,
    title: card.title,
    notWhen: card.notWhen.map(({ vi, en }) => ({ vi, en })),
  }
}

function sayOne(named: Named, reason: Reason): FitReason {
  return {
    code: reason.code,
    words: { vi: sentence(named, reason, 'vi'), en: sentence(named, reason, 'en') },
    attributes: attributesOf(reason),
    places: placesOf(reason).map((id) => ({ id, name: placeName(named, id) })),
  }
}

/** A reason in words; the reasons for giving up are those of the programme of adoptions. */
export function sentence(named: Named, reason: Reason, locale: Locale): string {
  return sayReason(reason, {
    locale,
    place: (unit) => placeName(named, unit),
    droppedFor: (why) => lower(ADOPTIONS.texts[locale][`field.dropped-for.${why}`] ?? why),
  })
}

export function placeName({ land, today }: Named, unit: UnitId): string {
  const path = pathName(land, unit, today)
  return path === '' ? nameAt(land, unit, today) : path
}

function attributesOf(reason: Reason): string[] {
  switch (reason.code) {
    case 'condition-met':
    case 'condition-not-met':
      return Object.keys(reason.known)
    case 'condition-unknown':
      return [...reason.missing]
    case 'kept-alike':
      return [...reason.same]
    case 'outside-tried':
      return [reason.attribute]
    case 'kept-in-commune':
    case 'kept-near':
    case 'kept-share':
    case 'kept-few':
    case 'dropped-here':
    case 'dropped-alike':
    case 'dropped-share':
    case 'not-comparable':
      return []
  }
}

function placesOf(reason: Reason): readonly UnitId[] {
  if ('place' in reason) return [reason.place]
  return 'places' in reason ? reason.places : []
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
