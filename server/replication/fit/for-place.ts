import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { FIT_VERSION } from '@gieo/engine/replication/fit/inputs-hash.ts'
import { lookFrom, rankPractices } from '@gieo/engine/replication/fit/rank.ts'
import { explain } from '@gieo/engine/replication/fit/reasons.ts'
import { ATTRIBUTES } from '@gieo/engine/replication/place/attribute.ts'
import { ancestorsAt, levelOf, nameAt } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import type { Actor } from '../../store/scope.ts'
import type { FitForPlace } from '../../wire/fit.ts'
import { placeWithin } from '../places/page.ts'
import { gatherFit } from './gather.ts'
import { sayCard, sayStanding } from './say.ts'

/** The practices that fit a place, for those who are posted there or above it. */
export async function readFitForPlace(
  context: Context,
  actor: Actor,
  text: string,
  limit: number,
): Promise<FitForPlace | Refusal> {
  const asked = placeWithin(context, await context.land(), actor, text)
  return 'refused' in asked ? asked : fitPlace(context, asked.unit, limit)
}

/** The same for whoever runs the installation. */
export async function fitPlace(
  context: Context,
  unit: UnitId,
  limit: number,
): Promise<FitForPlace | Refusal> {
  const gathered = await gatherFit(context, unit)
  const { ground, land, today, hash, cards } = gathered
  const number = ground.at.get(unit)
  const place = number === undefined ? undefined : ground.places[number]
  if (number === undefined || place === undefined) return refuse('unit.level-too-wide')
  const look = lookFrom(ground, number)
  const ranked = rankPractices(ground, look).slice(0, limit)
  return {
    inputs: hash,
    method: FIT_VERSION,
    on: today,
    unit,
    unitName: nameAt(land, unit, today),
    level: levelOf(land, unit) ?? '',
    path: ancestorsAt(land, unit, today).map((id) => ({ id, name: nameAt(land, id, today) })),
    known: Object.keys(place.profile).length,
    attributes: ATTRIBUTES.length,
    practices: ranked.flatMap((each) => {
      const card = cards[each.practice]
      return card === undefined
        ? []
        : [{ ...sayCard(card), ...sayStanding(gathered, each, explain(ground, look, each)) }]
    }),
    here: ground.practices.flatMap(({ here }, practice) => {
      const [card, adoption] = [cards[practice], here.get(number)]
      return card === undefined || adoption === undefined ? [] : [{ ...sayCard(card), state: adoption.state }]
    }),
  }
}
