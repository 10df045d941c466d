import { allUnits, levelOf, successorsOf, versionsOf, type Land } from './land.ts'
import type { UnitId, UnitVersion } from './unit.ts'

/**
 * The units whose place in any map may differ between two lands, so that the rest need not be looked at. Of an act on
 * hamlets these are its hamlets and what they came from and became: where a commune or anything above it lies never
 * depends on hamlets. Any other act may move every unit. `changed` are those of which the lands say different things.
 */
export function affectedUnits(before: Land, after: Land, changed: ReadonlySet<UnitId>): ReadonlySet<UnitId> {
  const onlyHamlets = [...changed].every(
    (id) => (levelOf(after, id) ?? levelOf(before, id) ?? after.undone.get(id)?.names.level) === 'hamlet',
  )
  return onlyHamlets ? kinOf([before, after], changed) : new Set([...everyUnit(before), ...everyUnit(after)])
}

/** The units of which two lands say different things. */
export function changedUnits(before: Land, after: Land): ReadonlySet<UnitId> {
  const all = new Set([...everyUnit(before), ...everyUnit(after)])
  return new Set([...all].filter((id) => !saySame(before, after, id)))
}

function everyUnit(land: Land): readonly UnitId[] {
  return [...allUnits(land), ...land.undone.keys()]
}

function saySame(before: Land, after: Land, id: UnitId): boolean {
  return (
    before.undone.has(id) === after.undone.has(id) &&
    areEqual(versionsOf(before, id), versionsOf(after, id), isSameVersion) &&
    areEqual(successorsOf(before, id), successorsOf(after, id), (one, other) => one.to === other.to)
  )
}

function areEqual<T>(left: readonly T[], right: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return (
    left.length === right.length &&
    left.every((one, place) => {
      const other = right[place]
      return other !== undefined && same(one, other)
    })
  )
}

/** Whether two versions of a unit say the same in every word. */
export function isSameVersion(one: UnitVersion, other: UnitVersion): boolean {
  return (
    one.validFrom === other.validFrom &&
    one.validTo === other.validTo &&
    one.parent === other.parent &&
    one.code === other.code &&
    one.fullName === other.fullName &&
    one.name === other.name &&
    one.nameEn === other.nameEn &&
    one.type === other.type &&
    one.level === other.level &&
    one.isExample === other.isExample &&
    areEqual(one.aliases, other.aliases, (left, right) => left === right)
  )
}

// What the units came from and became, and what that came from and became.
function kinOf(lands: readonly Land[], units: ReadonlySet<UnitId>): ReadonlySet<UnitId> {
  const kin = new Set(units)
  for (const id of kin) {
    for (const land of lands) {
      for (const { to } of successorsOf(land, id)) kin.add(to)
      for (const { from } of land.predecessors.get(id) ?? []) kin.add(from)
      for (const origin of land.undone.get(id)?.origins ?? []) {
        if (levelOf(land, origin) === 'hamlet') kin.add(origin)
      }
      for (const [undone, { origins }] of land.undone) if (origins.includes(id)) kin.add(undone)
    }
  }
  return kin
}
