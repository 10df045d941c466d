import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { layTiles, TILES_MAX, type Place } from './tiles.ts'

const place = fc.record({
  lon: fc.double({ min: 103, max: 109, noNaN: true }),
  lat: fc.double({ min: 8, max: 23, noNaN: true }),
})
const province = (most: number) =>
  fc
    .array(place, { minLength: 1, maxLength: most })
    .map((spots) => spots.map(({ lon, lat }, index): Place => ({ id: `u${index}`, point: [lon, lat] })))

test('every unit has one tile and no two have the same', () => {
  fc.assert(
    fc.property(province(60), (places) => {
      const tiles = layTiles(places)?.tiles ?? []
      expect(tiles.map(({ id }) => id).toSorted()).toEqual(places.map(({ id }) => id).toSorted())
      expect(new Set(tiles.map(({ column, row }) => `${column},${row}`)).size).toBe(places.length)
    }),
  )
})

test('the order in which units come changes nothing', () => {
  fc.assert(
    fc.property(province(30), (places) => {
      expect(layTiles(places.toReversed())).toEqual(layTiles(places))
    }),
  )
})

test('units of an even grid stay where they are', () => {
  const places = Array.from({ length: 36 }, (_, index): Place => {
    const [column, row] = [index % 6, Math.floor(index / 6)]
    return { id: `u${column}${row}`, point: [104 + column * 0.1, 19 - row * 0.1] }
  })
  const tiles = layTiles(places)?.tiles ?? []
  for (const { id, column, row } of tiles) {
    const right = tiles.find((other) => other.id === `u${Number(id[1]) + 1}${id[2]}`)
    const below = tiles.find((other) => other.id === `u${id[1]}${Number(id[2]) + 1}`)
    expect(right === undefined || right.column > column).toBe(true)
    expect(below === undefined || below.row > row).toBe(true)
  }
})

test('north is up and east is right', () => {
  const tiles = layTiles([
    { id: 'north-west', point: [104, 20] },
    { id: 'south-east', point: [106, 18] },
  ])?.tiles
  const [north, south] = [
    tiles?.find(({ id }) => id === 'north-west'),
    tiles?.find(({ id }) => id === 'south-east'),
  ]
  expect(
    north !== undefined && south !== undefined && north.row < south.row && north.column < south.column,
  ).toBe(true)
})

test('a unit without a point stands beside its siblings and is named', () => {
  const corner = (id: string, lon: number, lat: number): Place => ({
    id,
    point: [lon, lat],
    group: id.slice(0, 1),
  })
  const places = [
    ...[0, 1, 2, 3].map((at) => corner(`a${at}`, 104 + at * 0.1, 20)),
    ...[0, 1, 2, 3].map((at) => corner(`b${at}`, 106 + at * 0.1, 18)),
    { id: 'lost', point: undefined, group: 'b' },
  ]
  const laid = layTiles(places)
  expect(laid?.guessed).toEqual(['lost'])
  const at = (id: string) => laid?.tiles.find((tile) => tile.id === id) ?? { column: 0, row: 0 }
  const far = (id: string) =>
    Math.abs(at('lost').column - at(id).column) + Math.abs(at('lost').row - at(id).row)
  expect(Math.min(...[0, 1, 2, 3].map((each) => far(`b${each}`)))).toBeLessThan(
    Math.min(...[0, 1, 2, 3].map((each) => far(`a${each}`))),
  )
})

test('units that nobody knows a point of still get their tiles', () => {
  const laid = layTiles([
    { id: 'a', point: undefined },
    { id: 'b', point: undefined },
  ])
  expect(laid?.tiles.length).toBe(2)
  expect(laid?.guessed).toEqual(['a', 'b'])
})

test('as many communes as a province ever had are laid out in the time of a glance', () => {
  const places = Array.from({ length: 579 }, (_, index): Place => ({
    id: `u${String(index).padStart(3, '0')}`,
    // Spread evenly and without pattern, by the golden ratio.
    point: [104 + ((index * 0.618034) % 1), 20 - index / 579],
  }))
  const began = performance.now()
  expect(layTiles(places)?.tiles.length).toBe(579)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('more units than that have no tiles', () => {
  const places = Array.from({ length: TILES_MAX + 1 }, (_, index): Place => ({
    id: `u${index}`,
    point: undefined,
  }))
  expect(layTiles(places)).toBeUndefined()
})
