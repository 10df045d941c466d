import { unitId, type Succession, type UnitChange, type UnitId, type UnitNames } from '@gieo/engine/unit/unit.ts'
import { HAMLETS, type HamletRow } from './hamlets.ts'
import { communeId, districtId, nameUnit, PROVINCE } from './unit-rows.ts'
import { COMMUNES_2023, DISTRICTS_2023 } from './units-2023.ts'
import { CHANGED_2024, ENDED_DISTRICTS_2024, MERGED_2024 } from './units-2024.ts'
import { COMMUNES_2025 } from './units-2025.ts'

/** Nghệ An in three acts, oldest first. */
export function unitChanges(): readonly UnitChange[] {
  return [asOf2023(), actOf2024(), actOf2025()]
}

export function hamletId(slug: string): UnitId {
  return unitId(`vn-h40-${slug}`)
}

/** The id in 2023 of a code of 2023. */
export function commune2023(code: string): UnitId {
  return communeId(code, '2010')
}

const MERGED_CODES = new Map(MERGED_2024.flatMap(([[code], , of]) => of.map((old) => [old, code] as const)))

/** The id in March 2025 of a code of March 2025: a merged commune is another unit than the one whose code it took. */
function commune202503(code: string): UnitId {
  return communeId(code, MERGED_2024.some(([[merged]]) => merged === code) ? '2024' : '2010')
}

// The list is of April 2023. Records go back some years, and changes of the years before are not restated here: the
// units are taken as valid from 2010, which is right for the places of the example.
function asOf2023(): UnitChange {
  const districts = DISTRICTS_2023.map((row) => nameUnit(districtId(row[0]), 'district', row, PROVINCE))
  const communes = Object.entries(COMMUNES_2023).flatMap(([district, rows]) =>
    rows.map((row) => nameUnit(commune2023(row[0]), 'commune', row, districtId(district))),
  )
  return {
    id: 'nghe-an-2023',
    on: '2010-01-01',
    basis: 'Danh mục đơn vị hành chính, Tổng cục Thống kê, 10/4/2023',
    title: { vi: '21 huyện, 460 xã (31/8/2023)', en: '21 districts, 460 communes (31 Aug 2023)' },
    ends: [],
    begins: [nameUnit(PROVINCE, 'province', ['40', 'Nghệ An', 'tinh'], undefined), ...districts, ...communes, ...HAMLETS.map((row) => nameHamlet(row, commune2023(row.commune)))],
    changes: [],
    successions: [],
  }
}

function actOf2024(): UnitChange {
  const ended = ENDED_DISTRICTS_2024.map(([district]) => districtId(district))
  return {
    id: 'nghe-an-2024',
    on: '2024-12-01',
    basis: 'Nghị quyết 1243/NQ-UBTVQH15',
    title: { vi: '20 huyện, 412 xã (từ 1/12/2024)', en: '20 districts, 412 communes (since 1 Dec 2024)' },
    ends: [...ended, ...[...MERGED_CODES.keys()].map(commune2023)],
    begins: MERGED_2024.map(([row, district]) => nameUnit(communeId(row[0], '2024'), 'commune', row, districtId(district))),
    changes: [
      ...CHANGED_2024.map(([row, district]) => nameUnit(commune2023(row[0]), 'commune', row, districtId(district))),
      ...HAMLETS.flatMap((row) => {
        const merged = MERGED_CODES.get(row.commune)
        return merged === undefined ? [] : [nameHamlet(row, communeId(merged, '2024'))]
      }),
    ],
    successions: [
      ...ENDED_DISTRICTS_2024.map(([from, to]) => whole(districtId(from), districtId(to))),
      ...MERGED_2024.flatMap(([[code], , of]) => of.map((old) => whole(commune2023(old), communeId(code, '2024')))),
    ],
  }
}

function actOf2025(): UnitChange {
  const merged = COMMUNES_2025.filter(([, , , , of]) => of.length > 1)
  const alone = COMMUNES_2025.filter(([, , , , of]) => of.length === 1)
  const districts = DISTRICTS_2023.map(([code]) => districtId(code)).filter((id) => !ENDED_DISTRICTS_2024.some(([ended]) => districtId(ended) === id))
  return {
    id: 'nghe-an-2025',
    on: '2025-07-01',
    basis: 'Nghị quyết 1678/NQ-UBTVQH15 (16/6/2025); mã theo Quyết định 19/2025/QĐ-TTg',
    title: { vi: '130 xã, không còn huyện (từ 1/7/2025)', en: '130 communes, no district (since 1 July 2025)' },
    ends: [...districts, ...merged.flatMap(([, , , , of]) => of.map(commune202503))],
    begins: merged.map(([row]) => nameUnit(communeId(row[0], '2025'), 'commune', row, PROVINCE)),
    changes: [
      ...alone.flatMap(([row, , , , of]) => of.map((old) => nameUnit(commune202503(old), 'commune', row, PROVINCE))),
      ...HAMLETS.map((row) => nameHamlet(row, communeToday(row.commune))),
    ],
    successions: merged.flatMap(([[code], , , , of]) => of.map((old) => whole(commune202503(old), communeId(code, '2025')))),
  }
}

/** The commune of today that a code of 2023 lies in. */
export function communeToday(code2023: string): UnitId {
  const code202503 = MERGED_CODES.get(code2023) ?? code2023
  const row = COMMUNES_2025.find(([, , , , of]) => of.includes(code202503))
  if (row === undefined) throw new Error(`no commune of 2025 took in ${code2023}`)
  const [[code], , , , of] = row
  return of.length === 1 ? commune202503(code202503) : communeId(code, '2025')
}

function nameHamlet(row: HamletRow, parent: UnitId): UnitNames {
  const names = nameUnit(hamletId(row.slug), 'hamlet', ['', row.name, row.type], parent)
  return { ...names, isExample: row.isExample }
}

function whole(from: UnitId, to: UnitId): Succession {
  return { from, to, kind: 'whole' }
}
