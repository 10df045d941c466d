import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hashOfTravelling, type CardFile } from '@gieo/engine/replication/card-file/card-file.ts'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photoPath } from '../../photos/receive.ts'
import { dumpProjections } from '../../project/dump.testing.ts'
import { rebuild } from '../../project/rebuild.ts'
import { exampleCardId } from '../../seed/cards.ts'
import { makeWorld, type Answer, type Caller, type World } from '../../testing/world.ts'
import { findLatestVersion, listPublicCards } from '../cards/find-card.ts'
import { operatorHeading } from '../../store/record.ts'
import { forgetInstallation, ownInstallation } from './installations.ts'
import { signBody } from './key.ts'
import { writeCardFile } from './write-file.ts'

// Nghệ An writes and signs; another installation, without any example, receives.
let from: World
let to: World
let leader: Caller

const ACACIA = exampleCardId('fruit-for-acacia')

beforeAll(async () => {
  from = await makeWorld('example')
  to = await makeOther()
  leader = await to.as('dan.van.tinh')
})
afterAll(async () => {
  await from.close()
  await to.close()
})

// With the same people, but without any card of its own.
async function makeOther(): Promise<World> {
  const world = await makeWorld('example')
  await world.db.deleteFrom('card_versions').execute()
  await world.db.deleteFrom('journal').where('stream', '=', 'card').execute()
  return world
}

async function exported(): Promise<CardFile> {
  const file = await writeCardFile(from.context, { card: ACACIA })
  if ('refused' in file) throw new Error(file.refused.code)
  return file
}

async function send(file: CardFile | string, who = leader): Promise<Answer> {
  return who.post('/api/v1/card-files', typeof file === 'string' ? file : JSON.stringify(file))
}

async function nothingCame(): Promise<void> {
  expect(await to.db.selectFrom('received_cards').selectAll().execute()).toEqual([])
  expect(await to.db.selectFrom('received_pictures').selectAll().execute()).toEqual([])
}

/** The same file with something changed and signed anew, as its origin could. */
async function resigned(change: (body: CardFile['versions'][number]['body']) => object): Promise<CardFile> {
  const file = await exported()
  const { key } = await ownInstallation(from.context)
  return { ...file, versions: file.versions.map(({ body }) => signBody({ ...body, ...change(body) }, key)) }
}

test('who may lets cards in; others are told so', async () => {
  const file = await exported()
  expect((await send(file, await to.as('can.bo.xa'))).body.code).toBe('access.not-allowed')
  expect((await send(file, await to.as())).status).toBe(401)
  expect((await (await to.as()).get('/api/v1/installations')).status).toBe(401)
})

test('a key that is new is refused with its fingerprint until somebody has confirmed it', async () => {
  const file = await exported()
  const answer = await send(file)
  expect([answer.status, answer.body.code]).toEqual([409, 'card-file.key-unknown'])
  expect(answer.body.values.fingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/)
  await nothingCame()
  const { id, name, publicKey, fingerprint } = answer.body.values
  const wrong = await leader.post('/api/v1/installations', { id, name, publicKey, fingerprint: '0000 1111' })
  expect(wrong.body.code).toBe('card-file.fingerprint-wrong')
  const officer = await to.as('can.bo.xa')
  const body = { id, name, publicKey, fingerprint }
  expect((await officer.post('/api/v1/installations', body)).body.code).toBe('access.not-allowed')
  expect((await leader.post('/api/v1/installations', body)).status).toBe(204)
  expect((await leader.post('/api/v1/installations', body)).status).toBe(204)
  const { body: list } = await leader.get('/api/v1/installations')
  expect(list.items).toMatchObject([{ id, fingerprint, confirmedOn: '2026-11-23' }])
  expect(list.own.fingerprint).not.toBe(fingerprint)
})

test('a changed byte is refused and nothing comes in', async () => {
  const text = JSON.stringify(await exported())
  const changed = text.replace('"publishedOn":"20', '"publishedOn":"19')
  expect(changed).not.toBe(text)
  expect((await send(changed)).body.code).toMatch(/^card-file\./)
  await nothingCame()
})

test('when one version of several cannot come in, none does', async () => {
  const file = await resigned(({ of, says }) =>
    of.version === 2 ? { says: { ...says, origin: { ...says.origin, place: 'vn-40' } } } : {},
  )
  // The hash belongs to what is said.
  expect((await send(file)).body.code).toBe('card-file.signature-wrong')
  await nothingCame()
})

test('a card comes in with its versions, shows where it is from, and twice is the same as once', async () => {
  const file = await exported()
  const first = await send(file)
  expect(first.status, JSON.stringify(first.body)).toBe(200)
  expect(first.body).toMatchObject({ card: ACACIA, version: 2, from: 'Tỉnh Nghệ An' })
  expect(first.body.versions.map(({ result }: { result: string }) => result)).toEqual(
    file.versions.map(() => 'new'),
  )
  const again = await send(file)
  expect(again.body.versions.every(({ result }: { result: string }) => result === 'known')).toBe(true)
  const latest = await findLatestVersion(to.db, ACACIA)
  const original = await findLatestVersion(from.db, ACACIA)
  expect(latest).toMatchObject({ status: 'public', of: { card: ACACIA, version: 2 } })
  expect(latest?.card.steps).toEqual(original?.card.steps)
  expect(latest?.card.title).toEqual(original?.card.title)
  expect(latest?.card.origin).toMatchObject({
    unit: expect.stringContaining('Tỉnh Nghệ An'),
    elsewhere: { installation: 'Tỉnh Nghệ An', signedOn: '2026-11-23' },
  })
  expect(latest?.card.origin.case).toBeUndefined()
  const shown = await listPublicCards(to.db)
  expect(shown.filter(({ of }) => of.card === ACACIA).map(({ of }) => of.version)).toEqual([2])
})

test('a received card cannot be edited, sent, withdrawn or followed by a version here', async () => {
  const officer = await to.as('can.bo.xa')
  for (const [method, path] of [
    ['post', 'versions'],
    ['post', 'submit'],
    ['post', 'withdraw'],
  ] as const) {
    const answer = await officer[method](`/api/v1/cards/${ACACIA}/${path}`, { revision: 1, reason: 'x' })
    expect([404, 403], path).toContain(answer.status)
  }
})

test('the tree and the spread of a received card say who signed it', async () => {
  const { status, body } = await leader.get(`/api/v1/lineage/${ACACIA}`)
  expect(status).toBe(200)
  expect(
    body.nodes
      .filter(({ kind }: { kind: string }) => kind === 'version')
      .map((node: { version: number; from: unknown }) => [node.version, node.from]),
  ).toEqual([
    [1, { name: 'Tỉnh Nghệ An', signedOn: '2026-11-23' }],
    [2, { name: 'Tỉnh Nghệ An', signedOn: '2026-11-23' }],
  ])
  const nobody = await to.as()
  expect((await nobody.get(`/api/v1/public/practices/${ACACIA}/spread`)).body.nodes).toHaveLength(2)
})

test('the same version with other words is refused, whoever signed it', async () => {
  const file = await resigned(({ of, says }) => {
    const other = { ...says, problem: { vi: 'Khác', en: 'Other' } }
    return { says: other, hash: hashOfTravelling(of, other) }
  })
  expect((await send(file)).body.code).toBe('card-file.other-content')
})

test('signed anew later it renews what may change, and never goes back', async () => {
  const withdrawn = await resigned(() => ({
    signedOn: '2026-12-01',
    state: 'withdrawn',
    reason: 'Gây xói lở',
  }))
  const answer = await send(withdrawn)
  expect(answer.body.versions.map(({ result }: { result: string }) => result)).toEqual(['renewed', 'renewed'])
  expect(await findLatestVersion(to.db, ACACIA)).toMatchObject({ status: 'withdrawn', reason: 'Gây xói lở' })
  expect((await send(await exported())).body.versions[0].result).toBe('known')
  expect((await findLatestVersion(to.db, ACACIA))?.status).toBe('withdrawn')
})

test('another key of a known installation is refused with both fingerprints', async () => {
  const file = await exported()
  const stranger = await ownInstallation(to.context)
  const { said } = await ownInstallation(from.context)
  const forged = {
    ...file,
    versions: file.versions.map(({ body }) =>
      signBody({ ...body, by: { ...said, publicKey: stranger.said.publicKey } }, stranger.key),
    ),
  }
  const { status, body } = await send(forged)
  expect([status, body.code]).toEqual([409, 'card-file.key-changed'])
  expect(body.values.known).not.toBe(body.values.fingerprint)
  expect(body.detail).toContain(said.id)
})

test('a card that comes home says what it said', async () => {
  const home = await from.as('dan.van.tinh')
  const answer = await send(await exported(), home)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  expect(answer.body.versions.every(({ result }: { result: string }) => result === 'known')).toBe(true)
})

test('it travels on with the signature it came with', async () => {
  const file = await exported()
  const onward = await writeCardFile(to.context, { card: ACACIA, version: 2 })
  if ('refused' in onward) throw new Error(onward.refused.code)
  expect(onward.versions.map(({ body }) => body.by)).toEqual(file.versions.map(({ body }) => body.by))
  expect(onward.versions.map(({ body }) => body.of)).toEqual(file.versions.map(({ body }) => body.of))
  expect(onward.versions.every(({ body }) => body.signedOn === '2026-12-01')).toBe(true)
})

test('pictures travel while those shown agree, and are kept under an id of our own', async () => {
  const other = await makeOther()
  const manager = await other.as('dan.van.tinh')
  const photo = '3f2b0c11-58a4-4c7e-9d0e-0f5f6a1b2c3d'
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#284' } })
    .webp()
    .toBuffer()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const signed = await resigned(({ of }) =>
    of.version === 2
      ? { media: [{ photo, caption: { vi: 'Vườn', en: 'Garden' }, credit: 'Chi hội', sha256 }] }
      : {},
  )
  const file = { ...signed, pictures: [{ sha256, base64: bytes.toString('base64') }] }
  const { values } = (await send(file, manager)).body
  await manager.post('/api/v1/installations', {
    id: values.id,
    name: values.name,
    publicKey: values.publicKey,
    fingerprint: values.fingerprint,
  })
  expect((await send(file, manager)).status).toBe(200)
  const latest = await findLatestVersion(other.db, ACACIA)
  const [picture] = latest?.card.media ?? []
  expect(picture?.photo).not.toBe(photo)
  expect(picture).toMatchObject({ caption: { vi: 'Vườn' }, consent: true })
  const kept = await readFile(photoPath(other.context.folder, picture?.photo ?? '', 'large'))
  expect((await sharp(kept).metadata()).width).toBe(60)
  const nobody = await other.as()
  const page = await other.api.request(`/api/v1/photos/${picture?.photo}/large.webp`, {
    headers: { cookie: nobody.cookie },
  })
  expect(page.status).toBe(200)
  await other.close()
})

test('what came in is computed from the journal, word for word', async () => {
  const before = await dumpProjections(to.db)
  await rebuild(to.context)
  const after = await dumpProjections(to.db)
  for (const table of ['installations', 'received_cards', 'received_pictures'])
    expect(after[table], table).toBe(before[table])
  expect(before['received_cards']).toContain(ACACIA)
})

test('an installation that is forgotten is asked for again; its cards stay', async () => {
  const { said } = await ownInstallation(from.context)
  expect(await forgetInstallation(to.context, said.id, operatorHeading('2026-12-02'))).toBeUndefined()
  expect((await send(await exported())).body.code).toBe('card-file.key-unknown')
  expect(await findLatestVersion(to.db, ACACIA)).toBeDefined()
})
