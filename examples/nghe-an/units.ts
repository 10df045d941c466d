import type { PlainDate } from '@gieo/engine/text/date.ts'
import {
  unitId,
  type Succession,
  type UnitChange,
  type UnitId,
  type UnitNames,
} from '@gieo/engine/unit/unit.ts'
import { HAMLETS, type HamletRow } from './hamlets.ts'
import { communeId, districtId, nameUnit, PROVINCE } from './unit-rows.ts'
import { COMMUNES_2023, DISTRICTS_2023 } from './units-2023.ts'
import { CHANGED_2024, DISTRICTS_2024, MERGED_2024, SPLIT_DISTRICT_2024 } from './units-2024.ts'
import { COMMUNES_2025 } from './units-2025.ts'

/** Nghệ An in three acts, oldest first. */
export function unitChanges(): readonly UnitChange[] {
  return [asOf2023(), actOf2024(), actOf2025()]
}

/** A hamlet of the example by its short name. */
export function hamletId(slug: string): UnitId {
  return unitId(`vn-h40-${slug}`)
}

/** The commune of 2023 that had a code. */
export function commune2023(code: string): UnitId {
  return communeId(code, '2010')
}

/** The district that had a code in 2023. */
export function district2023(code: string): UnitId {
  return districtId(code, '2010')
}

/** The commune of today that a commune of 2023, by its code then, lies in. */
export function communeToday(code2023: string): UnitId {
  const code202503 = MERGED_CODES.get(code2023) ?? code2023
  const row = COMMUNES_2025.find(([, , , , of]) => of.includes(code202503))
  if (row === undefined) throw new Error(`no commune of 2025 took in ${code2023}`)
  return idToday(row)
}

/** The commune of today that has a code. */
export function communeNow(code: string): UnitId {
  const row = COMMUNES_2025.find(([[now]]) => now === code)
  if (row === undefined) throw new Error(`no commune of 2025 has the code ${code}`)
  return idToday(row)
}

// One that took in no other is still the unit of before.
function idToday([[code], , , , of]: (typeof COMMUNES_2025)[number]): UnitId {
  const [only, ...others] = of
  return only === undefined || others.length > 0 ? communeId(code, '2025') : commune202503(only)
}

// The list is of 10 April 2023; boundaries of the years before are not restated here. The units count as valid from
// 2010, so that records and figures of those years have a place: right for every place the example names.
const KNOWN_SINCE: PlainDate = '2010-01-01'

const MERGED_CODES = new Map(MERGED_2024.flatMap(([[code], , of]) => of.map((old) => [old, code] as const)))
const MERGED_OF = new Map(MERGED_2024.map(([[code], , of]) => [code, of]))
const MERGED_INTO = new Set(MERGED_CODES.values())
const DISTRICTS_OF_2024 = new Set(DISTRICTS_2024.map(([[code]]) => code))
const DISTRICT_OF_2023 = new Map(
  Object.entries(COMMUNES_2023).flatMap(([district, rows]) =>
    rows.map(([code]) => [code, district] as const),
  ),
)

// A merged commune is another unit than the one whose code it took.
function commune202503(code: string): UnitId {
  return communeId(code, MERGED_INTO.has(code) ? '2024' : '2010')
}

function district202503(code: string): UnitId {
  return districtId(code, DISTRICTS_OF_2024.has(code) ? '2024' : '2010')
}

function asOf2023(): UnitChange {
  const province = nameUnit(PROVINCE, 'province', ['40', 'Nghệ An', 'tinh'], undefined)
  const districts = DISTRICTS_2023.map((row) => nameUnit(district2023(row[0]), 'district', row, PROVINCE))
  const communes = Object.entries(COMMUNES_2023).flatMap(([district, rows]) =>
    rows.map((row) => nameUnit(commune2023(row[0]), 'commune', row, district2023(district))),
  )
  return {
    id: 'nghe-an-2023',
    on: KNOWN_SINCE,
    basis: 'Danh mục đơn vị hành chính, Tổng cục Thống kê, 10/4/2023',
    title: { vi: '21 huyện, 460 xã (31/8/2023)', en: '21 districts, 460 communes (31 Aug 2023)' },
    ends: [],
    begins: [province, ...districts, ...communes, ...HAMLETS.map(nameHamlet)],
    changes: [],
    successions: [],
  }
}

// Communes of a district that went whole into another follow it; those of the one that was split are named.
function actOf2024(): UnitChange {
  const districts = [...new Set(DISTRICTS_2024.flatMap(([, of]) => of))]
  const changed = new Set(CHANGED_2024.map(([[code]]) => code))
  const kept = (COMMUNES_2023[SPLIT_DISTRICT_2024] ?? []).filter(
    ([code]) => !changed.has(code) && !MERGED_CODES.has(code),
  )
  return {
    id: 'nghe-an-2024',
    on: '2024-12-01',
    basis: 'Nghị quyết 1243/NQ-UBTVQH15',
    title: { vi: '20 huyện, 412 xã (từ 1/12/2024)', en: '20 districts, 412 communes (since 1 Dec 2024)' },
    ends: [...districts.map(district2023), ...[...MERGED_CODES.keys()].map(commune2023)],
    begins: [
      ...DISTRICTS_2024.map(([row]) => nameUnit(district202503(row[0]), 'district', row, PROVINCE)),
      ...MERGED_2024.map(([row, district, of]) =>
        remember(nameUnit(communeId(row[0], '2024'), 'commune', row, district202503(district)), of),
      ),
    ],
    changes: [...CHANGED_2024, ...kept.map((row) => [row, SPLIT_DISTRICT_2024] as const)].map(
      ([row, district]) => nameUnit(commune2023(row[0]), 'commune', row, district202503(district)),
    ),
    successions: [
      ...DISTRICTS_2024.flatMap(([[code], of]) => of.map((old) => succeedDistrict(old, code))),
      ...MERGED_2024.flatMap(([[code], , of]) =>
        of.map((old) => whole(commune2023(old), communeId(code, '2024'))),
      ),
    ],
  }
}

function actOf2025(): UnitChange {
  const merged = COMMUNES_2025.filter(([, , , , of]) => of.length > 1)
  const alone = COMMUNES_2025.filter(([, , , , of]) => of.length === 1)
  const districts = DISTRICTS_2023.map(([code]) => code).filter((code) => code !== '413')
  return {
    id: 'nghe-an-2025',
    on: '2025-07-01',
    basis: 'Nghị quyết 1678/NQ-UBTVQH15 (16/6/2025); mã theo Quyết định 19/2025/QĐ-TTg',
    title: {
      vi: '130 xã, không còn huyện (từ 1/7/2025)',
      en: '130 communes, no district (since 1 July 2025)',
    },
    ends: [
      ...districts.map(district202503),
      ...merged.flatMap(([, , , , of]) => of.map((code) => commune202503(code))),
    ],
    begins: merged.map(([row, lon, lat, , of]) => ({
      ...remember(nameUnit(communeId(row[0], '2025'), 'commune', row, PROVINCE), of),
      seat: [lon, lat],
    })),
    changes: alone.flatMap(([row, lon, lat, , of]) =>
      of.map((code) => ({
        ...remember(nameUnit(commune202503(code), 'commune', row, PROVINCE), of),
        seat: [lon, lat] as const,
      })),
    ),
    successions: [
      ...districts.flatMap(communesThatFollowed),
      ...merged.flatMap(([[code], , , , of]) =>
        of.map((old) => whole(commune202503(old), communeId(code, '2025'))),
      ),
    ],
  }
}

// The districts were not replaced: their land went to the communes of today.
function communesThatFollowed(district: string): readonly Succession[] {
  const inDistrict = [...DISTRICT_OF_2023.keys()].filter((code) => districtOf202503(code) === district)
  const communes = new Set(inDistrict.map(communeToday))
  return [...communes].map((to) => ({ from: district202503(district), to, kind: 'part' }))
}

function districtOf202503(code2023: string): string | undefined {
  const code = MERGED_CODES.get(code2023) ?? code2023
  const named =
    CHANGED_2024.find(([[changed]]) => changed === code) ?? MERGED_2024.find(([[merged]]) => merged === code)
  return named?.[1] ?? DISTRICT_OF_2023.get(code2023)
}

function succeedDistrict(from: string, to: string): Succession {
  const kind = from === SPLIT_DISTRICT_2024 ? 'part' : 'whole'
  return { from: district2023(from), to: districtId(to, '2024'), kind }
}

// People go on looking for a commune by the names of before, and say the district, for the names repeat.
function remember(names: UnitNames, of: readonly string[]): UnitNames {
  const former = of.flatMap((code) => [code, ...(MERGED_OF.get(code) ?? [])]).flatMap(formerNames)
  return {
    ...names,
    aliases: [...new Set(former)].filter((alias) => !alias.startsWith(`${names.fullName} (`)),
  }
}

function formerNames(code: string): readonly string[] {
  const district = DISTRICT_OF_2023.get(code) ?? ''
  const within = DISTRICTS_2023.find(([other]) => other === district)?.[1] ?? ''
  const rows = [
    COMMUNES_2023[district]?.find(([other]) => other === code),
    MERGED_2024.find(([[other]]) => other === code)?.[0],
  ]
  return rows
    .filter((row) => row !== undefined)
    .map((row) => `${nameUnit(commune2023(code), 'commune', row, undefined).fullName} (${within})`)
}

// Hamlets follow their commune through every merger and need no line in the acts.
function nameHamlet(row: HamletRow): UnitNames {
  const parent = commune2023(row.commune)
  const names = nameUnit(hamletId(row.slug), 'hamlet', ['', row.name, row.type], parent)
  return { ...names, aliases: row.aliases ?? [], isExample: row.isExample }
}

function whole(from: UnitId, to: UnitId): Succession {
  return { from, to, kind: 'whole' }
}
