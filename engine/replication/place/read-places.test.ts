import { expect, test } from 'vitest'
import { tableOf } from '../../unit/list/invented-list.testing.ts'
import { ATTRIBUTES, isValueOf, withCommune } from './attribute.ts'
import { readPlaces } from './read-places.ts'

test('a table of places is read by its headings, whatever they are called and wherever they stand', () => {
  const { rows, findings, unread } = readPlaces(
    tableOf(
      'Ghi chú|Mã xã|terrain_class|elev_median_m|coastal|Số hộ|crops|admin_centre',
      'a|16690|dong_bang|7|0|1200|lúa; lạc|UBND',
      'b|17254|Vùng cao||có||acacia|',
    ),
  )
  expect(findings).toEqual([])
  expect(unread).toEqual(['Ghi chú', 'admin_centre'])
  expect(rows.map(({ row, place, said }) => [row, place, Object.fromEntries(said)])).toEqual([
    [2, '16690', { terrain: 'plain', height: 7, coast: false, households: 1200, crops: ['rice', 'peanuts'] }],
    [3, '17254', { terrain: 'highlands', coast: true, crops: ['acacia'] }],
  ])
})

test('every cell that cannot be read is found, with its row and its column', () => {
  const { findings } = readPlaces(
    tableOf(
      'code|terrain|height|people|floods|crops|poor_households',
      '1|biển|cao|1.284|đôi khi|lúa, vàng|120',
      '1|plain|3|12|x|rice|10',
      '|plain|||||',
    ),
  )
  expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'places[2].terrain place.not-a-choice',
    'places[2].height place.not-a-number',
    'places[2].people place.not-a-whole-number',
    'places[2].floods place.not-yes-or-no',
    'places[2].crops place.not-a-choice',
    'places[2].poor-households place.not-a-number',
    'places[3].place place.twice',
    'places[4].place place.code-missing',
  ])
})

test('a table without codes, or without anything about places, is said to be none', () => {
  expect(readPlaces(tableOf('name|terrain', 'A|plain')).findings.map(({ code }) => code)).toEqual([
    'unit.list-column-missing',
  ])
  expect(readPlaces(tableOf('code|name', '1|A')).findings.map(({ code }) => code)).toEqual([
    'place.no-attribute',
  ])
})

test('a hamlet has land and distance from its commune, its own word first, and never numbers of people', () => {
  const commune = {
    terrain: 'mountains',
    coast: false,
    'km-to-town': 90,
    people: 9000,
    households: 2000,
    height: 400,
  }
  expect(withCommune({ terrain: 'low-hills' }, commune)).toEqual({
    terrain: 'low-hills',
    coast: false,
    'km-to-town': 90,
  })
})

test('no attribute takes a value of another kind, and none takes a number that is none', () => {
  for (const attribute of ATTRIBUTES) {
    expect(isValueOf(attribute, Number.NaN)).toBe(false)
    expect(isValueOf(attribute, null)).toBe(false)
    expect([true, 'plain', [], 5, ['tea'], 'lorry'].some((value) => isValueOf(attribute, value))).toBe(true)
  }
})
