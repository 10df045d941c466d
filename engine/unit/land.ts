import { addDays, type PlainDate } from '../text/date.ts'
import { Draft } from './draft.ts'
import type { Succession, UnitChange, UnitId, UnitLevel, UnitNames, UnitVersion } from './unit.ts'

/** All units over all time, folded from the acts that changed them and indexed for looking up. */
export type Land = {
  readonly versions: ReadonlyMap<UnitId, readonly UnitVersion[]>
  /** Versions by the unit they lie in, of any time. */
  readonly children: ReadonlyMap<UnitId, readonly UnitVersion[]>
  readonly successors: ReadonlyMap<UnitId, readonly DatedSuccession[]>
  readonly predecessors: ReadonlyMap<UnitId, readonly DatedSuccession[]>
  readonly geographies: readonly Geography[]
  /** Units that only an undone act made: they never were, but what was recorded in them is not lost. */
  readonly undone: ReadonlyMap<UnitId, Undone>
  /** The acts of which it was folded, in the order of their days, and those of them that were undone. */
  readonly acts: readonly UnitChange[]
  readonly cancelled: ReadonlySet<string>
}

/** A unit of an undone act, with what it was made from, or what it lay in: there its records lie now. */
export type Undone = { readonly names: UnitNames; readonly origins: readonly UnitId[] }

/** A day on which communes or the levels above them changed, with the act that did it: a new map begins. */
export type Geography = { readonly on: PlainDate; readonly change: string }

export type DatedSuccession = Succession & { readonly on: PlainDate }

/** A day after every act there is: what stands on it stands now. */
export const NEWEST: PlainDate = '9999-12-31'

/**
 * Folds the acts, in the order of their days, into a land. An act is undone by naming it in `cancelled`: nothing else
 * has to be rebuilt, later acts that stand on it are undone with it, and records of units that only these made lie in
 * what they were made from.
 */
export function layOut(changes: readonly UnitChange[], cancelled: Iterable<string> = []): Land {
  const draft = new Draft()
  const left = new Set(cancelled)
  const acts = changes.toSorted((first, second) => compare(first.on, second.on))
  for (const change of acts) {
    if (left.has(change.id)) draft.undo(change)
    else draft.apply(change)
  }
  return draft.finish(acts, left)
}

/** The land with one more act, entered after all others. */
export function withAct(land: Land, change: UnitChange): Land {
  return layOut([...land.acts, change], land.cancelled)
}

/** The land with one act left out. */
export function withoutAct(land: Land, id: string): Land {
  return layOut(land.acts, [...land.cancelled, id])
}

/** The acts in force that name a unit, or place something in it, oldest first. */
export function actsNaming(land: Land, id: UnitId): readonly UnitChange[] {
  return land.acts.filter(
    (act) =>
      !land.cancelled.has(act.id) &&
      (act.ends.includes(id) ||
        [...act.begins, ...act.changes].some((names) => names.id === id || names.parent === id) ||
        act.successions.some(({ from, to }) => from === id || to === id)),
  )
}

export function allUnits(land: Land): readonly UnitId[] {
  return [...land.versions.keys()]
}

export function hasUnit(land: Land, id: UnitId): boolean {
  return land.versions.has(id)
}

/** The versions of a unit, oldest first; none for a unit that never was. */
export function versionsOf(land: Land, id: UnitId): readonly UnitVersion[] {
  return land.versions.get(id) ?? []
}

/** The unit as it stood on a day, or `undefined` when it did not. */
export function versionAt(land: Land, id: UnitId, on: PlainDate): UnitVersion | undefined {
  return versionsOf(land, id).find((version) => standsOn(version, on))
}

/** The full name on a day; of a unit that did not stand then, the name nearest in time; else the id. */
export function nameAt(land: Land, id: UnitId, on: PlainDate): string {
  const versions = versionsOf(land, id)
  const nearest = versions.findLast((version) => version.validFrom <= on) ?? versions[0]
  return nearest?.fullName ?? land.undone.get(id)?.names.fullName ?? id
}

/** The units that lie directly in a unit on a day. */
export function childrenAt(land: Land, id: UnitId, on: PlainDate): readonly UnitId[] {
  const children = land.children.get(id) ?? []
  return children.filter((version) => standsOn(version, on)).map((version) => version.id)
}

/** The units that contain a unit on a day, nearest first. Empty for a unit that did not stand then. */
export function ancestorsAt(land: Land, id: UnitId, on: PlainDate): readonly UnitId[] {
  const ancestors: UnitId[] = []
  for (let above = versionAt(land, id, on)?.parent; above !== undefined;) {
    if (ancestors.includes(above)) break
    ancestors.push(above)
    above = versionAt(land, above, on)?.parent
  }
  return ancestors
}

/** Every unit that stands on a day, as it stood. */
export function unitsAt(land: Land, on: PlainDate): readonly UnitVersion[] {
  return [...land.versions.values()].flatMap((versions) =>
    versions.filter((version) => standsOn(version, on)),
  )
}

/** What a unit became when it ended; empty while it stands. */
export function successorsOf(land: Land, id: UnitId): readonly DatedSuccession[] {
  return land.successors.get(id) ?? []
}

/**
 * What a unit was made from when it began. Where both a district and its communes are named, only the communes: they
 * say it more exactly.
 */
export function predecessorsOf(land: Land, id: UnitId): readonly DatedSuccession[] {
  const began = versionsOf(land, id)[0]?.validFrom
  const origins = (land.predecessors.get(id) ?? []).filter(({ on }) => on === began)
  const above = new Set(origins.flatMap(({ from, on }) => ancestorsAt(land, from, addDays(on, -1))))
  return origins.filter(({ from }) => !above.has(from))
}

/** The days on which a new map begins, oldest first. */
export function geographiesOf(land: Land): readonly Geography[] {
  return land.geographies
}

/** The map in force on a day: the latest that began on it or before, or the first there is. */
export function mapDateFor(land: Land, on: PlainDate): PlainDate {
  return (land.geographies.findLast((map) => map.on <= on) ?? land.geographies[0])?.on ?? on
}

/** The day on which the newest map begins. */
export function latestMap(land: Land): PlainDate {
  return land.geographies.at(-1)?.on ?? NEWEST
}

/** The last day of a map: it lasts until the next begins, and shows its hamlets as they were last. */
export function lastDayOf(land: Land, map: PlainDate): PlainDate {
  const next = land.geographies.find((geography) => geography.on > map)
  return next === undefined ? NEWEST : addDays(next.on, -1)
}

/** The level of a unit, which never changes. */
export function levelOf(land: Land, id: UnitId): UnitLevel | undefined {
  return versionsOf(land, id).at(-1)?.level
}

export function standsOn(version: UnitVersion, on: PlainDate): boolean {
  return version.validFrom <= on && (version.validTo === undefined || on < version.validTo)
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
