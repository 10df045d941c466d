import type { Locale } from '../../text/date.ts'
import { formatNumber } from '../../text/number.ts'
import type { UnitId } from '../../unit/unit.ts'
import { sayAttribute, sayAttributeValue } from '../place/attribute-words.ts'
import type { Profile } from '../place/attribute.ts'
import { sayPlaceCondition } from '../place/say-condition.ts'
import type { CardCondition } from '../card/card.ts'
import type { Reason } from './reasons.ts'

/** Names that a reason needs: of places, and of the reasons for which a practice is given up. */
export type ReasonNames = {
  readonly locale: Locale
  readonly place: (unit: UnitId) => string
  readonly droppedFor: (reason: string) => string
}

const LISTED_MAX = 3

/** A reason as one sentence. */
export function sayReason(reason: Reason, names: ReasonNames): string {
  return names.locale === 'vi' ? sayVi(reason, names) : sayEn(reason, names)
}

/** What a card asks of a place: in its own words where it has some. */
export function sayCardCondition({ words, holds }: CardCondition, locale: Locale): string {
  return words?.[locale] || sayPlaceCondition(holds, locale)
}

function sayVi(reason: Reason, names: ReasonNames): string {
  const number = (value: number) => formatNumber(value, 'vi')
  switch (reason.code) {
    case 'condition-met':
      return `Đạt: ${sayCardCondition(reason.condition, 'vi')}${sayKnown(reason.known, 'vi')}.`
    case 'condition-not-met':
      return `Không đạt: ${sayCardCondition(reason.condition, 'vi')}${sayKnown(reason.known, 'vi')}.`
    case 'condition-unknown':
      return `Chưa biết: ${sayCardCondition(reason.condition, 'vi')}. Thiếu: ${sayFields(reason.missing, 'vi')}.`
    case 'kept-alike': {
      const same =
        reason.same.length === 0 ? '' : `: cùng ${sayFields(reason.same.slice(0, LISTED_MAX), 'vi')}`
      return `Giống ${names.place(reason.place)}, nơi vẫn giữ cách làm này (${reason.alike} %)${same}.`
    }
    case 'kept-in-commune':
      return `Trong xã đã có nơi giữ được: ${sayPlaces(reason.places, names)}.`
    case 'kept-near':
      return `Có thể đến xem: ${names.place(reason.place)} vẫn giữ, cách khoảng ${number(reason.km)} km.`
    case 'kept-share':
      return `${number(reason.kept)} trong ${number(reason.tried)} nơi đã làm vẫn giữ.`
    case 'dropped-here':
      return `Nơi này đã làm rồi bỏ${sayWhy(reason.droppedFor, names)}.`
    case 'dropped-alike':
      return `${names.place(reason.place)}, giống nơi này (${reason.alike} %), đã bỏ${sayWhy(reason.droppedFor, names)}.`
    case 'dropped-share':
      return `${number(reason.dropped)} trong ${number(reason.tried)} nơi đã làm đã bỏ.`
    case 'outside-tried':
      return `Chưa nơi nào như vậy làm thử: ${sayFact(reason.attribute, reason.value, 'vi')}.`
    case 'kept-few':
      return reason.tried === 0
        ? 'Chưa nơi nào làm thử: chỉ xét theo điều kiện.'
        : `Mới ${number(reason.kept)} nơi giữ được trong ${number(reason.tried)} nơi đã làm: chỉ xét theo điều kiện.`
    case 'not-comparable':
      return 'Biết quá ít về nơi này để so với những nơi đã giữ được.'
  }
}

function sayEn(reason: Reason, names: ReasonNames): string {
  const number = (value: number) => formatNumber(value, 'en')
  switch (reason.code) {
    case 'condition-met':
      return `Met: ${sayCardCondition(reason.condition, 'en')}${sayKnown(reason.known, 'en')}.`
    case 'condition-not-met':
      return `Not met: ${sayCardCondition(reason.condition, 'en')}${sayKnown(reason.known, 'en')}.`
    case 'condition-unknown':
      return `Not known: ${sayCardCondition(reason.condition, 'en')}. Missing: ${sayFields(reason.missing, 'en')}.`
    case 'kept-alike': {
      const same =
        reason.same.length === 0 ? '' : `: same ${sayFields(reason.same.slice(0, LISTED_MAX), 'en')}`
      return `Like ${names.place(reason.place)}, where it is kept (${reason.alike}%)${same}.`
    }
    case 'kept-in-commune':
      return `Kept in the same commune: ${sayPlaces(reason.places, names)}.`
    case 'kept-near':
      return `Can be seen: kept in ${names.place(reason.place)}, about ${number(reason.km)} km away.`
    case 'kept-share':
      return `Kept in ${number(reason.kept)} of the ${number(reason.tried)} places that tried it.`
    case 'dropped-here':
      return `It was tried here and given up${sayWhy(reason.droppedFor, names)}.`
    case 'dropped-alike':
      return `${names.place(reason.place)}, much like here (${reason.alike}%), gave it up${sayWhy(reason.droppedFor, names)}.`
    case 'dropped-share':
      return `Given up in ${number(reason.dropped)} of the ${number(reason.tried)} places that tried it.`
    case 'outside-tried':
      return `No such place has tried it: ${sayFact(reason.attribute, reason.value, 'en')}.`
    case 'kept-few':
      return reason.tried === 0
        ? 'No place has tried it yet: judged by its conditions alone.'
        : `Kept in only ${number(reason.kept)} of the ${number(reason.tried)} places that tried it: judged by its conditions alone.`
    case 'not-comparable':
      return 'Too little is known of this place to compare it with those that keep it.'
  }
}

function sayKnown(known: Profile, locale: Locale): string {
  const facts = Object.entries(known).map(([field, value]) => sayFact(field, value, locale))
  return facts.length === 0 ? '' : ` (${facts.join('; ')})`
}

function sayFact(field: string, value: Parameters<typeof sayAttributeValue>[1], locale: Locale): string {
  return `${sayAttribute(field, locale)}: ${sayAttributeValue(field, value, locale)}`
}

function sayFields(fields: readonly string[], locale: Locale): string {
  return fields.map((field) => sayAttribute(field, locale)).join(', ')
}

function sayPlaces(places: readonly UnitId[], names: ReasonNames): string {
  const shown = places.slice(0, LISTED_MAX).map(names.place).join(', ')
  const more = places.length - LISTED_MAX
  if (more <= 0) return shown
  return names.locale === 'vi' ? `${shown} và ${more} nơi nữa` : `${shown} and ${more} more`
}

function sayWhy(droppedFor: string | undefined, { locale, droppedFor: say }: ReasonNames): string {
  if (droppedFor === undefined) return ''
  return locale === 'vi' ? ` vì: ${say(droppedFor)}` : `: ${say(droppedFor)}`
}
