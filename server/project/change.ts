import type { Case } from '@gieo/engine/case/case.ts'
import { sql } from 'kysely'
import type { PlacedEntry } from '../store/journal.ts'
import type { Write } from '../store/write.ts'
import type { Ground } from './place.ts'

/** What became of a case: its state before and after some of its entries, and the last of them. */
export type CaseChange = {
  readonly ground: Ground
  readonly before: Case | undefined
  readonly after: Case
  readonly last: Pick<PlacedEntry, 'position' | 'xid'>
}

/** Two statements: what must be gone before the other can write. */
export type CaseWrites = { readonly first: readonly Write[]; readonly then: readonly Write[] }

export function deleteOfCases(
  table: 'photos' | 'case_counts' | 'public_models' | 'adoptions',
  changes: readonly CaseChange[],
): readonly Write[] {
  if (changes.length === 0) return []
  const ids = changes.map(({ after }) => after.id)
  return [sql`delete from ${sql.table(table)} where case_id = any(${ids}::uuid[])`]
}
