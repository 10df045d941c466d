import { Dexie, type EntityTable } from 'dexie'
import type { Sealed } from './seal.ts'

/** The disposable store: what the server knows anyway. Broken, outdated or somebody else's, it is emptied and refilled. */
export type ReplicaDb = Dexie & {
  pages: EntityTable<CasePageRow, 'seq'>
  meta: EntityTable<ReplicaMetaRow, 'name'>
}

/**
 * Cases are kept in pages, as they arrived: one page is sealed as a whole, for a seal a case would cost a phone seconds
 * at twenty thousand of them. A later page overrides an earlier one. `heads` holds what lists need, `rows` everything.
 */
export type CasePageRow = {
  readonly seq: number
  readonly heads: Sealed
  readonly rows: Sealed
}

export type ReplicaMetaRow = { readonly name: string; readonly value: unknown }

export function openReplicaDb(name = 'gieo-replica'): ReplicaDb {
  // Safe: the stores named below are the properties of the type.
  const db = new Dexie(name) as ReplicaDb
  db.version(1).stores({ pages: '++seq', meta: 'name' })
  return db
}
