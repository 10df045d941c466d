import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpProjections } from '../../project/dump.testing.ts'
import { rebuild } from '../../project/rebuild.ts'
import { makeWorld, type World } from '../../testing/world.ts'
import { importPlaces, type PlacesImported } from './import.ts'
import { listProfiles } from './profiles.ts'

let world: World
let folder: string
beforeAll(async () => {
  world = await makeWorld('example')
  folder = mkdtempSync(join(tmpdir(), 'gieo-places-'))
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const NGHIA_DAN = unitId('vn-c16941@2025')
const BINH_HAI = unitId('vn-h40-binh-hai')
const ASKED = { on: '2025-07-01', source: 'Hồ sơ ví dụ', asOf: '2025-07-01', dryRun: false }

async function importText(text: string, parts: Partial<typeof ASKED> = {}): Promise<PlacesImported> {
  const file = join(folder, `${crypto.randomUUID()}.csv`)
  writeFileSync(file, text)
  const done = await importPlaces(world.context, file, { ...ASKED, ...parts })
  if ('refused' in done) throw new Error(done.refused.code)
  return done
}

const profileOf = async (unit: typeof NGHIA_DAN) =>
  (await listProfiles(world.db, await world.context.land(), [unit])).get(unit)
const count = async () => (await world.db.selectFrom('place_profiles').select('position').execute()).length

test('with one finding nothing is written down, and every finding is named with its row', async () => {
  const before = await count()
  const done = await importText(
    'code,name,height,coastal\n16941,Nghĩa Đàn,sáu mươi,0\n99999,Không Có,10,0\n16690,Trường Thi,7,0\n',
  )
  expect(done.findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'places[2].height place.not-a-number',
    'places[3].place place.code-unknown',
    'places[4].name place.other-name',
  ])
  expect(await count()).toBe(before)
})

test('the day decides whose code it is', async () => {
  const { findings } = await importText('code,name,height\n16690,Trường Thi,7\n', {
    on: '2023-08-31',
    dryRun: true,
  } as Partial<typeof ASKED>)
  expect(findings).toEqual([])
})

test('a table is written down once, and a hamlet has land and distance of its commune', async () => {
  const text = 'code,name,elev_median_m,km_to_town,population,ghi chú\n16941,Nghĩa Đàn,61,88,30000,x\n'
  const first = await importText(text, { asOf: '2026-02-01', source: 'Bảng ví dụ' })
  expect(first).toMatchObject({ units: 1, values: 3, findings: [], unread: ['ghi chú'], again: false })
  const written = await count()
  expect(await importText(text, { asOf: '2026-02-01', source: 'Bảng ví dụ' })).toMatchObject({ again: true })
  expect(await count()).toBe(written)
  expect(await profileOf(NGHIA_DAN)).toMatchObject({ height: 61, 'km-to-town': 88, people: 30000 })
  expect(await profileOf(BINH_HAI)).toMatchObject({ 'km-to-town': 88, people: 560 })
})

test('the word about the latest day is in force, whenever it was said; earlier ones stay', async () => {
  const of = (height: number) => `code,height\n16941,${height}\n`
  await importText(of(70), { asOf: '2026-06-01' })
  await importText(of(50), { asOf: '2024-01-01' })
  expect(await profileOf(NGHIA_DAN)).toMatchObject({ height: 70 })
  const words = await world.db
    .selectFrom('place_profiles')
    .select('value')
    .where('unit_id', '=', NGHIA_DAN)
    .where('attribute', '=', 'height')
    .execute()
  expect(words.map(({ value }) => value)).toEqual(expect.arrayContaining([61, 70, 50]))
})

test('a source or a day that is missing is a finding like any other', async () => {
  const { findings } = await importText('code,height\n16941,3\n', { source: ' ', asOf: '2027-01-01' })
  expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'source place.source-missing',
    'asOf place.day-wrong',
  ])
})

test('a rebuild gives the very same words', async () => {
  const before = await dumpProjections(world.db)
  await rebuild(world.context)
  expect((await dumpProjections(world.db))['place_profiles']).toBe(before['place_profiles'])
})
