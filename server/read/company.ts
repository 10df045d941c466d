import type { Tx } from '../store/database.ts'
import { inScope, type Scope } from '../store/scope.ts'
import type { RecordList } from '../wire/figures.ts'
import { selectBrief } from './brief-case.ts'

/** Of each of these cases, the others in scope that are one thing with it: they are not counted again. */
export async function listCompany(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
): Promise<RecordList['company']> {
  if (ids.length === 0) return {}
  const rows = await selectBrief(tx)
    .innerJoin('cases as counted', 'counted.same_group', 'cases.same_group')
    .select('counted.case_id as beside')
    .where('counted.case_id', 'in', ids)
    .whereRef('counted.case_id', '<>', 'cases.case_id')
    .where(inScope(scope))
    .orderBy('cases.opened_on')
    .orderBy('cases.case_id')
    .execute()
  const company: RecordList['company'] = {}
  for (const { beside, case_id, title, organisation_name } of rows) {
    company[beside] = [
      ...(company[beside] ?? []),
      { id: case_id, title, organisationName: organisation_name },
    ]
  }
  return company
}
