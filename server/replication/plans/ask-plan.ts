import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { seatOf } from '@gieo/engine/map/seat.ts'
import { FLOOR_KINDS, floorKindOf, type FloorKind } from '@gieo/engine/replication/planner/floors.ts'
import {
  DRAWS_USUAL,
  type PlanInputs,
  type PlanPlaces,
  type PlanWish,
} from '@gieo/engine/replication/planner/plan-inputs.ts'
import type { Profile } from '@gieo/engine/replication/place/attribute.ts'
import { versionAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import { readAsked, refuseStanding } from '../../read/figures-asked.ts'
import { pathName, unitsBelow, type ReadMap } from '../../read/unit-place.ts'
import type { Actor } from '../../store/scope.ts'
import type { PlanAsked } from '../../wire/plans.ts'
import { findLatestVersion } from '../cards/find-card.ts'
import { listAdoptions } from '../adoptions/list.ts'
import { listProfiles } from '../places/profiles.ts'
import { listTold } from '../places/ties.ts'
import { askRun } from '../runs/record.ts'
import { unmetIn } from './unmet.ts'

/** As many places as a nation has hamlets. */
const PLACES_MAX = 100_000

/** Puts a wish together with what is known of its places, and asks for the run that plans it. */
export async function askPlan(
  context: Context,
  actor: Actor,
  asked: PlanAsked,
): Promise<{ readonly id: string } | Refusal> {
  const land = await context.land()
  const where = readAsked(land, { unit: asked.unit }, context)
  if ('refused' in where) return where
  if (!where.stands) return refuseStanding(land, where)
  const level = versionAt(land, where.unit, where.map.day)?.level
  const units = level === asked.level ? [where.unit] : unitsBelow(land, where.unit, asked.level, where.map)
  if (units.length > PLACES_MAX) {
    return refuse('plan.too-many-places', { places: units.length, most: PLACES_MAX })
  }
  const profiles = await listProfiles(context.db, land, units)
  const places = layPlaces(land, units, where.map, { level: asked.level, profiles })
  const told = await listTold(context.db, land, units, where.map.day)
  const numberOf = new Map(units.map((unit, at) => [unit, at]))
  const number = (unit: string) => numberOf.get(unitId(unit)) ?? -1
  const pairs = (kind: 'neighbour' | 'visit') =>
    told.filter((tie) => tie.kind === kind).map(({ one, other }) => [number(one), number(other)] as const)
  const already = asked.card === null ? [] : await listBegun(context, asked.card, where.unit, number)
  const card = asked.card === null ? undefined : await findLatestVersion(context.db, asked.card)
  if (asked.card !== null && card === undefined) return refuse('plan.card-unknown')
  const unmet = card === undefined || !asked.skipUnmet ? [] : unmetIn(card.card, units, profiles)
  const inputs: PlanInputs = {
    kind: 'plan',
    seed: asked.seed,
    places,
    told: { neighbour: pairs('neighbour'), visit: pairs('visit') },
    near: asked.near,
    chances: asked.chances,
    draws: DRAWS_USUAL,
    wish: layWishOf(asked, { units, number, already, unmet, profiles }),
  }
  const { id, title, champions: _, excluded: __, ...about } = asked
  return askRun(context, actor, {
    id,
    title,
    about: {
      ...about,
      unit: where.unit,
      unitName: where.unitName,
      places: units.length,
      already: already.length,
      unmet: unmet.length,
      profiled: profiles.size,
      cardTitle: card?.card.title ?? null,
      champions: asked.champions,
      excluded: asked.excluded,
    },
    inputs,
  })
}

type Known = { readonly level: 'commune' | 'hamlet'; readonly profiles: ReadonlyMap<UnitId, Profile> }

function layPlaces(
  land: Land,
  units: readonly UnitId[],
  map: ReadMap,
  { level, profiles }: Known,
): PlanPlaces {
  const communeOf = (unit: UnitId): UnitId =>
    level === 'commune' ? unit : (versionAt(land, unit, map.day)?.parent ?? unit)
  const communes = [...new Set(units.map(communeOf))]
  const numbers = new Map(communes.map((commune, at) => [commune, at]))
  const points = units.map((unit) => seatOf(land, unit, map.day))
  return {
    level,
    ids: [...units],
    names: units.map((unit) => pathName(land, unit, map.day)),
    communes: communes.map((id) => ({ id, name: versionAt(land, id, map.day)?.fullName ?? id })),
    communeOf: units.map((unit) => numbers.get(communeOf(unit)) ?? 0),
    lon: points.map((point) => point?.[0] ?? null),
    lat: points.map((point) => point?.[1] ?? null),
    households: units.map((unit) => numberOrNull(profiles.get(unit)?.households)),
  }
}

type Ground = {
  readonly units: readonly UnitId[]
  readonly number: (unit: string) => number
  readonly already: readonly number[]
  readonly unmet: readonly { readonly place: number; readonly why: string }[]
  readonly profiles: ReadonlyMap<UnitId, Profile>
}

function layWishOf(asked: PlanAsked, { units, number, already, unmet, profiles }: Ground): PlanWish {
  const kinds = FLOOR_KINDS.filter((kind) => (asked.floors[kind] ?? 0) > 0)
  const begun = new Set(already)
  // What has begun is neither nominated nor left out any more; what was nominated is not left out for its conditions.
  const open = (unit: string) => !begun.has(number(unit))
  const champions = [...new Set(asked.champions.filter(open).map(number))]
  return {
    countMax: asked.countMax,
    budget: asked.budget,
    costEach: asked.costEach,
    costs: [],
    perCommune: asked.level === 'hamlet' ? asked.perCommune : null,
    communeLimits: [],
    floors: kinds.length === 0 ? null : layFloors(asked, kinds, units, profiles),
    champions,
    excluded: [
      ...asked.excluded
        .filter(({ unit }) => open(unit))
        .map(({ unit, why }) => ({ place: number(unit), why })),
      ...unmet.filter(({ place }) => !begun.has(place) && !champions.includes(place)),
    ],
    already,
  }
}

function layFloors(
  asked: PlanAsked,
  kinds: readonly FloorKind[],
  units: readonly UnitId[],
  profiles: ReadonlyMap<UnitId, Profile>,
): NonNullable<PlanWish['floors']> {
  const numberOf = (unit: UnitId) => {
    const kind = floorKindOf(profiles.get(unit), kinds)
    return kind === undefined ? kinds.length : kinds.indexOf(kind)
  }
  return { ids: kinds, of: units.map(numberOf), least: kinds.map((kind) => asked.floors[kind] ?? 0) }
}

// Where the practice lives: it spreads from there, and is not begun again.
async function listBegun(
  { db }: Context,
  card: string,
  unit: UnitId,
  number: (unit: string) => number,
): Promise<readonly number[]> {
  const adoptions = await listAdoptions(db, { card, units: [unit] })
  const begun = adoptions
    .filter(({ state }) => state === 'started' || state === 'kept')
    .flatMap(({ place, commune }) => {
      const own = number(place)
      const at = own >= 0 || commune === undefined ? own : number(commune)
      return at < 0 ? [] : [at]
    })
  return [...new Set(begun)].toSorted((one, other) => one - other)
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
