import type { Placed } from '@gieo/engine/publication/places.ts'
import type { Lot } from '@gieo/engine/publication/worlds.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { homesIn } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, geographiesOf, levelOf, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { countsFor } from '../read/figures-count.ts'
import { mapFor, type ReadMap } from '../read/unit-place.ts'
import type { Db, Tx } from '../store/database.ts'

/** The maps of a land that have begun by a day. */
export function mapsBegun(land: Land, today: PlainDate): readonly ReadMap[] {
  return geographiesOf(land)
    .filter(({ on }, index) => index === 0 || on <= today)
    .map(({ on }) => mapFor(land, on))
}

/** Every unit that recorded something or may lie beside one, with the places that contain it in each map. */
export function placeAll(land: Land, maps: readonly ReadMap[]): readonly Placed[] {
  const placed = new Map<UnitId, { id: string; fine: boolean }[]>()
  for (const map of maps) {
    for (const [unit, home] of homesIn(land, map.on)) {
      const places = [home, ...ancestorsAt(land, home, map.day)].map((id) => ({
        id: placeId(map.on, id),
        fine: levelOf(land, id) === 'hamlet',
      }))
      const known = placed.get(unit)
      if (known === undefined) placed.set(unit, places)
      else known.push(...places)
    }
  }
  return [...placed].map(([unit, places]) => ({ unit, places }))
}

export function placeId(map: string, unit: string): string {
  return `${map}|${unit}`
}

/** What one figure counts by recording unit and month, now and at the publication before. */
export async function readLots(db: Db | Tx, indicator: string, until: string): Promise<readonly Lot[]> {
  const { rows } = await sql<Lot>`
    with now as (
      select k.unit_id, to_char(k.on_date, 'YYYY-MM') as month, count(*)::int as records, sum(k.amount) as amount
      from case_counts k
      where k.indicator = ${indicator} and k.on_date <= ${until} and ${countsFor('k', undefined)}
      group by 1, 2
    ), before as (select unit_id, month, records, amount, second from publication_lots where indicator = ${indicator})
    select coalesce(now.unit_id, before.unit_id) as unit, coalesce(now.month, before.month) as month,
      coalesce(now.records, 0) as records, coalesce(now.amount, 0) as amount,
      coalesce(before.records, 0) as was, coalesce(before.amount, 0) as "wasAmount",
      coalesce(before.second, 0) as "wasSecond"
    from now full join before on before.unit_id = now.unit_id and before.month = now.month
    order by 1, 2`.execute(db)
  return rows
}
