import { redactForPublic } from '@gieo/engine/access/redact.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import { fold } from '@gieo/engine/text/fold.ts'
import { NEWEST, nameAt } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { placeColumns, type Ground } from './place.ts'

/** What residents see of a case; nothing when it is not, or no longer, public. */
export async function projectPublic(tx: Tx, { land, rules }: Ground, state: Case): Promise<void> {
  const seen = redactForPublic(rules, state)
  if (seen === undefined) {
    await tx.deleteFrom('public_models').where('case_id', '=', state.id).execute()
    return
  }
  const { home_id, commune_id } = placeColumns(land, state.unit)
  const unitName = nameAt(land, state.unit, NEWEST)
  const row = {
    case_id: state.id,
    programme: state.programme,
    pack_hash: state.pack,
    title: seen.title,
    summary: seen.summary ?? null,
    group_value: seen.group ?? null,
    stage: state.stage,
    stage_on: state.entered.at(-1)?.on ?? state.openedOn,
    opened_on: state.openedOn,
    entered: JSON.stringify(state.entered),
    unit_id: state.unit,
    home_id,
    commune_id,
    organisation_id: state.organisation,
    answers: JSON.stringify(seen.answers),
    folded: fold([seen.title, seen.summary ?? '', unitName].join(' ')),
    source_url: seen.sourceUrl ?? null,
  }
  await tx
    .insertInto('public_models')
    .values({
      ...row,
      is_example: sql<boolean>`(select is_example from officers where officer_id = ${state.recorder})`,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'shard']).doUpdateSet(row))
    .execute()
}
