import 'fake-indexeddb/auto'
import { makeCommand } from '@gieo/engine/sync/phone.testing.ts'
import { expect, test } from 'vitest'
import { openOutboxDb } from './outbox-db.ts'
import { OutboxStore } from './outbox-store.ts'
import { PhotoStore } from './photo-store.ts'
import { findProfile, getKey, keepProfile, lockProfile, wipeOfficer } from './profile.ts'
import { makeKey, seal, unseal } from './seal.ts'

const letter = (id: string) => ({ command: makeCommand(id, 'k', 'openCase'), title: 'Vườn', savedAtMs: 1 })
const session = (id: string) => ({
  officer: { id, name: id, fullName: id, isExample: true },
  session: 's',
  postings: [],
  homeUnit: 'u',
  mayAppoint: false,
  mayPublish: false,
  expiresAt: '2027-01-01T00:00:00Z',
})

test('with a lost key the outbox is not dropped: what cannot be opened is counted and stays', async () => {
  const db = openOutboxDb('lost-key')
  await new OutboxStore(db, 'o', await makeKey()).save([letter('old')])
  const store = new OutboxStore(db, 'o', await makeKey())
  await store.save([letter('new')])
  expect((await store.list()).map((kept) => kept.command.id)).toEqual(['new'])
  expect(store.unreadable).toBe(1)
  expect(await db.commands.count()).toBe(2)
})

test('two tabs opening at once agree on one key, and a locked profile stays locked until its owner signs in', async () => {
  const db = openOutboxDb('profile')
  const [left, right] = await Promise.all([getKey(db, 'o'), getKey(db, 'o')])
  expect(await unseal(right, 'x', await seal(left, 'x', 'one key'))).toBe('one key')
  await keepProfile(db, session('o'))
  await lockProfile(db)
  expect(await findProfile(db)).toMatchObject({ officer: 'o', locked: true })
  await keepProfile(db, session('o'))
  expect(await findProfile(db)).toMatchObject({ locked: false })
})

test("signing out takes one's own things and leaves another officer's unsent work sealed where it is", async () => {
  const db = openOutboxDb('wipe')
  for (const officer of ['leaving', 'waiting']) {
    const key = await getKey(db, officer)
    await new OutboxStore(db, officer, key).save([letter(officer)])
    const about = { sha256: 'x', type: 'image/webp' }
    await new PhotoStore(db, officer, key).add({
      id: officer,
      case: 'k',
      draft: 'd',
      bytes: new ArrayBuffer(4),
      about,
    })
  }
  await keepProfile(db, session('leaving'))
  await wipeOfficer(db, 'leaving')
  expect(await findProfile(db)).toBeUndefined()
  expect((await db.commands.toArray()).map((row) => row.officer)).toEqual(['waiting'])
  expect((await db.pictures.toArray()).map((row) => row.id)).toEqual(['waiting'])
  expect((await db.keys.toArray()).map((row) => row.officer)).toEqual(['waiting'])
})

test('a photo taken away before its bytes went leaves the phone in the same step, and no other photo does', async () => {
  const db = openOutboxDb('taken-away')
  const key = await makeKey()
  const photos = new PhotoStore(db, 'o', key)
  const about = { sha256: 'x', type: 'image/webp' }
  for (const id of ['away', 'stays'])
    await photos.add({ id, case: 'k', draft: 'd', bytes: new ArrayBuffer(4), about })
  await new OutboxStore(db, 'o', key).save([letter('removal')], { removed: ['away'] })
  expect((await photos.list()).map((photo) => photo.id)).toEqual(['stays'])
  expect((await db.pictures.toArray()).map((row) => row.id)).toEqual(['stays'])
})
