import { Dexie, type EntityTable } from 'dexie'
import type { Sealed } from './seal.ts'

/**
 * The precious store: what has not reached the server yet. It is never emptied to mend something else, and only its
 * owner's sign-out wipes it. In plain: ids and states; everything a person wrote is sealed.
 */
export type OutboxDb = Dexie & {
  commands: EntityTable<CommandRow, 'seq'>
  drafts: EntityTable<DraftRow, 'id'>
  photos: EntityTable<PhotoRow, 'id'>
  pictures: EntityTable<PictureRow, 'id'>
  keys: EntityTable<KeyRow, 'officer'>
  meta: EntityTable<MetaRow, 'name'>
}

export type CommandRow = {
  readonly seq: number
  readonly id: string
  readonly officer: string
  readonly case: string
  readonly state: 'waiting' | 'accepted' | 'refused'
  readonly tries: number
  readonly body: Sealed
  /** The verdict, with the server's words. */
  readonly verdict?: Sealed | undefined
  readonly answeredAtMs?: number | undefined
}

export type DraftRow = {
  readonly id: string
  readonly officer: string
  readonly savedAtMs: number
  readonly body: Sealed
}

/**
 * `draft`: taken, not saved yet. `queued`: its command waits. `arriving`: the command was accepted, the bytes are to
 * follow. `refused`: the server would not take the bytes. After arrival the row is gone.
 */
export type PhotoState = 'draft' | 'queued' | 'arriving' | 'refused'

export type PhotoRow = {
  readonly id: string
  readonly officer: string
  readonly case: string
  /** The draft or the command it belongs to. */
  readonly owner: string
  readonly state: PhotoState
  readonly bytes: number
  /** Its hash and type. */
  readonly about: Sealed
  /** Where a half-sent upload goes on. */
  readonly upload?: string | undefined
  readonly problem?: Sealed | undefined
}

/** The bytes lie apart: whoever asks for states must not carry pictures. */
export type PictureRow = { readonly id: string; readonly picture: Sealed }

export type KeyRow = { readonly officer: string; readonly key: CryptoKey }

export type MetaRow = { readonly name: string; readonly value: unknown }

export function openOutboxDb(name = 'gieo-outbox'): OutboxDb {
  // Safe: the stores named below are the properties of the type.
  const db = new Dexie(name) as OutboxDb
  db.version(1).stores({
    commands: '++seq, &id, officer, [officer+state]',
    drafts: 'id, officer',
    photos: 'id, officer, owner, [officer+state], [owner+state]',
    pictures: 'id',
    keys: 'officer',
    meta: 'name',
  })
  return db
}
