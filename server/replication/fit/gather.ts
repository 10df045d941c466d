import { seatOf } from '@gieo/engine/map/seat.ts'
import type { Adoption } from '@gieo/engine/replication/adoption/adoption.ts'
import { mayRecommend } from '@gieo/engine/replication/card/recommend.ts'
import { layGround, type FitInputs, type FitPlace, type Ground } from '@gieo/engine/replication/fit/ground.ts'
import { hashInputs } from '@gieo/engine/replication/fit/inputs-hash.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, levelOf, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { mapFor, unitsBelow } from '../../read/unit-place.ts'
import { listAdoptions } from '../adoptions/list.ts'
import { listPublicCards, type PublicCard } from '../cards/find-card.ts'
import { communeOf, listProfiles } from '../places/profiles.ts'

/** Everything that fit is asked of in a province, laid out, with the number that names it. */
export type Gathered = {
  readonly land: Land
  readonly ground: Ground
  readonly hash: string
  readonly today: PlainDate
  /** The cards in the order of the ground's practices. */
  readonly cards: readonly PublicCard[]
}

/**
 * Gathers the places of a unit's province, every place anywhere at which a practice was tried, the cards that may be
 * recommended and what became of them. Kept until something is written down, half a minute at most.
 */
export async function gatherFit(context: Context, unit: UnitId): Promise<Gathered> {
  const land = await context.land()
  const today = context.clock.today()
  const province = ancestorsAt(land, unit, NEWEST).at(-1) ?? unit
  const { position } = await context.db
    .selectFrom('journal')
    .select(sql<string>`coalesce(max(position), 0)`.as('position'))
    .executeTakeFirstOrThrow()
  const key = `${province} ${position} ${today}`
  const known = kept.get(context)
  const now = performance.now()
  if (known?.key === key && known.land === land && now - known.at < KEEP_MS) return known.gathered
  const gathered = gather(context, land, province, today)
  kept.set(context, { key, land, at: now, gathered })
  return gathered
}

const KEEP_MS = 30_000

type Kept = {
  readonly key: string
  readonly land: Land
  readonly at: number
  readonly gathered: Promise<Gathered>
}

const kept = new WeakMap<Context, Kept>()

async function gather(context: Context, land: Land, province: UnitId, today: PlainDate): Promise<Gathered> {
  const [all, adoptions] = await Promise.all([listPublicCards(context.db), listAdoptions(context.db, {})])
  const cards = all.filter(({ card, status }) => mayRecommend(card, status, today))
  const inputs = await gatherInputs(context, land, { province, today, cards, adoptions })
  return { land, today, cards, ground: layGround(inputs), hash: hashInputs(inputs) }
}

type Found = {
  readonly province: UnitId
  readonly today: PlainDate
  readonly cards: readonly PublicCard[]
  readonly adoptions: readonly Adoption[]
}

async function gatherInputs(
  { db }: Context,
  land: Land,
  { province, today, cards, adoptions }: Found,
): Promise<FitInputs> {
  const map = mapFor(land, today)
  // What was recorded in a unit of before lies in the unit of today that took it in.
  const placed = adoptions.map((adoption) => ({ ...adoption, place: homeOf(land, adoption.place, today) }))
  const below = (['commune', 'hamlet'] as const).flatMap((level) => unitsBelow(land, province, level, map))
  const units = [...new Set([...below, ...placed.map(({ place }) => place)])].toSorted()
  const profiles = await listProfiles(db, land, units)
  const seats = new Map<UnitId, FitPlace['point']>()
  const places = units.map((id): FitPlace => {
    const commune = communeOf(land, id)
    // A hamlet has no seat of its own: it lies somewhere in its commune.
    const seat = commune ?? id
    if (!seats.has(seat)) seats.set(seat, seatOf(land, seat, today))
    return {
      id,
      level: levelOf(land, id) ?? 'hamlet',
      commune,
      point: seats.get(seat),
      profile: profiles.get(id) ?? {},
    }
  })
  return {
    places,
    practices: cards.map(({ of, card }) => ({ of, conditions: card.conditions })),
    adoptions: placed.map(({ of, place, state, plannedOn, droppedFor }) => ({
      of,
      place,
      state,
      plannedOn,
      droppedFor,
    })),
  }
}
