import type { Finding } from '../../finding.ts'
import { formatDate, type PlainDate } from '../../text/date.ts'
import { toneKey } from '../../text/fold.ts'
import { formatNumber } from '../../text/number.ts'
import { ancestorsAt, geographiesOf, hasUnit, unitsAt, versionAt, type Land } from '../land.ts'
import { unitId, type UnitChange, type UnitId, type UnitNames, type UnitVersion } from '../unit.ts'
import { atCell } from './list-table.ts'
import {
  indexList,
  keyOf,
  parentOf,
  provinceOf,
  type ListedLevel,
  type ListedUnit,
  type ListIndex,
} from './unit-list.ts'

/** What an import says of itself: the act it becomes. */
export type ListHeading = {
  readonly id: string
  /** The day of which the list speaks. */
  readonly on: PlainDate
  readonly basis: string
}

/** What a list comes to: one act, or nothing where all of it is known; and everything that speaks against it. */
export type Drawn = {
  readonly change: UnitChange
  readonly findings: readonly Finding[]
  /** Worth knowing, no hindrance. */
  readonly notes: readonly Finding[]
  /** The place in the tables of each unit that the act names, for findings about the act. */
  readonly places: ReadonlyMap<UnitId, string>
}

/** The units of a day by level and code; of two with one code, which nobody should have entered, the later. */
export function indexStanding(land: Land, on: PlainDate): ReadonlyMap<string, UnitVersion> {
  return new Map(
    unitsAt(land, on).flatMap((version) =>
      version.level === 'hamlet' || version.code === undefined
        ? []
        : [[keyOf({ level: version.level, code: version.code }), version] as const],
    ),
  )
}

export type Comparison = {
  /** Each with the listed unit it is about; of what a list lacks, the province. */
  readonly differences: readonly { readonly unit: ListedUnit; readonly finding: Finding }[]
  readonly notes: readonly Finding[]
}

/**
 * What a list says otherwise than the units of its day, in its provinces: a unit that is not there, one that is called
 * or lies elsewhere, one that the list lacks. A tone mark put elsewhere is the same name.
 */
export function compareList(land: Land, listed: readonly ListedUnit[], on: PlainDate): Comparison {
  const standing = indexStanding(land, on)
  const index = indexList(listed)
  const differences = listed.flatMap((unit) => {
    const known = standing.get(keyOf(unit))
    const findings =
      known === undefined
        ? [atCell('list', unit.row, 'code', 'unit.list-not-standing', { unit: unit.fullName, on })]
        : [...compareNames(known, unit), ...compareParents(standing, index, known, unit)]
    return findings.map((finding) => ({ unit, finding }))
  })
  const notes = listed.flatMap((unit) => noteTones(standing.get(keyOf(unit)), unit))
  return { differences: [...differences, ...findLacking(land, listed, on)], notes }
}

function compareNames(known: UnitVersion, unit: ListedUnit): readonly Finding[] {
  if (toneKey(known.fullName) === toneKey(unit.fullName) && known.type === unit.type) return []
  const values = { unit: known.fullName, listed: unit.fullName, on: known.validFrom }
  return [atCell('list', unit.row, 'name', 'unit.list-other-name', values)]
}

function compareParents(
  standing: ReadonlyMap<string, UnitVersion>,
  index: ListIndex,
  known: UnitVersion,
  unit: ListedUnit,
): readonly Finding[] {
  const above = parentOf(index, unit)
  const parent = above === undefined ? undefined : standing.get(keyOf(above))
  if (parent?.id === known.parent) return []
  const values = { unit: known.fullName, listed: above?.fullName ?? '' }
  return [atCell('list', unit.row, 'parent', 'unit.list-other-parent', values)]
}

/** That a name is spelt with its tone mark elsewhere than the one that is kept. */
export function noteTones(known: UnitVersion | undefined, unit: ListedUnit): readonly Finding[] {
  return known === undefined ||
    known.fullName === unit.fullName ||
    toneKey(known.fullName) !== toneKey(unit.fullName)
    ? []
    : [
        atCell('list', unit.row, 'name', 'unit.list-tone-differs', {
          unit: known.fullName,
          listed: unit.fullName,
        }),
      ]
}

function findLacking(land: Land, listed: readonly ListedUnit[], on: PlainDate): Comparison['differences'] {
  const keys = new Set(listed.map(keyOf))
  const provinces = new Map(
    listed.filter(({ level }) => level === 'province').map((province) => [province.code, province]),
  )
  return unitsAt(land, on).flatMap((version) => {
    if (version.level === 'hamlet' || version.code === undefined) return []
    if (keys.has(keyOf({ level: version.level, code: version.code }))) return []
    const code = provinceAt(land, version.id, on)?.code
    const province = code === undefined ? undefined : provinces.get(code)
    if (province === undefined) return []
    const values = { unit: version.fullName, code: version.code, province: province.fullName }
    return [{ unit: province, finding: atCell('list', province.row, 'code', 'unit.list-lacks', values) }]
  })
}

/** The province a unit lay in on a day, itself if it is one. */
export function provinceAt(land: Land, id: UnitId, on: PlainDate): UnitVersion | undefined {
  return [id, ...ancestorsAt(land, id, on)]
    .map((each) => versionAt(land, each, on))
    .find((version) => version?.level === 'province')
}

/** The units of a list by the province they lie in. */
export function byProvince(
  index: ListIndex,
  listed: readonly ListedUnit[],
): ReadonlyMap<ListedUnit, readonly ListedUnit[]> {
  const groups = new Map<ListedUnit, ListedUnit[]>()
  for (const unit of listed) {
    const province = provinceOf(index, unit)
    if (province === undefined) continue
    const group = groups.get(province)
    if (group === undefined) groups.set(province, [unit])
    else group.push(unit)
  }
  return groups
}

const ID_LETTERS: Readonly<Record<ListedLevel, string>> = { province: '', district: 'd', commune: 'c' }

/** An id for an extent of land that begins on a day. The code alone would be that of several. */
export function makeUnitId(land: Land, { level, code }: ListedUnit, on: PlainDate): UnitId {
  const short = unitId(`vn-${code}`)
  if (level === 'province' && !hasUnit(land, short)) return short
  const dated = `vn-${ID_LETTERS[level]}${code}@${on}`
  for (let place = 1; ; place++) {
    const id = unitId(place === 1 ? dated : `${dated}.${place}`)
    if (!hasUnit(land, id)) return id
  }
}

/** What a listed unit is called, under an id and in a parent. */
export function nameListed(
  unit: ListedUnit,
  id: UnitId,
  parent: UnitId | undefined,
  aliases: readonly string[],
): UnitNames {
  const { code, name, fullName, nameEn, level, type, seat } = unit
  return {
    id,
    code,
    name,
    fullName,
    nameEn,
    level,
    type,
    parent,
    aliases,
    ...(seat === undefined ? {} : { seat }),
  }
}

/** The act of a list, with a title that says how many units the list names. */
export function makeAct(
  { id, on, basis }: ListHeading,
  listed: readonly ListedUnit[],
  parts: Pick<UnitChange, 'ends' | 'begins' | 'changes' | 'successions'>,
): UnitChange {
  const count = (level: ListedLevel) => listed.filter((unit) => unit.level === level).length
  const say = (locale: 'vi' | 'en', words: Readonly<Record<ListedLevel, string>>) =>
    (['province', 'district', 'commune'] as const)
      .filter((level) => count(level) > 0)
      .map((level) => `${formatNumber(count(level), locale)} ${words[level]}`)
      .join(', ')
  const vi = say('vi', { province: 'tỉnh', district: 'huyện', commune: 'xã' })
  const en = say('en', { province: 'provinces', district: 'districts', commune: 'communes' })
  return {
    id,
    on,
    basis,
    title: { vi: `${vi} (${formatDate(on, 'vi')})`, en: `${en} (${formatDate(on, 'en')})` },
    ...parts,
  }
}

/** A day before every map there is: what was known before has no place in it. */
export function checkFirstMap(land: Land, day: PlainDate): readonly Finding[] {
  const first = geographiesOf(land)[0]?.on
  return first !== undefined && day < first
    ? [{ path: 'on', code: 'unit.list-before-first-map', values: { on: day, first } }]
    : []
}
