import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unitsAt, versionAt } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeWorld, TODAY, type World } from '../../testing/world.ts'
import { importTies } from './import-ties.ts'
import { listTies } from './ties.ts'

let world: World
let folder: string
beforeAll(async () => {
  world = await makeWorld('example')
  folder = mkdtempSync(join(tmpdir(), 'gieo-ties-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})

async function give(text: string, on = '2025-07-02') {
  const file = join(folder, 'neighbours.csv')
  writeFileSync(file, text)
  const done = await importTies(world.context, { file, kind: 'neighbour', on, dryRun: false })
  if ('refused' in done) throw new Error(done.refused.code)
  return done
}

test('every line that is wrong is named, and nothing is kept', async () => {
  const { pairs, findings } = await give(
    'code,neighbor_code\n16681,16690\n16681,99999\n16681,16681\n,16690\n',
  )
  expect(pairs).toBe(0)
  expect(findings.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'ties[3].other tie.code-unknown',
    'ties[4].other tie.to-itself',
    'ties[5].one tie.code-missing',
  ])
  expect((await give('a,b\n1,2\n')).findings.map(({ code }) => code)).toEqual([
    'unit.list-column-missing',
    'unit.list-column-missing',
  ])
  expect((await give('code,neighbor_code\n')).findings.map(({ code }) => code)).toEqual(['tie.none'])
  expect(await world.db.selectFrom('place_ties').selectAll().execute()).toEqual([])
})

test('a list of neighbours counts each pair once; its units are those of the day asked for', async () => {
  // In 2023 these two wards lay beside each other; both became Thành Vinh. Nghi Phú became Vinh Phú.
  expect(
    await give('code,neighbor_code\n16663,16669\n16669,16663\n16663,16666\n', '2023-07-01'),
  ).toMatchObject({ pairs: 2 })
  const land = await world.context.land()
  const communes = unitsAt(land, TODAY).filter(({ level }) => level === 'commune')
  const ties = await listTies(world.db, land, { units: communes.map(({ id }) => id), on: TODAY })
  const told = ties.filter(({ kind }) => kind === 'neighbour')
  expect(
    told.map(({ one, other }) => [one, other].map((id) => versionAt(land, id, TODAY)?.code).toSorted()),
  ).toEqual([['16681', '16702']])
})

test('places that lie near each other and hamlets of one commune are tied without anybody having to say so', async () => {
  const land = await world.context.land()
  const hamlets = unitsAt(land, TODAY).filter(({ level }) => level === 'hamlet')
  const [some] = hamlets
  const within = hamlets.filter(({ parent }) => parent === some?.parent)
  const ties = await listTies(world.db, land, { units: within.map(({ id }) => id), on: TODAY })
  const pairs = (within.length * (within.length - 1)) / 2
  expect(ties.filter(({ kind }) => kind === 'same-commune')).toHaveLength(pairs)
  const communes = unitsAt(land, TODAY).filter(
    ({ level, parent }) => level === 'commune' && parent !== undefined,
  )
  const near = await listTies(world.db, land, {
    units: communes.map(({ id }) => id),
    on: TODAY,
    near: { count: 1, kmMax: 500 },
  })
  const nearOnes = new Set(
    near.filter(({ kind }) => kind === 'near').flatMap(({ one, other }) => [one, other]),
  )
  expect(nearOnes.size).toBe(communes.length)
  expect(await listTies(world.db, land, { units: [unitId('nowhere')], on: TODAY })).toEqual([])
})
