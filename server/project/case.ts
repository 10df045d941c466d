import type { Case } from '@gieo/engine/case/case.ts'
import { findField, type PackRules } from '@gieo/engine/pack/pack.ts'
import { fold } from '@gieo/engine/text/fold.ts'
import { sortKey } from '@gieo/engine/text/sort-key.ts'
import { NEWEST, nameAt } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import type { PlacedEntry } from '../store/journal.ts'
import { projectFigures } from './figures.ts'
import { placeColumns, type Ground } from './place.ts'
import { projectPublic } from './public.ts'

/** Every row that shows a case, after its latest entry. Runs in the transaction that appended it, and in a rebuild. */
export async function projectCase(
  tx: Tx,
  ground: Ground,
  before: Case | undefined,
  after: Case,
  last: PlacedEntry,
): Promise<void> {
  const row = caseRow(ground, after, last)
  await tx
    .insertInto('cases')
    .values({
      ...row,
      is_example: sql<boolean>`(select is_example from officers where officer_id = ${after.recorder})`,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'shard']).doUpdateSet(row))
    .execute()
  if (before !== undefined && before.unit !== after.unit) await noteDeparture(tx, ground, before, after, last)
  if (before?.photos !== after.photos) await projectPhotos(tx, after)
  await projectFigures(tx, ground.rules, before, after)
  await projectPublic(tx, ground, after)
}

/** The list row of a case, but for what only the database knows. */
export function caseRow(ground: Ground, state: Case, last: Pick<PlacedEntry, 'position' | 'xid'>) {
  const { rules, land } = ground
  // Erased words leave a case without a name; a list still needs something to open it by.
  const title = text(state.answers[rules.titleField]) || '—'
  const group = rules.groupField === undefined ? undefined : state.answers[rules.groupField]
  return {
    case_id: state.id,
    programme: state.programme,
    pack_hash: state.pack,
    unit_id: state.unit,
    ...placeColumns(land, state.unit),
    organisation_id: state.organisation,
    branch: state.branch,
    reach_key: `${state.programme}:${state.branch}`,
    recorder_id: state.recorder,
    title,
    group_value: typeof group === 'string' ? group : null,
    stage: state.stage,
    standing: rules.stages.find((stage) => stage.id === state.stage)?.standing ?? 'alive',
    stage_on: state.entered.at(-1)?.on ?? state.openedOn,
    opened_on: state.openedOn,
    sent_back: state.sentBack === undefined ? null : JSON.stringify(state.sentBack),
    withdrawn: state.withdrawn === undefined ? null : JSON.stringify(state.withdrawn),
    contested: JSON.stringify(state.contested),
    answers: JSON.stringify(state.answers),
    spot: state.spot === undefined ? null : JSON.stringify(state.spot),
    version: state.version,
    folded: foldedOf(rules, state, nameAt(land, state.unit, NEWEST)),
    sort_key: sortKey(title),
    changed_position: last.position,
    changed_xid: last.xid,
  }
}

// Search looks at the title, the short texts and the place, without diacritics.
export function foldedOf(rules: PackRules, state: Case, unitName: string): string {
  // By id: stored answers come back from the database in another order than a command brought them.
  const ids = Object.keys(state.answers)
    .toSorted()
    .filter((id) => findField(rules, id)?.kind === 'text')
  return fold([...ids.map((id) => text(state.answers[id])), unitName].join(' ')).slice(0, 4000)
}

async function noteDeparture(
  tx: Tx,
  ground: Ground,
  before: Case,
  after: Case,
  last: PlacedEntry,
): Promise<void> {
  const then = Object.values(placeColumns(ground.land, before.unit))
  const now = new Set(Object.values(placeColumns(ground.land, after.unit)))
  const left = [...new Set(then.filter((unit): unit is UnitId => unit !== null && !now.has(unit)))]
  if (left.length === 0) return
  await tx
    .insertInto('case_departures')
    .values({
      position: last.position,
      xid: last.xid,
      case_id: after.id,
      reach_key: `${after.programme}:${after.branch}`,
      unit_ids: left,
    })
    .execute()
}

async function projectPhotos(tx: Tx, state: Case): Promise<void> {
  await tx.deleteFrom('photos').where('case_id', '=', state.id).execute()
  if (state.photos.length === 0) return
  await tx
    .insertInto('photos')
    .values(
      state.photos.map((photo, place) => ({
        photo_id: photo.id,
        case_id: state.id,
        place,
        caption_vi: photo.captionVi,
        caption_en: photo.captionEn,
        credit: photo.credit,
        consent: photo.consent,
        taken_on: photo.takenOn ?? null,
        sha256: photo.sha256,
        bytes: photo.bytes,
      })),
    )
    .execute()
}

function text(answer: unknown): string {
  return typeof answer === 'string' ? answer : ''
}
