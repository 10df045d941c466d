import { expect, test } from 'vitest'
import { problemText } from '../../problem-texts.ts'
import { act, named } from '../../unit/invented-land.testing.ts'
import { layOut } from '../../unit/land.ts'
import { unitId } from '../../unit/unit.ts'
import { matchShapes } from './match.ts'
import { readShapes } from './read-shapes.ts'

const square = (lon: number, lat: number) => [
  [
    [lon, lat],
    [lon + 0.1, lat],
    [lon + 0.1, lat + 0.1],
    [lon, lat + 0.1],
    [lon, lat],
  ],
]
const feature = (code: unknown, coordinates: unknown = square(105, 19), properties: object = {}) => ({
  type: 'Feature',
  properties: { code, ...properties },
  geometry: { type: 'Polygon', coordinates },
})
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features })

const province = { ...named('p', 'province', undefined), code: '40' }
const commune = (code: string, name: string) => ({
  ...named(`c${code}`, 'commune', unitId('p')),
  code,
  name,
  fullName: `Xã ${name}`,
})
const land = layOut([
  act('first', '2010-01-01', { begins: [province, commune('00001', 'Một'), commune('00002', 'Hai')] }),
])
const options = { on: '2020-01-01', only: [], partial: false }

const codesOf = (json: unknown) => readShapes(json, {}).findings.map(({ path, code }) => `${path} ${code}`)
const match = (json: unknown, more: object = {}) =>
  matchShapes(land, readShapes(json, {}).shapes, { ...options, ...more })

test('what is no map is refused with what it should have been', () => {
  for (const json of [
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { type: 'FeatureCollection' },
    { type: 'Topology' },
    { type: 'Feature' },
  ]) {
    expect(codesOf(json)).toEqual(['file boundary.not-geojson'])
  }
  expect(codesOf(collection())).toEqual(['file boundary.empty'])
})

test('every shape that cannot be read is named, whatever was wrong with the one before', () => {
  const open = square(105, 19).map((ring) => ring.slice(0, -1))
  expect(
    codesOf(
      collection(
        feature(undefined),
        { type: 'Feature', properties: { code: '1' }, geometry: null },
        { type: 'Feature', properties: { code: '2' }, geometry: { type: 'Point', coordinates: [105, 19] } },
        feature('3', open),
        feature('4', [
          [
            ['a', 'b'],
            [1, 2],
          ],
        ]),
        feature('5', square(19, 105)),
        feature('6', square(560000, 2080000)),
        'nonsense',
        feature('7'),
      ),
    ),
  ).toEqual([
    'features[0] boundary.no-code',
    'features[1] boundary.no-area',
    'features[2] boundary.no-area',
    'features[3] boundary.ring-broken',
    'features[4] boundary.ring-broken',
    'features[5] boundary.outside',
    'features[6] boundary.outside',
    'features[7] boundary.no-code',
    'features[7] boundary.no-area',
  ])
})

test('a topology with shared arcs reads as the shapes it stands for; an arc that is not there is found', () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.1, 0.1], translate: [105, 19] },
    arcs: [
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 1],
        [-1, 0],
        [0, -1],
        [1, 0],
      ],
      [
        [1, 1],
        [1, 0],
        [0, -1],
        [-1, 0],
      ],
    ],
    objects: {
      communes: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]], properties: { code: '00001' } },
          { type: 'Polygon', arcs: [[~0, ~2]], properties: { code: '00002' } },
          { type: 'Polygon', arcs: [[9]], properties: { code: '00003' } },
        ],
      },
    },
  }
  const { shapes, findings } = readShapes(topology, {})
  expect(shapes.map(({ code, rings }) => [code, rings[0]?.length])).toEqual([
    ['00001', 5],
    ['00002', 5],
  ])
  expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual(['communes[2] boundary.ring-broken'])
  expect(readShapes(topology, { object: 'xa' }).findings[0]?.code).toBe('boundary.no-object')
})

test('a whole file gives an outline for each unit', () => {
  const { outlines, findings } = match(collection(feature('00001'), feature('00002', square(105.1, 19))))
  expect(findings).toEqual([])
  expect(outlines.map(({ unit, rings }) => [unit, rings[0]?.length])).toEqual([
    ['c00001', 8],
    ['c00002', 8],
  ])
})

test('missing, doubled and unknown codes are all found, and nothing is given', () => {
  const { outlines, findings } = match(collection(feature('00001'), feature('00001'), feature('99999')))
  expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'features[2] boundary.code-unknown',
    'features[1] boundary.code-doubled',
    'file boundary.missing',
  ])
  expect(outlines).toEqual([])
  expect(problemText('boundary.missing', findings[2]?.values, 'vi').title).toBe(
    'Thiếu ranh giới của Xã Hai (00002).',
  )
})

test('a part may be imported as a part, and a name that differs is worth a note', () => {
  const { outlines, findings, notes } = match(
    collection(feature('00001', square(105, 19), { name: 'Xã Khác' })),
    { partial: true },
  )
  expect([outlines.length, findings.length]).toEqual([1, 0])
  expect(notes.map(({ code }) => code)).toEqual(['boundary.missing', 'boundary.name-differs'])
})

test('of a file of the whole country one province may be taken', () => {
  expect(
    match(collection(feature('40'), feature('01', square(105.8, 21))), { only: ['40'] }).outlines.map(
      ({ unit }) => unit,
    ),
  ).toEqual(['p'])
  expect(match(collection(feature('01')), { only: ['40'] }).findings.map(({ code }) => code)).toEqual([
    'boundary.none-wanted',
  ])
})
