import type { Finding } from '@gieo/engine/finding.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { checkCardConditions } from '@gieo/engine/replication/card/check-conditions.ts'
import { FIT_VERSION } from '@gieo/engine/replication/fit/inputs-hash.ts'
import { lookFrom, rankPlaces } from '@gieo/engine/replication/fit/rank.ts'
import { explain } from '@gieo/engine/replication/fit/reasons.ts'
import { sayCardCondition } from '@gieo/engine/replication/fit/say-reason.ts'
import { NEWEST, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import { mapFor, rootOf, unitsBelow } from '../../read/unit-place.ts'
import type { Actor } from '../../store/scope.ts'
import type { FitForCard } from '../../wire/fit.ts'
import { placeWithin } from '../places/page.ts'
import { gatherFit, type Gathered } from './gather.ts'
import { placeName, sayCard, sayStanding } from './say.ts'

export type CardQuestion = {
  readonly card: string
  /** Places within it; without one, within the widest unit that the reader is posted to. */
  readonly unit?: string | undefined
  readonly level?: 'commune' | 'hamlet' | undefined
}

/** So many places are listed with their reasons; the counts are of all. */
const LISTED_MAX = 500

/** The places that a practice fits, for those who are posted above them. */
export async function readFitForCard(
  context: Context,
  actor: Actor,
  question: CardQuestion,
): Promise<FitForCard | Refusal> {
  const land = await context.land()
  const unit = question.unit ?? widestOf(land, actor)
  if (unit === undefined) return refuse('access.not-allowed')
  const asked = placeWithin(context, land, actor, unit)
  return 'refused' in asked ? asked : fitCard(context, asked.unit, question)
}

/** The same for whoever runs the installation; without a unit in all of it. */
export async function fitCard(
  context: Context,
  within: UnitId | undefined,
  { card: id, level: wanted }: CardQuestion,
): Promise<FitForCard | Refusal> {
  const land = await context.land()
  const map = mapFor(land, context.clock.today())
  const unit = within ?? rootOf(land, map, context.serves)
  if (unit === undefined) return refuse('unit.unknown', { unit: '' })
  const gathered = await gatherFit(context, unit)
  const { ground, hash, today, cards } = gathered
  const practice = cards.findIndex(({ of }) => of.card === id)
  const [card, laid] = [cards[practice], ground.practices[practice]]
  if (card === undefined || laid === undefined) return refuse('fit.card-unknown', { card: id })
  const level = wanted ?? levelWithin(land, unit)
  const numbers = placesWithin(gathered, unit, level)
  const looks = numbers.map((number) => lookFrom(ground, number))
  const ranked = rankPlaces(ground, practice, looks)
  const byPlace = new Map(looks.map((look) => [look.place, look]))
  const count = (conditions: string) => ranked.filter((each) => each.conditions === conditions).length
  const here = numbers.flatMap((number) => {
    const [state, place] = [laid.here.get(number)?.state, ground.places[number]]
    return place === undefined || state === undefined || state === 'dropped'
      ? []
      : [{ unit: place.id, unitName: placeName(gathered, place.id), state }]
  })
  return {
    inputs: hash,
    method: FIT_VERSION,
    on: today,
    ...sayCard(card),
    conditions: card.card.conditions.map((condition) => ({
      id: condition.id,
      words: { vi: sayCardCondition(condition, 'vi'), en: sayCardCondition(condition, 'en') },
    })),
    findings: checkCardConditions(card.card.conditions).map(sayFinding),
    kept: laid.kept.length,
    dropped: laid.dropped.length,
    tried: laid.tried,
    unit,
    unitName: placeName(gathered, unit),
    level,
    counts: { met: count('met'), unknown: count('unknown'), notMet: count('not-met'), here: here.length },
    places: ranked.slice(0, LISTED_MAX).flatMap((each) => {
      const [place, look] = [ground.places[each.place], byPlace.get(each.place)]
      return place === undefined || look === undefined
        ? []
        : [
            {
              unit: place.id,
              unitName: placeName(gathered, place.id),
              ...sayStanding(gathered, each, explain(ground, look, each)),
            },
          ]
    }),
    here: here.slice(0, LISTED_MAX),
  }
}

function sayFinding({ code, values }: Finding) {
  const [vi, en] = (['vi', 'en'] as const).map((locale) => {
    const { title, remedy } = problemText(code, values, locale)
    return `${title} ${remedy}`
  })
  return { vi: vi ?? code, en: en ?? code }
}

function placesWithin({ ground, land, today }: Gathered, unit: UnitId, level: string): readonly number[] {
  const units = unitsBelow(land, unit, level, mapFor(land, today))
  return (units.length === 0 ? [unit] : units).flatMap((id) => ground.at.get(id) ?? [])
}

function levelWithin(land: Land, unit: UnitId): 'commune' | 'hamlet' {
  const level = versionAt(land, unit, NEWEST)?.level
  return level === 'commune' || level === 'hamlet' ? 'hamlet' : 'commune'
}

const WIDTH = ['province', 'district', 'commune', 'hamlet']

function widestOf(land: Land, { postings }: Actor): UnitId | undefined {
  const width = (unit: UnitId) => WIDTH.indexOf(versionAt(land, unit, NEWEST)?.level ?? 'hamlet')
  return postings.map(({ unit }) => unit).toSorted((left, right) => width(left) - width(right))[0]
}
