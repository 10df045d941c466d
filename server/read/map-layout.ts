import { placesOf } from '@gieo/engine/map/seat.ts'
import { layTiles, type Tiles } from '@gieo/engine/map/tiles.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import { childrenAt, nameAt, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import type { MapLayout } from '../wire/maps.ts'
import { readAsked, refuseStanding } from './figures-asked.ts'
import { outlinesAddress } from './outlines.ts'
import { unitsBelow, type ReadMap } from './unit-place.ts'

export type LayoutQuery = {
  readonly unit?: string | undefined
  readonly map?: string | undefined
  readonly level?: string | undefined
}

/** The units within a unit as a map draws them. */
export async function readMapLayout(context: Context, query: LayoutQuery): Promise<MapLayout | Refusal> {
  const land = await context.land()
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  if (!asked.stands) return refuseStanding(land, asked)
  return layOutMap(context, land, asked, query.level)
}

/** The same for a unit that stands in a map. */
export async function layOutMap(
  context: Context,
  land: Land,
  { unit, map }: { readonly unit: UnitId; readonly map: ReadMap },
  wanted: string | undefined,
): Promise<MapLayout> {
  const level = wanted ?? levelWithin(land, unit, map)
  const units = level === undefined ? [] : unitsBelow(land, unit, level, map)
  const tiles = tilesOf(land, units, map)
  const cells = new Map(tiles?.tiles.map(({ id, column, row }) => [id, [column, row] as const]))
  return {
    on: map.on,
    level: level ?? null,
    units: units.map((id) => ({
      id,
      name: versionAt(land, id, map.day)?.name ?? id,
      fullName: nameAt(land, id, map.day),
    })),
    tiles:
      tiles === undefined
        ? null
        : {
            columns: tiles.columns,
            rows: tiles.rows,
            cells: units.map((id) => [...(cells.get(id) ?? [0, 0])]),
          },
    guessed: [...(tiles?.guessed ?? [])],
    outlines: await outlinesAddress(context.db, { unit, on: map.on, level, units }),
  }
}

// Of a province the communes, also where districts lie between: what is compared over the years has to be alike.
function levelWithin(land: Land, unit: UnitId, map: ReadMap): string | undefined {
  const level = versionAt(land, unit, map.day)?.level
  if (level === 'province' || level === 'district') return 'commune'
  const [child] = childrenAt(land, unit, map.day)
  return child === undefined ? undefined : versionAt(land, child, map.day)?.level
}

// A land never changes, and laying out a province of before takes a twentieth of a second.
function tilesOf(land: Land, units: readonly UnitId[], map: ReadMap): Tiles | undefined {
  const kept = laid.get(land) ?? new Map<string, Tiles | undefined>()
  laid.set(land, kept)
  const key = `${map.on} ${units.join(' ')}`
  if (!kept.has(key)) kept.set(key, units.length === 0 ? undefined : layTiles(placesOf(land, units, map.day)))
  return kept.get(key)
}

const laid = new WeakMap<Land, Map<string, Tiles | undefined>>()
