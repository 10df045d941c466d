import 'fake-indexeddb/auto'
import { openOutboxDb, type OutboxDb } from '../store/outbox-db.ts'
import { OutboxStore } from '../store/outbox-store.ts'
import { PhotoStore } from '../store/photo-store.ts'
import { getKey } from '../store/profile.ts'
import { openReplicaDb, type ReplicaDb } from '../store/replica-db.ts'
import { ReplicaStore } from '../store/replica-store.ts'
import { makeAlone, type Alone } from '../sync/alone.ts'
import type { Deliver } from '../sync/photos.ts'
import { makeTalk } from '../sync/request.ts'
import { Runner } from '../sync/runner.ts'
import type { LittleServer } from './little-server.ts'

/** A device in memory. `reopen` is what remains after the app was killed: the two databases and nothing else. */
export class Phone {
  readonly outboxDb: OutboxDb
  readonly replicaDb: ReplicaDb
  readonly outbox: OutboxStore
  readonly photos: PhotoStore
  readonly replica: ReplicaStore
  readonly runner: Runner
  locked = false
  nowMs = 1_000_000

  private constructor(
    stores: Pick<Phone, 'outboxDb' | 'replicaDb' | 'outbox' | 'photos' | 'replica'>,
    server: LittleServer,
    options: { deliver: Deliver; alone: Alone },
  ) {
    this.outboxDb = stores.outboxDb
    this.replicaDb = stores.replicaDb
    this.outbox = stores.outbox
    this.photos = stores.photos
    this.replica = stores.replica
    const parts = {
      world: {
        talk: makeTalk({ fetch: server.fetch, origin: 'http://gieo.test', language: () => 'vi' }),
        nowMs: () => this.nowMs,
        chance: () => 0.5,
      },
      officer: this.outbox.officer,
      device: 'device-1',
      ...stores,
      ...options,
      isCurrent: async () => true,
      lock: async () => {
        this.locked = true
      },
      told: () => undefined,
      changed: () => undefined,
    }
    this.runner = new Runner(parts, { locked: false, doneAtMs: undefined })
  }

  static async open(
    name: string,
    server: LittleServer,
    options: { officer?: string; deliver?: Deliver; alone?: Alone } = {},
  ): Promise<Phone> {
    const officer = options.officer ?? 'officer-1'
    const outboxDb = openOutboxDb(`${name}-outbox`)
    const replicaDb = openReplicaDb(`${name}-replica`)
    const key = await getKey(outboxDb, officer)
    const stores = {
      outboxDb,
      replicaDb,
      outbox: new OutboxStore(outboxDb, officer, key),
      photos: new PhotoStore(outboxDb, officer, key),
      replica: await ReplicaStore.open(replicaDb, officer, key),
    }
    const deliver: Deliver = options.deliver ?? (async () => ({ is: 'ok' }))
    return new Phone(stores, server, { deliver, alone: options.alone ?? makeAlone(name, undefined) })
  }

  close(): void {
    this.runner.stop()
    this.outboxDb.close()
    this.replicaDb.close()
  }
}
