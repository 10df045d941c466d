import {
  withCommune,
  type AttributeId,
  type AttributeValue,
  type Profile,
} from '@gieo/engine/replication/place/attribute.ts'
import { attributeOf } from '@gieo/engine/replication/place/attribute-words.ts'
import { NEWEST, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Db } from '../../store/database.ts'

/** What is known of each of some units today, a hamlet with what its commune lends. A unit of which nothing is known is left out. */
export async function listProfiles(
  db: Db,
  land: Land,
  units: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, Profile>> {
  const asked = new Set(units.flatMap((unit) => [unit, ...known(communeOf(land, unit))]))
  const own = await listOwn(db, [...asked])
  return new Map(
    units.flatMap((unit) => {
      const commune = communeOf(land, unit)
      const lent = commune === undefined ? undefined : own.get(commune)
      const said = own.get(unit)
      const profile = lent === undefined ? said : withCommune(said ?? {}, lent)
      return profile === undefined || Object.keys(profile).length === 0 ? [] : [[unit, profile] as const]
    }),
  )
}

/** The commune that a hamlet lies in today. */
export function communeOf(land: Land, unit: UnitId): UnitId | undefined {
  const version = versionAt(land, unit, NEWEST)
  return version?.level === 'hamlet' ? version.parent : undefined
}

async function listOwn(db: Db, units: readonly UnitId[]): Promise<ReadonlyMap<UnitId, Profile>> {
  const rows = await db
    .selectFrom('place_profiles')
    .distinctOn(['unit_id', 'attribute'])
    .select(['unit_id', 'attribute', 'value'])
    .where('unit_id', '=', sql<string>`any(${[...units]}::text[])`)
    .orderBy('unit_id')
    .orderBy('attribute')
    .orderBy('as_of', 'desc')
    .orderBy('position', 'desc')
    .execute()
  const profiles = new Map<UnitId, Partial<Record<AttributeId, AttributeValue>>>()
  for (const { unit_id, attribute, value } of rows) {
    const id = attributeId(attribute)
    if (value === null || id === undefined) continue
    const profile = profiles.get(unitId(unit_id)) ?? {}
    profile[id] = value
    profiles.set(unitId(unit_id), profile)
  }
  return profiles
}

/** An attribute by the id it was written down with; one that is asked no more is passed over. */
export function attributeId(text: string): AttributeId | undefined {
  return attributeOf(text)?.id as AttributeId | undefined // every attribute there is has an id of ours
}

function known<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value]
}
