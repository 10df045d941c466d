import { Clock } from './clock.ts'
import { openOutboxDb, type OutboxDb } from './store/outbox-db.ts'
import { openReplicaDb, type ReplicaDb } from './store/replica-db.ts'
import { findProfile, getDeviceId, readMeta, writeMeta, type Profile } from './store/profile.ts'
import { makeAlone, type Alone } from './sync/alone.ts'
import { makeTalk, type Talk } from './sync/request.ts'

/** What this browser has for everybody who signs in on it. */
export type Device = {
  readonly id: string
  readonly outboxDb: OutboxDb
  readonly replicaDb: ReplicaDb
  readonly clock: Clock
  readonly talk: Talk
  readonly alone: Alone
  readonly channel: BroadcastChannel | undefined
  readonly profile: Profile | undefined
}

/** Why the field app cannot work in this browser. */
export type Unusable = 'no-crypto' | 'no-store'

/** Opens the device's stores. A private window or a full disk may refuse them: then the person is told, plainly. */
export async function openDevice(language: () => string): Promise<Device | Unusable> {
  // WebCrypto exists on https and on localhost only.
  if (globalThis.crypto?.subtle === undefined) return 'no-crypto'
  const outboxDb = openOutboxDb()
  const replicaDb = openReplicaDb()
  try {
    await outboxDb.open()
    await openOrRebuild(replicaDb)
  } catch {
    return 'no-store'
  }
  const clock = new Clock(Date.now, (await readMeta<number>(outboxDb, 'clock')) ?? 0, (offsetMs) => {
    void writeMeta(outboxDb, 'clock', offsetMs)
  })
  const origin = location.origin
  const talk = makeTalk({
    fetch: fetch.bind(globalThis),
    origin,
    language,
    heard: (date) => clock.heard(date),
  })
  return {
    id: await getDeviceId(outboxDb, () => crypto.randomUUID()),
    outboxDb,
    replicaDb,
    clock,
    talk,
    alone: makeAlone('gieo-field', navigator.locks),
    channel: typeof BroadcastChannel === 'function' ? new BroadcastChannel('gieo-field') : undefined,
    profile: await findProfile(outboxDb),
  }
}

// The replica holds nothing that the server does not: a broken one is thrown away. The outbox never is.
async function openOrRebuild(db: ReplicaDb): Promise<void> {
  try {
    await db.open()
  } catch {
    await db.delete()
    await db.open()
  }
}
