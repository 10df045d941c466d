import type { SessionBody } from '@gieo/server/wire/session.ts'
import type { OutboxDb } from './outbox-db.ts'
import { makeKey, seal, SealBroken, unseal, type Sealed } from './seal.ts'

/** Who this device belongs to just now. `locked`: the session ended; only the same person opens it again. */
export type Profile = { readonly officer: string; readonly session: SessionBody; readonly locked: boolean }

type Current = { readonly officer: string; readonly locked: boolean; readonly session: Sealed }

/** The officer's key on this device, made on the first sign-in. It never leaves the browser's own store. */
export async function getKey(db: OutboxDb, officer: string): Promise<CryptoKey> {
  const found = await db.keys.get(officer)
  if (found !== undefined) return found.key
  const key = await makeKey()
  // Another tab may have made one in the meantime: the first one stays.
  return db.transaction('rw', db.keys, async () => {
    const first = await db.keys.get(officer)
    if (first !== undefined) return first.key
    await db.keys.add({ officer, key })
    return key
  })
}

/** The profile of the last sign-in, or nothing when nobody is signed in or its key is lost. */
export async function findProfile(db: OutboxDb): Promise<Profile | undefined> {
  const current = await readMeta<Current>(db, 'current')
  if (current === undefined) return undefined
  const row = await db.keys.get(current.officer)
  if (row === undefined) return undefined
  try {
    const session = await unseal<SessionBody>(row.key, 'session', current.session)
    return { officer: current.officer, session, locked: current.locked }
  } catch (failure) {
    if (failure instanceof SealBroken) return undefined
    throw failure
  }
}

export async function keepProfile(db: OutboxDb, session: SessionBody): Promise<Profile> {
  const officer = session.officer.id
  const sealed = await seal(await getKey(db, officer), 'session', session)
  await writeMeta(db, 'current', { officer, locked: false, session: sealed } satisfies Current)
  return { officer, session, locked: false }
}

/** The server no longer knows the session. Nothing is dropped; the screen asks the same person to sign in. */
export async function lockProfile(db: OutboxDb): Promise<void> {
  const current = await readMeta<Current>(db, 'current')
  if (current !== undefined) await writeMeta(db, 'current', { ...current, locked: true } satisfies Current)
}

/** This officer's things leave the device. What others have not sent yet stays, sealed, and waits for them. */
export async function wipeOfficer(db: OutboxDb, officer: string): Promise<void> {
  await db.transaction('rw', [db.commands, db.drafts, db.photos, db.pictures, db.keys, db.meta], async () => {
    const pictures = await db.photos.where('officer').equals(officer).primaryKeys()
    await db.pictures.bulkDelete(pictures)
    await db.photos.where('officer').equals(officer).delete()
    await db.commands.where('officer').equals(officer).delete()
    await db.drafts.where('officer').equals(officer).delete()
    await db.keys.delete(officer)
    await db.meta.bulkDelete(['current', `lastSent:${officer}`])
  })
}

/** The device's own id: the journal names it, and one person on one device is never in conflict with herself. */
export async function getDeviceId(db: OutboxDb, newId: () => string): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const known = await readMeta<string>(db, 'device')
    if (known !== undefined) return known
    const id = newId()
    await writeMeta(db, 'device', id)
    return id
  })
}

export async function readMeta<Value>(db: OutboxDb, name: string): Promise<Value | undefined> {
  // Safe: each name is written by one function only, with the type it is read as.
  return (await db.meta.get(name))?.value as Value | undefined
}

export async function writeMeta(db: OutboxDb, name: string, value: unknown): Promise<void> {
  await db.meta.put({ name, value })
}
