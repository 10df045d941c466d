import { describe, expect, test } from 'vitest'
import { checkUnitChange } from '../check-change.ts'
import { homeOf, placements } from '../home.ts'
import { layOut, lastDayOf, nameAt, unitsAt, versionAt, versionsOf, type Land } from '../land.ts'
import { unitId, type UnitId } from '../unit.ts'
import { drawAct } from './draw-act.ts'
import { drawRenames } from './draw-renames.ts'
import { drawState } from './draw-state.ts'
import type { Drawn } from './draw.ts'
import { AFTER, BEFORE, MERGES, tableOf } from './invented-list.testing.ts'
import type { ListTable } from './list-table.ts'
import { readMergeList } from './merge-list.ts'
import { readUnitList } from './unit-list.ts'

const DAY = '2023-08-31'
const ACT = '2025-07-01'
const nothing = layOut([])

const state = (land: Land, table: ListTable, since = DAY, on = DAY) =>
  drawState(land, readUnitList(table).units, { id: 'state', on, since, basis: 'Danh mục' })
const act = (land: Land, table = AFTER, merges = MERGES, on = ACT, from?: string) =>
  drawAct(land, readUnitList(table).units, readMergeList(merges, {}).merges, {
    id: 'act',
    on,
    from,
    basis: 'NQ',
  })
const codes = (drawn: Drawn) => drawn.findings.map(({ path, code }) => `${path} ${code}`)

const first = state(nothing, BEFORE).change
const land = layOut([first])
const merged = layOut([first, act(land).change])
const idOf = (all: Land, code: string, on: string): UnitId =>
  unitsAt(all, on).find((unit) => unit.code === code)?.id ?? unitId(`no ${code}`)
const without = (table: ListTable, code: string): ListTable => ({
  ...table,
  rows: table.rows.filter(({ cells }) => !cells.includes(code)),
})
const withLine = (table: ListTable, line: string): ListTable => ({
  ...table,
  rows: [...table.rows, { row: 99, cells: line.split('|') }],
})

describe('a list of the units of a day', () => {
  test('is an act that begins all of them, each in the one above, and fits into an empty land', () => {
    expect(codes(state(nothing, BEFORE))).toEqual([])
    expect(checkUnitChange(nothing, first)).toEqual([])
    expect(unitsAt(land, DAY)).toHaveLength(BEFORE.rows.length)
    expect(nameAt(land, versionAt(land, idOf(land, '90204', DAY), DAY)?.parent ?? unitId(''), DAY)).toBe(
      'Thị xã Bến Gỗ',
    )
    expect(first.title.en).toBe('2 provinces, 4 districts, 6 communes (31 Aug 2023)')
  })

  test('adds only the provinces of which nothing is known', () => {
    const one = layOut([state(nothing, { ...BEFORE, rows: BEFORE.rows.slice(0, 7) }).change])
    const more = state(one, BEFORE)
    expect(codes(more)).toEqual([])
    expect(more.change.begins.map(({ code }) => code)).toEqual(['91', '911', '912', '91101', '91104'])
    expect(checkUnitChange(one, { ...more.change, id: 'more' })).toEqual([])
    expect(unitsAt(layOut([...one.acts, more.change]), DAY)).toHaveLength(12)
  })

  test('of what is known changes nothing, and notes a tone mark that stands elsewhere', () => {
    const respelt = withLine(without(BEFORE, '90204'), '90204|Xã Gỗ Hòa|commune|902|xa')
    const again = state(land, respelt)
    expect(again).toMatchObject({ findings: [], change: { begins: [], changes: [], ends: [] } })
    expect(again.notes).toMatchObject([{ code: 'unit.list-tone-differs', values: { unit: 'Xã Gỗ Hoà' } }])
  })

  test('that says otherwise than what is known is refused row by row', () => {
    const other = withLine(
      withLine(without(without(BEFORE, '90204'), '91104'), '90201|Phường Gỗ Tây|commune|901|phuong'),
      '90999|Xã Lạ|commune|901|xa',
    )
    const wrong = {
      ...other,
      rows: other.rows.filter(({ row, cells }) => row === 99 || !cells.includes('90201')),
    }
    expect(codes(state(land, wrong))).toEqual([
      'list[99].name unit.list-other-name',
      'list[99].parent unit.list-other-parent',
      'list[99].code unit.list-not-standing',
      'list[2].code unit.list-lacks',
      'list[9].code unit.list-lacks',
    ])
  })

  test('is refused on a day before the first map, when it would begin anything', () => {
    const third = tableOf('code|full_name|level|parent_code', '92|Tỉnh Ba|tỉnh|', '921|Huyện Ba|huyện|92')
    expect(codes(state(land, third, '2000-01-01'))).toEqual(['on unit.list-before-first-map'])
    expect(codes(state(land, third, '2024-01-01'))).toEqual(['since unit.list-since-after'])
  })
})

describe('a list of the units since an act', () => {
  test('and a table of mergers are one act that fits', () => {
    expect(codes(act(land))).toEqual([])
    expect(checkUnitChange(land, act(land).change)).toEqual([])
    expect(
      unitsAt(merged, ACT)
        .map(({ fullName }) => fullName)
        .toSorted(),
    ).toEqual(
      readUnitList(AFTER)
        .units.map(({ fullName }) => fullName)
        .toSorted(),
    )
  })

  test('what was recorded in an old province lies in the new one, though its code was the other’s', () => {
    const hai = idOf(merged, '90', ACT)
    expect(homeOf(merged, idOf(merged, '90', DAY), ACT)).toBe(hai)
    expect(homeOf(merged, idOf(merged, '91', DAY), ACT)).toBe(hai)
    expect(hai).not.toBe(idOf(merged, '90', DAY))
  })

  test('what was recorded in a split commune is not divisible below the unit above its parts', () => {
    expect(homeOf(merged, idOf(merged, '91101', DAY), ACT)).toBe(idOf(merged, '90', ACT))
    expect(homeOf(merged, idOf(merged, '91101', ACT), DAY)).toBe(idOf(merged, '91101', DAY))
    expect(homeOf(merged, idOf(merged, '91104', ACT), DAY)).toBe(idOf(merged, '911', DAY))
  })

  test('every unit of every map has a home in it, but for what two provinces of before share', () => {
    for (const { unit, home } of placements(merged, DAY)) {
      const ofBoth = unit === idOf(merged, '90', ACT)
      expect(versionAt(merged, home, lastDayOf(merged, DAY)) !== undefined, unit).toBe(!ofBoth)
    }
    for (const { unit, home } of placements(merged, ACT))
      expect(versionAt(merged, home, ACT), unit).toBeDefined()
  })

  test('a code given again under another name is another unit; the former names are still found', () => {
    const [before, after] = [idOf(merged, '90101', DAY), idOf(merged, '90101', ACT)]
    expect(before).not.toBe(after)
    expect(versionAt(merged, after, ACT)?.aliases).toEqual([
      'Xã Lau Thượng (Đồng Lau)',
      'Xã Lau Hạ (Đồng Lau)',
    ])
  })

  test('an island district that becomes a commune leaves its records there', () => {
    expect(nameAt(merged, homeOf(merged, idOf(merged, '912', DAY), ACT), ACT)).toBe('Đặc khu Hòn Sếu')
    const unsaid = act(land, AFTER, without(MERGES, '912'))
    expect(codes(unsaid)).toContain('list[7].code unit.merge-from-district')
    expect(unsaid.change.begins).toEqual([])
  })

  test('a commune made of one whole commune is the same under another name', () => {
    const renamed = layOut([
      first,
      act(
        land,
        AFTER,
        tableOf(
          'old_level|old_code|new_code|kind',
          '|90101|90101|',
          '|90104|90101|',
          '|90201|90201|',
          '|90204|90201|',
          '|91101|91101|',
          '|91104|91104|',
          'huyện|912|91201|',
        ),
      ).change,
    ])
    expect(versionsOf(renamed, idOf(renamed, '91104', ACT)).map(({ fullName }) => fullName)).toEqual([
      'Xã Ráy Ngoài',
      'Xã Khe Ráy',
    ])
  })

  test('entered again, or into a land that has it, changes nothing', () => {
    const again = act(merged)
    expect(again).toMatchObject({ findings: [], change: { ends: [], begins: [], changes: [] } })
  })

  test('that contradicts what is on record is refused line by line', () => {
    const other = withLine(without(MERGES, '90104'), '|90104|90201|whole')
    expect(codes(act(merged, AFTER, other))).toEqual(['merges[99].new unit.merge-contradicts'])
  })

  test('a unit that ends without a successor, an unknown code, a code kept silently: all are named', () => {
    const gaps = withLine(
      withLine(without(without(MERGES, '90204'), '91104'), '|98765|90201|whole'),
      '|90201|43210|whole',
    )
    expect(codes(act(land, AFTER, gaps))).toEqual([
      'merges[99].old unit.merge-old-unknown',
      'merges[99].new unit.merge-new-unknown',
      'list[6].code unit.merge-code-kept',
      'merges unit.merge-missing',
      'merges unit.merge-missing',
    ])
  })

  test('a commune of which nobody says where it went counts for the unit above it', () => {
    const districts = withLine(without(BEFORE, '90104'), '')
    const drawn = act(land, districts, tableOf('old|new', '90104|cấp trên'), '2024-12-01')
    expect(codes(drawn)).toEqual([])
    expect(checkUnitChange(land, drawn.change)).toEqual([])
    const after = layOut([first, drawn.change])
    expect(homeOf(after, idOf(after, '90104', DAY), '2024-12-01')).toBe(idOf(after, '901', DAY))
  })

  test('a district that gives a commune away is another extent of land', () => {
    const moved = withLine(without(BEFORE, '90204'), '90204|Xã Gỗ Hoà|commune|901|xa')
    const drawn = act(land, moved, tableOf('old|new'), '2024-12-01')
    expect(codes(drawn)).toEqual([])
    expect(checkUnitChange(land, drawn.change)).toEqual([])
    const after = layOut([first, drawn.change])
    expect(idOf(after, '902', '2024-12-01')).not.toBe(idOf(after, '902', DAY))
    expect(homeOf(after, idOf(after, '902', DAY), '2024-12-01')).toBe(idOf(after, '90', DAY))
    expect(idOf(after, '90', '2024-12-01')).toBe(idOf(after, '90', DAY))
  })
})

describe('a list of renamed units', () => {
  test('changes their kind and name and nothing else', () => {
    const drawn = drawRenames(
      merged,
      readUnitList(
        tableOf('code|level|mới', '91104|commune|Phường Khe Ráy', '90|province|Thành phố Hải Sơn'),
        {
          named: { fullName: 'mới' },
          whole: false,
        },
      ).units,
      { id: 'renames', on: '2026-04-30', basis: 'NQ' },
    )
    expect(codes(drawn)).toEqual([])
    expect(checkUnitChange(merged, drawn.change)).toEqual([])
    const after = layOut([first, act(land).change, drawn.change])
    expect(versionAt(after, idOf(after, '90', '2026-05-01'), '2026-05-01')).toMatchObject({
      type: 'thanh_pho_tw',
      fullName: 'Thành phố Hải Sơn',
      nameEn: 'Hai Son City',
    })
  })
})
