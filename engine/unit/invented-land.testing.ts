import { addDays, type PlainDate } from '../text/date.ts'
import { childrenAt, layOut, NEWEST, unitsAt, versionAt, type Land } from './land.ts'
import {
  unitId,
  type UnitChange,
  type UnitId,
  type UnitLevel,
  type UnitNames,
  type UnitVersion,
} from './unit.ts'

/** One step of an invented history: an act, and three numbers that choose the units it is about. */
export type Step = { readonly act: Act; readonly picks: readonly [number, number, number] }

export const ACTS = [
  'mergeCommunes',
  'splitCommune',
  'moveCommune',
  'renameCommune',
  'joinDistricts',
  'endDistrict',
  'createHamlet',
  'mergeHamlets',
] as const

type Act = (typeof ACTS)[number]

export const FIRST_DAY: PlainDate = '2010-01-01'

const PROVINCE = unitId('p')

/** A province of 3 districts, 9 communes and 18 hamlets. */
export function firstChange(): UnitChange {
  const districts = [0, 1, 2].map((d) => named(`d${d}`, 'district', PROVINCE))
  const communes = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((c) => named(`c${c}`, 'commune', unitId(`d${c % 3}`)))
  const hamlets = communes.flatMap(({ id }) => ['x', 'y'].map((h) => named(`${id}${h}`, 'hamlet', id)))
  return act('first', FIRST_DAY, {
    begins: [named('p', 'province', undefined), ...districts, ...communes, ...hamlets],
  })
}

/** The acts of an invented history, a hundred days apart; a step for which there is no unit left changes nothing. */
export function inventHistory(steps: readonly Step[]): readonly UnitChange[] {
  const changes: UnitChange[] = [firstChange()]
  for (const [index, step] of steps.entries()) {
    const made = inventAct(layOut(changes), step, `a${index}`, addDays(FIRST_DAY, (index + 1) * 100))
    if (made !== undefined) changes.push(made)
  }
  return changes
}

function inventAct(
  land: Land,
  { act: kind, picks }: Step,
  id: string,
  on: PlainDate,
): UnitChange | undefined {
  const level: UnitLevel = kind.endsWith('Hamlets')
    ? 'hamlet'
    : kind.includes('istrict')
      ? 'district'
      : 'commune'
  const units = unitsAt(land, NEWEST).filter((unit) => unit.level === level)
  const [first, second] = choose(units, picks)
  if (first === undefined) return undefined
  if (kind === 'createHamlet') return act(id, on, { begins: [named(`${id}h`, 'hamlet', first.id)] })
  if (kind === 'renameCommune') return act(id, on, { changes: [{ ...bare(first), name: id, fullName: id }] })
  if (kind === 'splitCommune') return split(land, first, id, on, picks[2])
  if (kind === 'endDistrict') return endDistrict(land, first, id, on)
  if (kind === 'moveCommune') return move(land, first, id, on, picks[2])
  return second === undefined ? undefined : join(first, second, id, on)
}

function move(
  land: Land,
  commune: UnitVersion,
  id: string,
  on: PlainDate,
  pick: number,
): UnitChange | undefined {
  const districts = unitsAt(land, NEWEST).filter((unit) => unit.level === 'district')
  const district = districts[pick % districts.length]
  if (district === undefined || district.id === commune.parent) return undefined
  return act(id, on, { changes: [{ ...bare(commune), parent: district.id }] })
}

// Parts follow a whole that is joined; nothing has to be said about them.
function join(first: UnitVersion, second: UnitVersion, id: string, on: PlainDate): UnitChange {
  const joined = named(`${id}j`, first.level, first.parent)
  const successions = [first, second].map((old) => ({ from: old.id, to: joined.id, kind: 'whole' as const }))
  return act(id, on, { ends: [first.id, second.id], begins: [joined], successions })
}

function split(land: Land, whole: UnitVersion, id: string, on: PlainDate, pick: number): UnitChange {
  const halves = [named(`${id}l`, 'commune', whole.parent), named(`${id}r`, 'commune', whole.parent)]
  const hamlets = childrenAt(land, whole.id, NEWEST).map((hamlet, index) => ({
    ...bareAt(land, hamlet),
    parent: halves[(index + pick) % 2]?.id,
  }))
  const successions = halves.map((half) => ({ from: whole.id, to: half.id, kind: 'part' as const }))
  return act(id, on, { ends: [whole.id], begins: halves, changes: hamlets, successions })
}

// As on 1 July 2025: the district ends, its communes lie in the province.
function endDistrict(land: Land, district: UnitVersion, id: string, on: PlainDate): UnitChange | undefined {
  const communes = childrenAt(land, district.id, NEWEST)
  const kind = communes.length === 1 ? 'whole' : 'part'
  if (communes.length === 0) return undefined
  return act(id, on, {
    ends: [district.id],
    changes: communes.map((commune) => ({ ...bareAt(land, commune), parent: district.parent })),
    successions: communes.map((to) => ({ from: district.id, to, kind })),
  })
}

function choose(
  units: readonly UnitVersion[],
  picks: Step['picks'],
): readonly [UnitVersion | undefined, UnitVersion | undefined] {
  const first = units[picks[0] % units.length]
  // Neighbours join: what lies in one unit afterwards lay in one unit before.
  const others = units.filter((unit) => unit.id !== first?.id && unit.parent === first?.parent)
  return [first, others[picks[1] % others.length]]
}

function bareAt(land: Land, id: UnitId): UnitNames {
  const version = versionAt(land, id, NEWEST)
  if (version === undefined) throw new Error(`${id} does not stand`)
  return bare(version)
}

function bare({ validFrom: _from, validTo: _to, ...names }: UnitVersion): UnitNames {
  return names
}

/** A unit of an invented land; codes are the ids. */
export function named(id: string, level: UnitLevel, parent: UnitId | undefined): UnitNames {
  const code = level === 'hamlet' ? undefined : id
  const type = level === 'hamlet' ? 'xom' : 'xa'
  return { id: unitId(id), code, name: id, fullName: id, nameEn: undefined, level, type, parent, aliases: [] }
}

/** An act with only what matters. */
export function act(id: string, on: PlainDate, parts: Partial<UnitChange>): UnitChange {
  const nothing = { ends: [], begins: [], changes: [], successions: [] }
  return { id, on, basis: 'invented', title: { vi: id, en: id }, ...nothing, ...parts }
}
