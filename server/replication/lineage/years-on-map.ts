import type { Adoption } from '@gieo/engine/replication/adoption/adoption.ts'
import { standAt, type Standing } from '@gieo/engine/replication/lineage/by-year.ts'
import { homesIn } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../../context.ts'
import { layOutMap } from '../../read/map-layout.ts'
import { mapFor, rootOf, type ReadMap } from '../../read/unit-place.ts'
import type { MapLayout } from '../../wire/maps.ts'

export type StandingInMap = {
  readonly map: string
  /** By the unit's place in the layout; `undefined`: in none of the units drawn. */
  readonly units: ReadonlyMap<number | undefined, Standing>
}

export type YearsOnMap = {
  readonly maps: readonly MapLayout[]
  readonly years: readonly {
    readonly period: string
    readonly then: StandingInMap
    readonly now: StandingInMap
  }[]
}

/** Where copies stood at the end of each year, by communes: in the map of that day and in today's. */
export async function placeYears(
  context: Context,
  land: Land,
  adoptions: readonly Adoption[],
  years: readonly string[],
): Promise<YearsOnMap> {
  const today = context.clock.today()
  const layouts = new Map<string, MapLayout>()
  const now = mapFor(land, today)
  const ask = async (map: ReadMap, year: string): Promise<StandingInMap> => {
    const layout = layouts.get(map.on) ?? (await layOut(context, land, map))
    layouts.set(map.on, layout)
    return { map: map.on, units: standAt(adoptions, year, unitIn(land, map, layout)) }
  }
  const placed = []
  for (const period of years) {
    const end = `${period}-12-31`
    const then = mapFor(land, end < today ? end : today)
    placed.push({ period, then: await ask(then, period), now: await ask(now, period) })
  }
  return { maps: [...layouts.values()], years: placed }
}

async function layOut(context: Context, land: Land, map: ReadMap): Promise<MapLayout> {
  const root = rootOf(land, map, context.serves)
  const nothing = { on: map.on, level: null, units: [], tiles: null, guessed: [], outlines: null }
  return root === undefined ? nothing : layOutMap(context, land, { unit: root, map }, undefined)
}

// The unit drawn in which a place lies in that map; what was split above it lies in none.
function unitIn(land: Land, map: ReadMap, { units }: MapLayout): (place: UnitId) => number | undefined {
  const homes = homesIn(land, map.on)
  const drawn = new Map(units.map(({ id }, index) => [id, index]))
  return (place) => {
    const home = homes.get(place)
    if (home === undefined) return undefined
    const path: readonly string[] = [home, ...ancestorsAt(land, home, map.day)]
    return path.map((id) => drawn.get(id)).find((index) => index !== undefined)
  }
}
