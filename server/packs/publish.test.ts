import { randomUUID } from 'node:crypto'
import { GARDENS } from '@gieo/engine/pack/garden-pack.testing.ts'
import type { Pack } from '@gieo/engine/pack/pack.ts'
import { publishPack } from '@gieo/engine/pack/publish.ts'
import { PACKS } from '@gieo/programmes/index.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeContext } from '../open.ts'
import { rebuild } from '../project/rebuild.ts'
import { openPackShelf } from '../store/packs.ts'
import { operatorHeading } from '../store/record.ts'
import { push } from '../testing/commands.ts'
import { makeWorld, TODAY, type Caller, type World } from '../testing/world.ts'
import { publishVersion } from './publish.ts'
import { resumeProgramme, retireProgramme } from './retire.ts'

let world: World
let officer: Caller
beforeAll(async () => {
  world = await makeWorld('example')
  officer = await world.as('can.bo.xa')
})
afterAll(() => world.close())

const heading = operatorHeading(TODAY)
const INSTALLED = { builtIn: false }
// As the command line does it: this process is not told.
const publish = (pack: Pack) => publishVersion(world.db, pack, heading, INSTALLED)
const refusedWith = (answer: object) => ('refused' in answer ? (answer.refused as { code: string }).code : '')

function version(number: number, changes: Partial<Pack['rules']> = {}): Pack {
  return { ...GARDENS, rules: { ...GARDENS.rules, version: number, ...changes } }
}

function openGarden(pack: Pack, occurredOn = TODAY) {
  return {
    id: randomUUID(),
    case: randomUUID(),
    kind: 'openCase',
    programme: pack.rules.programme,
    pack: publishPack(pack).hash,
    unit: 'vn-h40-binh-hai',
    occurredOn,
    basedOn: 0,
    data: { answers: { name: 'Vườn cam', sort: 'fruit', planted: '2026-01-10' } },
  }
}

test('a command of a version that another process published a moment ago is accepted', async () => {
  expect(world.context.packs.byHash.has(publishPack(version(1)).hash)).toBe(false)
  expect(await publish(version(1))).toMatchObject({ outcome: 'published', version: 1 })
  const [verdict] = await push(officer, [openGarden(version(1))])
  expect(verdict).toMatchObject({ accepted: true })
})

test('a newer version replaces it for new cases, in every process, and the older one is still accepted', async () => {
  const other = await openPackShelf(world.db)
  await publish(version(2, { photosMax: 3 }))
  await other.look()
  expect(other.packs().current.get('model-gardens')?.rules.version).toBe(2)
  const verdicts = await push(officer, [openGarden(version(1)), openGarden(version(2, { photosMax: 3 }))])
  expect(verdicts.map(({ accepted }) => accepted)).toEqual([true, true])
  const { body } = await officer.get('/api/v1/sync/kit')
  const gardens = body.packs.filter((row: { pack: Pack }) => row.pack.rules.programme === 'model-gardens')
  expect(
    gardens.map((row: { current: boolean; pack: Pack }) => [row.pack.rules.version, row.current]),
  ).toEqual([
    [2, true],
    [1, false],
  ])
})

test('two workbooks with one version number and different content: the second hears when the first was published', async () => {
  const answer = await publish(version(2, { photosMax: 9 }))
  expect(answer).toMatchObject({ refused: { code: 'pack.version-taken', values: { on: TODAY, next: 3 } } })
  expect(refusedWith(await publish(version(1, { photosMax: 9 })))).toBe('pack.version-older')
})

test('of two that publish the same version at once one is refused', async () => {
  const answers = await Promise.all([3, 4].map((photosMax) => publish(version(3, { photosMax }))))
  expect(answers.map(refusedWith).toSorted()).toEqual(['', 'pack.version-taken'])
})

test('a broken pack is refused with every finding, and nothing is changed', async () => {
  const before = await world.db.selectFrom('journal').select('position').execute()
  const answer = await publish(version(9, { titleField: 'nothing', photosMax: -1 }))
  expect(answer).toMatchObject({ refused: { code: 'pack.broken', findings: [{}, {}] } })
  expect(await world.db.selectFrom('journal').select('position').execute()).toHaveLength(before.length)
})

test('texts of a version that is known are mended in place; no case moves', async () => {
  const mended = { ...version(1), texts: { ...GARDENS.texts, vi: { ...GARDENS.texts.vi, name: 'Vườn mẫu' } } }
  expect(await publish(mended)).toMatchObject({ outcome: 'renewed' })
  expect(await publish(mended)).toMatchObject({ outcome: 'unchanged' })
  await world.context.packShelf.look()
  const { hash } = publishPack(version(1))
  expect(world.context.packs.byHash.get(hash)?.texts.vi['name']).toBe('Vườn mẫu')
  expect(world.context.packs.current.get('model-gardens')?.rules.version).toBe(3)
})

test('a retired programme takes no new cases; what was registered before may arrive, and running cases go on', async () => {
  const running = openGarden(version(2, { photosMax: 3 }))
  await push(officer, [running])
  world.clock.set('2026-11-25')
  await retireProgramme(world.db, 'model-gardens', operatorHeading('2026-11-25'))
  await world.context.packShelf.look()
  const { data: _data, ...head } = running
  const verdicts = await push(officer, [
    openGarden(version(1), '2026-11-25'),
    openGarden(version(1), '2026-11-24'),
    {
      ...head,
      id: randomUUID(),
      kind: 'advanceCase',
      basedOn: 2,
      occurredOn: '2026-11-25',
      data: { move: 'stop', reason: 'Hết đất' },
    },
  ])
  expect(verdicts.map((verdict) => verdict.problem?.code)).toEqual(['pack.retired', undefined, undefined])
  expect(verdicts[0]?.problem?.title).toBe('Chương trình đã ngừng nhận hồ sơ mới từ 25/11/2026.')
  const again = await retireProgramme(world.db, 'model-gardens', heading)
  expect(refusedWith(again)).toBe('pack.retired')
})

test('a retirement can be taken back', async () => {
  expect(await resumeProgramme(world.db, 'model-gardens', heading)).toMatchObject({ retiredOn: null })
  expect(refusedWith(await resumeProgramme(world.db, 'model-gardens', heading))).toBe('pack.not-retired')
  await world.context.packShelf.look()
  const [verdict] = await push(officer, [openGarden(version(1), '2026-11-25')])
  expect(verdict?.accepted).toBe(true)
})

test('at the next start a built-in pack stands beside installed ones and never replaces a newer version', async () => {
  const [builtIn] = PACKS
  if (builtIn === undefined) throw new Error('no programme is built in')
  const newer = { ...builtIn, rules: { ...builtIn.rules, version: builtIn.rules.version + 1 } }
  await publish(newer)
  const { packs } = await makeContext(world.db, world.context.folder, world.clock)
  expect(packs.current.get(builtIn.rules.programme)?.rules.version).toBe(newer.rules.version)
  expect(packs.byHash.has(publishPack(builtIn).hash)).toBe(true)
  expect(packs.programmes).toContain('model-gardens')
})

test('a rebuild leaves programmes as they stand', async () => {
  const before = (await makeContext(world.db, world.context.folder, world.clock)).packs
  await rebuild(world.context)
  const after = (await makeContext(world.db, world.context.folder, world.clock)).packs
  expect(after).toEqual(before)
})
