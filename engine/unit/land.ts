import type { PlainDate } from '../text/date.ts'
import type { Succession, UnitChange, UnitId, UnitLevel, UnitNames, UnitVersion } from './unit.ts'

/** All units there ever were, folded from the acts that made them; small enough to be held on a phone. */
export type Land = {
  readonly versions: ReadonlyMap<UnitId, readonly UnitVersion[]>
  /** Every unit that was ever directly below a unit. */
  readonly below: ReadonlyMap<UnitId, readonly UnitId[]>
  readonly after: ReadonlyMap<UnitId, readonly Succession[]>
  readonly before: ReadonlyMap<UnitId, readonly Succession[]>
  /** The days on which the map of communes, or of what is above them, changed. */
  readonly geographies: readonly { readonly on: PlainDate; readonly change: string }[]
  /** Where units lie in the tree of a day, found once. */
  readonly homes: Map<PlainDate, Map<UnitId, UnitId>>
}

/** A day after every change that is known: the newest state. */
export const NEWEST: PlainDate = '9999-12-31'

/** Folds acts, oldest first. An act that is left out leaves no trace: undoing one rebuilds nothing that was recorded. */
export function layOut(changes: readonly UnitChange[]): Land {
  const versions = new Map<UnitId, UnitVersion[]>()
  const below = new Map<UnitId, UnitId[]>()
  const after = new Map<UnitId, Succession[]>()
  const before = new Map<UnitId, Succession[]>()
  const geographies: { on: PlainDate; change: string }[] = []
  const begin = (names: UnitNames, on: PlainDate) => {
    push(versions, names.id, { ...names, validFrom: on, validTo: undefined })
    if (names.parent !== undefined && !below.get(names.parent)?.includes(names.id)) push(below, names.parent, names.id)
  }
  for (const change of [...changes].sort((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0))) {
    if (drawsMap(change, versions)) geographies.push({ on: change.on, change: change.id })
    for (const id of [...change.ends, ...change.changes.map((unit) => unit.id)]) close(versions, id, change.on)
    for (const names of [...change.begins, ...change.changes]) begin(names, change.on)
    for (const succession of change.successions) {
      push(after, succession.from, succession)
      push(before, succession.to, succession)
    }
  }
  return { versions, below, after, before, geographies: lastOfEachDay(geographies), homes: new Map() }
}

export function hasUnit(land: Land, id: UnitId): boolean {
  return land.versions.has(id)
}

export function allUnits(land: Land): readonly UnitId[] {
  return [...land.versions.keys()]
}

/** All versions of a unit, oldest first. */
export function versionsOf(land: Land, id: UnitId): readonly UnitVersion[] {
  return land.versions.get(id) ?? []
}

/** The unit as it stood on a day; `undefined` before it began and from the day it ended. */
export function versionAt(land: Land, id: UnitId, day: PlainDate): UnitVersion | undefined {
  return versionsOf(land, id).find(
    (version) => version.validFrom <= day && (version.validTo === undefined || day < version.validTo),
  )
}

/** Its full name on a day, or the last it had. Names are for people: an unknown id is shown as it is. */
export function nameAt(land: Land, id: UnitId, day: PlainDate): string {
  return versionAt(land, id, day)?.fullName ?? versionsOf(land, id).at(-1)?.fullName ?? id
}

export function childrenAt(land: Land, id: UnitId, day: PlainDate): readonly UnitId[] {
  return (land.below.get(id) ?? []).filter((child) => versionAt(land, child, day)?.parent === id)
}

/** The units above one on a day, nearest first. */
export function ancestorsAt(land: Land, id: UnitId, day: PlainDate): readonly UnitId[] {
  const above: UnitId[] = []
  let parent = versionAt(land, id, day)?.parent
  while (parent !== undefined && !above.includes(parent)) {
    above.push(parent)
    parent = versionAt(land, parent, day)?.parent
  }
  return above
}

export function successorsOf(land: Land, id: UnitId): readonly Succession[] {
  return land.after.get(id) ?? []
}

export function predecessorsOf(land: Land, id: UnitId): readonly Succession[] {
  return land.before.get(id) ?? []
}

export function levelOf(land: Land, id: UnitId): UnitLevel | undefined {
  return versionsOf(land, id).at(-1)?.level
}

export function geographiesOf(land: Land): Land['geographies'] {
  return land.geographies
}

/** The newest map. */
export function latestMap(land: Land): PlainDate {
  return land.geographies.at(-1)?.on ?? NEWEST
}

/** The map in force on a day: the latest that began by then, else the first there is. */
export function mapDateFor(land: Land, day: PlainDate): PlainDate {
  return land.geographies.findLast(({ on }) => on <= day)?.on ?? land.geographies[0]?.on ?? day
}

/** The last day of a map. A map is read as it stood at its end, when all its hamlets had their last names. */
export function lastDayOf(land: Land, map: PlainDate): PlainDate {
  const next = land.geographies.find(({ on }) => on > map)
  return next === undefined ? NEWEST : dayBefore(next.on)
}

// Hamlets come and go all the time; only acts on communes and above draw a new map.
function drawsMap(change: UnitChange, versions: ReadonlyMap<UnitId, readonly UnitVersion[]>): boolean {
  const levels = [...change.begins, ...change.changes].map((unit) => unit.level)
  const ended = change.ends.map((id) => versions.get(id)?.at(-1)?.level)
  return [...levels, ...ended].some((level) => level !== undefined && level !== 'hamlet')
}

function close(versions: Map<UnitId, UnitVersion[]>, id: UnitId, on: PlainDate): void {
  const list = versions.get(id)
  const open = list?.at(-1)
  if (list !== undefined && open !== undefined && open.validTo === undefined) list[list.length - 1] = { ...open, validTo: on }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function lastOfEachDay<T extends { readonly on: PlainDate }>(list: readonly T[]): readonly T[] {
  return list.filter((item, index) => list[index + 1]?.on !== item.on)
}

function dayBefore(day: PlainDate): PlainDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
