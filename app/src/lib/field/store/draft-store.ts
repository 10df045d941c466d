import type { Draft } from '../draft/draft.ts'
import type { OutboxDb } from './outbox-db.ts'
import { deletePhotosOf } from './photo-store.ts'
import { seal, unseal } from './seal.ts'

/** One officer's drafts on this device. */
export class DraftStore {
  readonly #db: OutboxDb
  readonly #officer: string
  readonly #key: CryptoKey

  constructor(db: OutboxDb, officer: string, key: CryptoKey) {
    this.#db = db
    this.#officer = officer
    this.#key = key
  }

  /** Latest first. */
  async list(): Promise<readonly Draft[]> {
    const rows = await this.#db.drafts.where('officer').equals(this.#officer).toArray()
    rows.sort((left, right) => right.savedAtMs - left.savedAtMs)
    return Promise.all(rows.map((row) => unseal<Draft>(this.#key, `draft:${row.id}`, row.body)))
  }

  async find(id: string): Promise<Draft | undefined> {
    const row = await this.#db.drafts.get(id)
    return row?.officer === this.#officer ? unseal<Draft>(this.#key, `draft:${id}`, row.body) : undefined
  }

  async create(draft: Draft): Promise<void> {
    const body = await seal(this.#key, `draft:${draft.id}`, draft)
    await this.#db.drafts.put({ id: draft.id, officer: this.#officer, savedAtMs: draft.savedAtMs, body })
  }

  /** `false`: the draft is gone, sent or discarded in another tab, and does not come back. */
  async save(draft: Draft): Promise<boolean> {
    const body = await seal(this.#key, `draft:${draft.id}`, draft)
    return (await this.#db.drafts.update(draft.id, { savedAtMs: draft.savedAtMs, body })) > 0
  }

  /** The draft and the photos taken for it. */
  async discard(id: string): Promise<void> {
    const db = this.#db
    await db.transaction('rw', db.drafts, db.photos, db.pictures, async () => {
      await db.drafts.delete(id)
      await deletePhotosOf(db, [id])
    })
  }
}
