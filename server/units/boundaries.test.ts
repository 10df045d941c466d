import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, type Caller, type World } from '../testing/world.ts'
import type { MapLayout, OutlineList } from '../wire/maps.ts'
import { dropBoundaries, importBoundaries } from './boundaries.ts'

let world: World
let nobody: Caller
let layout: MapLayout
const folder = mkdtempSync(join(tmpdir(), 'gieo-boundaries-'))
const file = join(folder, 'xã.geojson')
const options = { on: '2026-01-01', only: [], partial: false, dryRun: false }

beforeAll(async () => {
  world = await makeWorld('example')
  nobody = await world.as()
  layout = await readLayout()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

async function readLayout(): Promise<MapLayout> {
  return (await nobody.get('/api/v1/map-layout?map=2026-01-01')).body as MapLayout
}

// A square for each commune where its tile stands: a map of its own, of no real place.
async function squares(): Promise<{ type: string; features: object[] }> {
  const { body } = await nobody.get('/api/v1/units?level=commune&on=2026-01-01&limit=200')
  const codes = new Map(
    (body as { items: { id: string; code: string }[] }).items.map(({ id, code }) => [id, code]),
  )
  return {
    type: 'FeatureCollection',
    features: layout.units.map(({ id }, index) => {
      const [column, row] = layout.tiles?.cells[index] ?? [0, 0]
      const [lon, lat] = [104 + column * 0.05, 20 - row * 0.05]
      const coordinates = [
        [
          [lon, lat],
          [lon + 0.05, lat],
          [lon + 0.05, lat + 0.05],
          [lon, lat + 0.05],
          [lon, lat],
        ],
      ]
      return {
        type: 'Feature',
        properties: { code: codes.get(id) },
        geometry: { type: 'Polygon', coordinates },
      }
    }),
  }
}

test('a file with any finding changes nothing, and every finding is told', async () => {
  const { features } = await squares()
  writeFileSync(
    file,
    JSON.stringify({
      type: 'FeatureCollection',
      features: [...features.slice(2), features[3], { type: 'Feature' }],
    }),
  )
  const { units, findings } = await importBoundaries(world.context, file, options)
  expect(units).toBe(0)
  expect(findings.map(({ code }) => code).toSorted()).toEqual([
    'boundary.code-doubled',
    'boundary.no-area',
    'boundary.no-code',
  ])
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features: features.slice(2) }))
  expect((await importBoundaries(world.context, file, options)).findings.map(({ code }) => code)).toEqual([
    'boundary.missing',
    'boundary.missing',
  ])
  expect((await readLayout()).outlines).toBeNull()
})

test('what is no map, too large, or not there is said to be', async () => {
  const codes = async (name: string) =>
    (await importBoundaries(world.context, join(folder, name), options)).findings.map(({ code }) => code)
  writeFileSync(join(folder, 'text'), 'xã;ranh giới')
  writeFileSync(join(folder, 'large'), '')
  truncateSync(join(folder, 'large'), 100_000_000)
  expect(await codes('text')).toEqual(['boundary.not-geojson'])
  expect(await codes('large')).toEqual(['boundary.too-large'])
  expect(await codes('none')).toEqual(['boundary.no-file'])
  expect(await codes('.')).toEqual(['boundary.no-file'])
  expect(
    (await importBoundaries(world.context, file, { ...options, on: '2026-13-01' })).findings.map(
      ({ code }) => code,
    ),
  ).toEqual(['unit.date-invalid'])
})

test('boundaries draw the map of their units, kept for ever at their own address, until they are dropped', async () => {
  writeFileSync(file, JSON.stringify(await squares()))
  expect((await importBoundaries(world.context, file, { ...options, dryRun: true })).units).toBe(130)
  expect((await readLayout()).outlines).toBeNull()
  expect(await importBoundaries(world.context, file, options)).toEqual({
    units: 130,
    findings: [],
    notes: [],
  })
  const { outlines } = await readLayout()
  const { status, body, headers } = await nobody.get(outlines ?? '')
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toContain('immutable')
  expect((body as OutlineList).items.length).toBe(130)
  expect((body as OutlineList).items[0]?.rings[0]?.length).toBeGreaterThanOrEqual(6)
  // Again, the same day: another address, for another import may hold other outlines.
  await importBoundaries(world.context, file, options)
  expect((await readLayout()).outlines).not.toBe(outlines)
  // Communes of 2023 are other extents of land: their map stays tiles.
  expect(((await nobody.get('/api/v1/map-layout?map=2023-08-31')).body as MapLayout).outlines).toBeNull()
  expect(await dropBoundaries(world.context)).toBe(130)
  expect((await readLayout()).outlines).toBeNull()
})
