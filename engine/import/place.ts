import type { PlainDate } from '../text/date.ts'
import { fold } from '../text/fold.ts'
import { homeOf } from '../unit/home.ts'
import {
  allUnits,
  ancestorsAt,
  nameAt,
  predecessorsOf,
  standsOn,
  versionAt,
  versionsOf,
  type Land,
} from '../unit/land.ts'
import type { UnitId, UnitLevel, UnitVersion } from '../unit/unit.ts'
import { readPlaceName, splitPlaces, type PlaceName } from './place-name.ts'
import { doubt, type Remark } from './reading.ts'

/** The names of a place as a row has them, each in a column of its own or all in one. */
export type WrittenPlace = {
  readonly place?: string | undefined
  readonly hamlet?: string | undefined
  readonly commune?: string | undefined
  readonly district?: string | undefined
  readonly province?: string | undefined
  readonly code?: string | undefined
}

/** Where a row lies: settled, or a question to a person with what it may be. */
export type FoundPlace =
  | { readonly is: 'found'; readonly unit: UnitId; readonly remarks: readonly Remark[] }
  | { readonly is: 'asked'; readonly candidates: readonly UnitId[] }
  | { readonly is: 'beyond' }
  | { readonly is: 'unknown' }

/** Every name a unit has or had, for looking up, over the units somebody may record in. */
export type Gazetteer = {
  readonly land: Land
  readonly today: PlainDate
  readonly reaches: (unit: UnitId) => boolean
  /** Where something may be recorded: cases in communes and hamlets, figures anywhere. */
  readonly levels: readonly UnitLevel[]
  readonly byKey: ReadonlyMap<string, readonly UnitId[]>
  readonly byFold: ReadonlyMap<string, readonly UnitId[]>
  readonly byCode: ReadonlyMap<string, readonly UnitId[]>
}

export function makeGazetteer(
  land: Land,
  today: PlainDate,
  who: Pick<Gazetteer, 'reaches' | 'levels'>,
): Gazetteer {
  const byKey = new Map<string, UnitId[]>()
  const byFold = new Map<string, UnitId[]>()
  const byCode = new Map<string, UnitId[]>()
  const add = (index: Map<string, UnitId[]>, key: string, unit: UnitId) => {
    const known = index.get(key)
    if (known === undefined) index.set(key, [unit])
    else if (!known.includes(unit)) known.push(unit)
  }
  for (const unit of allUnits(land)) {
    for (const version of versionsOf(land, unit)) {
      for (const name of [version.name, version.fullName, ...version.aliases]) {
        const { key } = readPlaceName(name)
        add(byKey, key, unit)
        add(byFold, fold(key), unit)
      }
      if (version.code !== undefined) add(byCode, version.code, unit)
    }
  }
  return { land, today, ...who, byKey, byFold, byCode }
}

/** The one spelling under which a person's answer to a place is remembered; the same for rows that say the same. */
export function placeKey(written: WrittenPlace): string {
  return partsOf(written)
    .map((part) => `${part.levels.length === 1 ? (part.levels[0] ?? '') : ''}:${part.key}`)
    .join('|')
}

/** The place as it stands in the table, smallest first. */
export function sayPlace({ code, place, hamlet, commune, district, province }: WrittenPlace): string {
  return [code, place, hamlet, commune, district, province].filter((part) => part !== undefined).join(', ')
}

/**
 * The unit a row means, in the map of its own day: by the names with their tone marks wherever these are put, within
 * the larger places named beside it. Names that only look alike (Nậm Cắn, Nậm Càn typed without marks) are asked about.
 */
export function findPlace(gazetteer: Gazetteer, written: WrittenPlace, on: PlainDate): FoundPlace {
  const parts = partsOf(written)
  const [smallest, ...around] = parts
  if (smallest === undefined) return { is: 'unknown' }
  const named = within(gazetteer, unitsCalled(gazetteer, written, smallest), around)
  const inReach = named.filter(gazetteer.reaches)
  if (inReach.length > 0) return settle(gazetteer, inReach, on)
  // A hamlet that nobody has entered: its commune is known, and that is where the row can be recorded.
  const [next] = around
  if (named.length === 0 && smallest.levels.includes('hamlet') && next?.levels.includes('commune')) {
    const near = within(gazetteer, alike(gazetteer, smallest), around).filter(gazetteer.reaches)
    if (near.length > 0) return { is: 'asked', candidates: near }
    return inCommune(gazetteer, written, on)
  }
  if (named.length > 0) return { is: 'beyond' }
  const near = within(gazetteer, alike(gazetteer, smallest), around).filter(gazetteer.reaches)
  return near.length === 0 ? { is: 'unknown' } : { is: 'asked', candidates: near.slice(0, CANDIDATES_MAX) }
}

const CANDIDATES_MAX = 12

/** The unit to record in on a day, for a unit that a person named: what it was or became, when it did not stand then. */
export function standIn(
  { land, levels }: Pick<Gazetteer, 'land' | 'levels'>,
  unit: UnitId,
  on: PlainDate,
): { readonly unit: UnitId; readonly remarks: readonly Remark[] } | undefined {
  if (versionAt(land, unit, on) !== undefined) return { unit, remarks: [] }
  const first = versionsOf(land, unit)[0]
  if (first === undefined) return undefined
  const others = on < first.validFrom ? earlierOf(land, unit, on) : [homeOf(land, unit, on)]
  const [only] = others
  if (only === undefined || others.length > 1 || !standsAt(land, only, on, levels)) return undefined
  return {
    unit: only,
    remarks: [doubt('import.place-became', { was: nameAt(land, unit, on), now: nameAt(land, only, on) })],
  }
}

function settle(gazetteer: Gazetteer, units: readonly UnitId[], on: PlainDate): FoundPlace {
  const { land } = gazetteer
  const standing = units.filter((unit) => versionAt(land, unit, on) !== undefined)
  if (standing.length > 1) return { is: 'asked', candidates: standing }
  const [one] = standing
  if (one !== undefined) return { is: 'found', unit: one, remarks: [] }
  const found = units.map((unit) => standIn(gazetteer, unit, on))
  const distinct = new Map(found.flatMap((each) => (each === undefined ? [] : [[each.unit, each]])))
  const [only] = distinct.values()
  if (only !== undefined && distinct.size === 1) return { is: 'found', ...only }
  const candidates = units.flatMap((unit) => earlierOf(land, unit, on))
  return { is: 'asked', candidates: (candidates.length > 0 ? candidates : units).slice(0, CANDIDATES_MAX) }
}

function inCommune(gazetteer: Gazetteer, written: WrittenPlace, on: PlainDate): FoundPlace {
  const { hamlet, place, ...larger } = written
  const rest = place === undefined ? larger : { ...larger, place: splitPlaces(place).slice(1).join(', ') }
  const found = findPlace(gazetteer, rest, on)
  if (found.is !== 'found') return found
  const name = hamlet ?? splitPlaces(place ?? '')[0] ?? ''
  const commune = nameAt(gazetteer.land, found.unit, on)
  return { ...found, remarks: [...found.remarks, doubt('import.hamlet-unknown', { hamlet: name, commune })] }
}

function unitsCalled(gazetteer: Gazetteer, { code }: WrittenPlace, name: PlaceName): readonly UnitId[] {
  const units = code === undefined ? gazetteer.byKey.get(name.key) : gazetteer.byCode.get(code.trim())
  return ofKind(gazetteer, units ?? [], code === undefined ? name : undefined)
}

/** Units whose name is the same without any marks, or differs in a letter: never taken, only asked about. */
function alike(gazetteer: Gazetteer, name: PlaceName): readonly UnitId[] {
  const units = gazetteer.byFold.get(fold(name.key)) ?? []
  return ofKind(gazetteer, units, { ...name, type: undefined })
}

// Only places where work is recorded; a type that is named must fit, unless no unit of that name has it.
function ofKind(
  { land, levels }: Gazetteer,
  units: readonly UnitId[],
  name: PlaceName | undefined,
): readonly UnitId[] {
  const named = name?.levels ?? levels
  const fitting = units.filter((unit) =>
    versionsOf(land, unit).some(({ level }) => named.includes(level) && levels.includes(level)),
  )
  const typed = fitting.filter((unit) => versionsOf(land, unit).some(({ type }) => type === name?.type))
  return name?.type === undefined || typed.length === 0 ? fitting : typed
}

function within(
  { land, today }: Gazetteer,
  units: readonly UnitId[],
  around: readonly PlaceName[],
): readonly UnitId[] {
  if (around.length === 0) return units
  return units.filter((unit) => {
    const above = surroundings(land, unit, today)
    return around.every((part) => above.some((version) => isCalled(version, part)))
  })
}

// What a unit lay in at any time, and what it lies in today: people write either.
function surroundings(land: Land, unit: UnitId, today: PlainDate): readonly UnitVersion[] {
  const home = homeOf(land, unit, today)
  const days = [...versionsOf(land, unit).map(({ validFrom }) => validFrom), today]
  const above = new Set(days.flatMap((day) => ancestorsAt(land, unit, day)))
  for (const id of home === unit ? [] : [home]) above.add(id)
  for (const id of ancestorsAt(land, home, today)) above.add(id)
  return [...above].flatMap((id) => versionsOf(land, id))
}

function isCalled(version: UnitVersion, part: PlaceName): boolean {
  const names = [version.name, version.fullName, ...version.aliases]
  return part.levels.includes(version.level) && names.some((name) => readPlaceName(name).key === part.key)
}

// What a unit was made from, as far back as the day asked for.
function earlierOf(land: Land, unit: UnitId, on: PlainDate): readonly UnitId[] {
  const found = predecessorsOf(land, unit).flatMap(({ from }) =>
    versionsOf(land, from).some((version) => standsOn(version, on))
      ? [from]
      : on < (versionsOf(land, from)[0]?.validFrom ?? on)
        ? earlierOf(land, from, on)
        : [],
  )
  return [...new Set(found)]
}

function standsAt(land: Land, unit: UnitId, on: PlainDate, levels: readonly UnitLevel[]): boolean {
  const level = versionAt(land, unit, on)?.level
  return level !== undefined && levels.includes(level)
}

function partsOf(written: WrittenPlace): readonly PlaceName[] {
  const { code, place, hamlet, commune, district, province } = written
  const one = (text: string | undefined, level: UnitLevel) =>
    text === undefined ? [] : [readPlaceName(text, [level])]
  return [
    ...(code === undefined ? [] : [{ key: code.trim(), levels: [], type: undefined }]),
    ...(place === undefined ? [] : splitPlaces(place).map((part) => readPlaceName(part))),
    ...one(hamlet, 'hamlet'),
    ...one(commune, 'commune'),
    ...one(district, 'district'),
    ...one(province, 'province'),
  ]
}
