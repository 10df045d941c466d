import { checkUnitChange } from '@gieo/engine/unit/check-change.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { geographiesOf, layOut, nameAt, unitsAt, versionAt, versionsOf } from '@gieo/engine/unit/land.ts'
import { findUnits } from '@gieo/engine/unit/picker.ts'
import type { UnitId, UnitLevel, UnitVersion } from '@gieo/engine/unit/unit.ts'
import { fold, toneKey } from '@gieo/engine/text/fold.ts'
import { describe, expect, test } from 'vitest'
import { communeId, districtId, PROVINCE } from './unit-rows.ts'
import { COMMUNES_2025 } from './units-2025.ts'
import { commune2023, communeToday, district2023, hamletId, unitChanges } from './units.ts'

const land = layOut(unitChanges())

/** A day of each of the three maps. */
const [IN_2023, IN_MARCH_2025, TODAY] = ['2023-08-31', '2025-03-01', '2025-07-01'] as const

describe('the three acts of Nghệ An', () => {
  test.each([
    ['2023-08-31', 21, 460],
    ['2024-11-30', 21, 460],
    ['2024-12-01', 20, 412],
    ['2025-06-30', 20, 412],
    ['2025-07-01', 0, 130],
  ])('on %s there are %i districts and %i communes', (on, districts, communes) => {
    expect(codesOf('district', on)).toHaveLength(districts)
    expect(codesOf('commune', on)).toHaveLength(communes)
    for (const level of ['district', 'commune'] as const) {
      expect(new Set(codesOf(level, on)).size).toBe(codesOf(level, on).length)
    }
  })

  test('119 xã and 11 phường stand today, all directly in the province', () => {
    const communes = communesOf(TODAY)
    expect(communes.filter(({ type }) => type === 'xa')).toHaveLength(119)
    expect(communes.filter(({ type }) => type === 'phuong')).toHaveLength(11)
    expect(new Set(communes.map(({ parent }) => parent))).toEqual(new Set([PROVINCE]))
  })

  test('each of them fits into the land that the ones before it left', () => {
    const changes = unitChanges()
    for (const [index, change] of changes.entries()) {
      expect(checkUnitChange(layOut(changes.slice(0, index)), change)).toEqual([])
    }
  })

  test('each of them draws a new map', () => {
    expect(geographiesOf(land).map(({ on }) => on)).toEqual(['2010-01-01', '2024-12-01', '2025-07-01'])
  })

  test('undoing the last one brings back the map of before, and doing it again changes nothing', () => {
    const undone = layOut(unitChanges(), ['nghe-an-2025'])
    expect(unitsAt(undone, '2025-08-01')).toEqual(unitsAt(layOut(unitChanges().slice(0, 2)), '2025-08-01'))
    expect(unitsAt(undone, '2025-08-01').map(({ id }) => id)).toEqual(
      unitsAt(land, '2025-06-30').map(({ id }) => id),
    )
    expect(layOut(unitChanges())).toEqual(land)
  })
})

describe('a code is no identity', () => {
  test.each([
    [IN_MARCH_2025, 79, 85],
    [IN_2023, 81, 89],
  ])('all 130 codes of today were in use on %s, %i of them under another name', (on, names, fullNames) => {
    const before = new Map(communesOf(on).map((unit) => [unit.code, unit]))
    const today = communesOf(TODAY)
    expect(today.filter(({ code }) => before.has(code))).toHaveLength(130)
    const named = (key: 'name' | 'fullName') =>
      today.filter((unit) => toneKey(before.get(unit.code)?.[key] ?? '') !== toneKey(unit[key]))
    expect(named('name')).toHaveLength(names)
    // Counting the kind as well: Thị trấn Tân Kỳ is not Xã Tân Kỳ.
    expect(named('fullName')).toHaveLength(fullNames)
  })

  test('16690 is two units: Phường Trường Thi until 2025, Phường Trường Vinh since', () => {
    const [old, now] = [communeId('16690', '2010'), communeId('16690', '2025')]
    expect(nameAt(land, old, IN_2023)).toBe('Phường Trường Thi')
    expect(nameAt(land, now, TODAY)).toBe('Phường Trường Vinh')
    expect(versionAt(land, old, TODAY)).toBeUndefined()
    expect(versionAt(land, now, IN_2023)).toBeUndefined()
    expect([old, now].map((id) => versionsOf(land, id)[0]?.code)).toEqual(['16690', '16690'])
  })

  test('16969 is three names: Nghĩa Phú, and Nghĩa Thọ of two extents', () => {
    const names = (['2010', '2024', '2025'] as const).map((since) => {
      const id = communeId('16969', since)
      return nameAt(land, id, versionsOf(land, id)[0]?.validFrom ?? '')
    })
    expect(names).toEqual(['Xã Nghĩa Phú', 'Xã Nghĩa Thọ', 'Xã Nghĩa Thọ'])
  })

  test('the nine communes that took in nobody keep their ids', () => {
    const alone = COMMUNES_2025.flatMap(([[code], , , , of]) => (of.length === 1 ? [code] : []))
    expect(alone).toHaveLength(9)
    for (const code of alone) {
      expect(communeToday(code)).toBe(homeOf(land, communeToday(code), IN_MARCH_2025))
      expect(versionAt(land, communeToday(code), '2025-06-30')?.level).toBe('commune')
    }
  })

  test('a commune that was only respelled is one unit with two names', () => {
    const luongMinh = commune2023('16906')
    expect([nameAt(land, luongMinh, IN_2023), nameAt(land, luongMinh, TODAY)]).toEqual([
      'Xã Lưỡng Minh',
      'Xã Lượng Minh',
    ])
    expect(homeOf(land, luongMinh, TODAY)).toBe(luongMinh)
  })
})

describe('a name is no identity', () => {
  test('the two communes called Nghĩa Bình stay apart and go different ways', () => {
    const [inNghiaDan, inTanKy] = [commune2023('16960'), commune2023('17281')]
    expect([inNghiaDan, inTanKy].map((id) => nameAt(land, id, IN_2023))).toEqual([
      'Xã Nghĩa Bình',
      'Xã Nghĩa Bình',
    ])
    expect([inNghiaDan, inTanKy].map((id) => todayOf(id))).toEqual(['Xã Nghĩa Đàn', 'Xã Nghĩa Đồng'])
  })

  test('somebody looking for Nghĩa Bình is shown both, each with its district', () => {
    const found = findUnits(unitsAt(land, IN_2023), 'nghia binh', 10).filter(
      ({ unit }) => unit.level === 'commune',
    )
    expect(found.map(({ within }) => within[0]).toSorted()).toEqual(['Huyện Nghĩa Đàn', 'Huyện Tân Kỳ'])
  })

  test('somebody looking for a commune that is gone finds the one it went into', () => {
    const found = findUnits(unitsAt(land, TODAY), 'Hồng Sơn', 10).map(({ unit }) => unit.fullName)
    expect(found).toEqual(expect.arrayContaining(['Phường Trường Vinh', 'Xã Lương Sơn']))
    expect(findUnits(unitsAt(land, TODAY), 'Hồng Sơn Vinh', 1)[0]?.unit.fullName).toBe('Phường Trường Vinh')
  })

  test.each([
    ['16837', 'Nậm Cắn', '16873', 'Nậm Càn', 'Xã Nậm Cắn', 'Xã Na Ngoi'],
    ['16780', 'Châu Bính', '16804', 'Châu Bình', 'Xã Châu Tiến', 'Xã Châu Bình'],
    ['17830', 'Nghi Văn', '17911', 'Nghi Vạn', 'Xã Văn Kiều', 'Xã Nghi Lộc'],
  ])(
    '%s %s and %s %s are two communes that only a careless search takes for one',
    (one, a, two, b, now, other) => {
      const units = [commune2023(one), commune2023(two)]
      expect(units.map((id) => versionAt(land, id, IN_2023)?.name)).toEqual([a, b])
      expect(fold(a)).toBe(fold(b))
      expect(toneKey(a)).not.toBe(toneKey(b))
      expect(units.map(todayOf)).toEqual([now, other])
    },
  )

  test('what is typed with its diacritics comes first, and both twins are shown without', () => {
    const communes = unitsAt(land, IN_2023)
    expect(findUnits(communes, 'Nậm Càn', 1)[0]?.unit.code).toBe('16873')
    expect(findUnits(communes, 'Nậm Cắn', 1)[0]?.unit.code).toBe('16837')
    expect(findUnits(communes, 'nam can', 10).map(({ unit }) => unit.code)).toEqual(
      expect.arrayContaining(['16837', '16873']),
    )
  })

  test('Thái Hoà and Thái Hòa are one spelling, and both are found', () => {
    expect(nameAt(land, district2023('414'), IN_2023)).toBe('Thị xã Thái Hoà')
    expect(nameAt(land, communeToday('16939'), TODAY)).toBe('Phường Thái Hòa')
    expect(toneKey('Thái Hoà')).toBe(toneKey('Thái Hòa'))
    for (const query of ['Thái Hoà', 'Thái Hòa', 'thai hoa']) {
      expect(findUnits(unitsAt(land, TODAY), query, 1)[0]?.unit.fullName).toBe('Phường Thái Hòa')
    }
  })
})

describe('records follow the land', () => {
  test('Hồng Sơn joined Vinh Tân in 2024, and Vinh Tân became part of Trường Vinh in 2025', () => {
    const hongSon = commune2023('16696')
    expect(nameAt(land, homeOf(land, hongSon, IN_2023), IN_2023)).toBe('Phường Hồng Sơn')
    expect(homeOf(land, hongSon, IN_MARCH_2025)).toBe(communeId('16714', '2024'))
    expect(nameAt(land, communeId('16714', '2024'), IN_MARCH_2025)).toBe('Phường Vinh Tân')
    expect(todayOf(hongSon)).toBe('Phường Trường Vinh')
  })

  test('Vinh Lộc crosses a district line of 2023: its records lie at the province there, and in Vinh in March 2025', () => {
    const vinhLoc = communeId('16708', '2025')
    expect(nameAt(land, vinhLoc, TODAY)).toBe('Phường Vinh Lộc')
    expect(homeOf(land, vinhLoc, IN_2023)).toBe(PROVINCE)
    expect(homeOf(land, vinhLoc, IN_MARCH_2025)).toBe(districtId('412', '2024'))
  })

  test('it is the only one: every other commune of today lies in one district of 2023 or in one commune', () => {
    const atProvince = communesOf(TODAY).filter(({ id }) => homeOf(land, id, IN_2023) === PROVINCE)
    expect(atProvince.map(({ fullName }) => fullName)).toEqual(['Phường Vinh Lộc'])
  })

  test('Vinh of 2024 is larger than Vinh of 2023: its records are not divisible in the older map', () => {
    expect(homeOf(land, districtId('412', '2024'), IN_2023)).toBe(PROVINCE)
    expect(homeOf(land, district2023('412'), IN_MARCH_2025)).toBe(districtId('412', '2024'))
    expect(homeOf(land, district2023('413'), IN_MARCH_2025)).toBe(districtId('412', '2024'))
  })

  test('Cửa Lò went into Vinh, but its seven wards are one ward today: its records lie there', () => {
    expect(nameAt(land, homeOf(land, district2023('413'), TODAY), TODAY)).toBe('Phường Cửa Lò')
  })

  test('what a district recorded lies at the province once there are no districts', () => {
    expect(homeOf(land, district2023('430'), TODAY)).toBe(PROVINCE)
    expect(homeOf(land, district2023('430'), IN_2023)).toBe(district2023('430'))
  })

  test.each([
    ['16960', 'Xã Nghĩa Đàn'],
    ['17566', 'Xã Quan Thành'],
    ['17983', 'Xã Kim Liên'],
    ['17248', 'Xã Châu Khê'],
    ['17023', 'Xã Nghĩa Khánh'],
    ['16837', 'Xã Nậm Cắn'],
    ['17950', 'Xã Vạn An'],
  ])('commune %s of 2023 lies in %s today', (code, now) => {
    expect(todayOf(commune2023(code))).toBe(now)
    expect(nameAt(land, communeToday(code), TODAY)).toBe(now)
  })

  test('a hamlet keeps its id through every merger, and its commune is named as of the day', () => {
    const binhHai = hamletId('binh-hai')
    const above = (on: string) => nameAt(land, versionAt(land, binhHai, on)?.parent ?? binhHai, on)
    expect([IN_2023, IN_MARCH_2025, TODAY].map(above)).toEqual([
      'Xã Nghĩa Bình',
      'Xã Nghĩa Bình',
      'Xã Nghĩa Đàn',
    ])
    for (const on of [IN_2023, IN_MARCH_2025, TODAY]) expect(homeOf(land, binhHai, on)).toBe(binhHai)
  })
})

function codesOf(level: UnitLevel, on: string): readonly (string | undefined)[] {
  return unitsAt(land, on).flatMap((unit) => (unit.level === level ? [unit.code] : []))
}

function communesOf(on: string): readonly UnitVersion[] {
  return unitsAt(land, on).filter(({ level }) => level === 'commune')
}

function todayOf(id: UnitId): string {
  return nameAt(land, homeOf(land, id, TODAY), TODAY)
}
