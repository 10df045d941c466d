import { sql } from 'kysely'
import { inScope, type Scope } from '../store/scope.ts'

/**
 * Entries that name a second case show to whoever may see that case as well: for others it does not exist, nor
 * anything that was said of the two. `journal` is the entry in the caller's query.
 */
export function mayHear(scope: Scope) {
  return sql<boolean>`case when journal.type in ('sameLinked', 'toldApart', 'sameUnlinked')
    then exists (select from cases
      where cases.case_id = coalesce(journal.body ->> 'as', journal.body ->> 'from')::uuid and ${inScope(scope)})
    else true end`
}
