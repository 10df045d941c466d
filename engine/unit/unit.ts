import type { Point } from '../map/point.ts'
import type { PlainDate } from '../text/date.ts'

export type UnitId = string & { readonly _: 'UnitId' }

export type UnitLevel = 'province' | 'district' | 'commune' | 'hamlet'

/**
 * A unit between two dates. Identity is the extent of land: a rename, a new code or a new parent is a new version of
 * the same unit; a merge or a split ends units and begins others. Codes and names are reused and identify nothing.
 */
export type UnitVersion = UnitNames & {
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | undefined
}

/** What a unit is called and where it belongs, without its dates. `validTo` of a version is exclusive. */
export type UnitNames = {
  readonly id: UnitId
  readonly code: string | undefined
  readonly name: string
  readonly fullName: string
  readonly nameEn: string | undefined
  readonly level: UnitLevel
  /** A kind of `unit-type.ts`; hamlets `xom`, `ban`, `khoi`, `thon`. */
  readonly type: string
  readonly parent: UnitId | undefined
  /** Earlier or other names by which people still look for it. */
  readonly aliases: readonly string[]
  /** Where its seat lies, as far as somebody said; seats move with a reorganisation. */
  readonly seat?: Point | undefined
  readonly isExample?: boolean | undefined
}

/** One legal act: on its day some units end, others begin, some change without changing their extent. */
export type UnitChange = {
  readonly id: string
  readonly on: PlainDate
  /** The decision that made it so. */
  readonly basis: string
  readonly title: { readonly vi: string; readonly en: string }
  readonly ends: readonly UnitId[]
  readonly begins: readonly UnitNames[]
  /** Same extent, new name, code or parent. */
  readonly changes: readonly UnitNames[]
  /** What became what: `whole` when all of `from` lies in `to`, `part` when it was split. */
  readonly successions: readonly Succession[]
}

export type Succession = { readonly from: UnitId; readonly to: UnitId; readonly kind: 'whole' | 'part' }

/** Text that names a unit. Whether it exists is a question for the land. */
export function unitId(text: string): UnitId {
  return text as UnitId // the brand is only put on here
}
