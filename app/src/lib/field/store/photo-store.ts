import type { SaidProblem } from '@gieo/engine/sync/outbox.ts'
import type { OutboxDb, PhotoRow, PhotoState } from './outbox-db.ts'
import { seal, sealBytes, unseal, unsealBytes } from './seal.ts'

export type PhotoAbout = { readonly sha256: string; readonly type: string }

/** A photo on the device, without its bytes. */
export type KeptPhoto = {
  readonly id: string
  readonly case: string
  readonly owner: string
  readonly state: PhotoState
  readonly bytes: number
  readonly upload: string | undefined
  readonly problem: SaidProblem | undefined
}

/** One officer's photos that have not reached the server. */
export class PhotoStore {
  readonly #db: OutboxDb
  readonly #officer: string
  readonly #key: CryptoKey

  constructor(db: OutboxDb, officer: string, key: CryptoKey) {
    this.#db = db
    this.#officer = officer
    this.#key = key
  }

  /** A photo just taken for a draft. */
  async add(photo: {
    id: string
    case: string
    draft: string
    bytes: ArrayBuffer
    about: PhotoAbout
  }): Promise<void> {
    const picture = await sealBytes(this.#key, `photo:${photo.id}`, photo.bytes)
    const about = await seal(this.#key, `about:${photo.id}`, photo.about)
    const db = this.#db
    await db.transaction('rw', db.photos, db.pictures, async () => {
      await db.pictures.put({ id: photo.id, picture })
      await db.photos.put({
        id: photo.id,
        officer: this.#officer,
        case: photo.case,
        owner: photo.draft,
        state: 'draft',
        bytes: photo.bytes.byteLength,
        about,
      })
    })
  }

  async list(): Promise<readonly KeptPhoto[]> {
    const rows = await this.#db.photos.where('officer').equals(this.#officer).toArray()
    return Promise.all(rows.map((row) => this.#say(row)))
  }

  async listArriving(): Promise<readonly KeptPhoto[]> {
    const rows = await this.#db.photos.where('[officer+state]').equals([this.#officer, 'arriving']).toArray()
    return Promise.all(rows.map((row) => this.#say(row)))
  }

  async read(id: string): Promise<{ bytes: ArrayBuffer; about: PhotoAbout } | undefined> {
    const row = await this.#db.photos.get(id)
    const held = await this.#db.pictures.get(id)
    if (row?.officer !== this.#officer || held === undefined) return undefined
    const bytes = await unsealBytes(this.#key, `photo:${id}`, held.picture)
    return { bytes, about: await unseal<PhotoAbout>(this.#key, `about:${id}`, row.about) }
  }

  async rememberUpload(id: string, upload: string | undefined): Promise<void> {
    await this.#db.photos.update(id, { upload })
  }

  /** The server has it. */
  async drop(id: string): Promise<void> {
    const db = this.#db
    await db.transaction('rw', db.photos, db.pictures, async () => {
      await db.photos.delete(id)
      await db.pictures.delete(id)
    })
  }

  async refuse(id: string, problem: SaidProblem): Promise<void> {
    const sealed = await seal(this.#key, `problem:${id}`, problem)
    await this.#db.photos.update(id, { state: 'refused', problem: sealed, upload: undefined })
  }

  /** Try the bytes once more. */
  async retry(id: string): Promise<void> {
    await this.#db.photos.update(id, { state: 'arriving', problem: undefined, upload: undefined })
  }

  async #say(row: PhotoRow): Promise<KeptPhoto> {
    const { id, owner, state, bytes, upload } = row
    const problem =
      row.problem === undefined
        ? undefined
        : await unseal<SaidProblem>(this.#key, `problem:${id}`, row.problem)
    return { id, case: row.case, owner, state, bytes, upload, problem }
  }
}

/** The photos of drafts or commands that go, with their bytes; inside the caller's transaction. */
export async function deletePhotosOf(db: OutboxDb, owners: readonly string[]): Promise<void> {
  await deletePhotos(
    db,
    await db.photos
      .where('owner')
      .anyOf([...owners])
      .primaryKeys(),
  )
}

/** Photos with their bytes; inside the caller's transaction. */
export async function deletePhotos(db: OutboxDb, ids: readonly string[]): Promise<void> {
  await db.photos.bulkDelete([...ids])
  await db.pictures.bulkDelete([...ids])
}
