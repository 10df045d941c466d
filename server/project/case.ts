import type { Case, CaseId, Photo } from '@gieo/engine/case/case.ts'
import { titleIn } from '@gieo/engine/form/title.ts'
import { findField, type PackRules } from '@gieo/engine/pack/pack.ts'
import { sortKey } from '@gieo/engine/text/sort-key.ts'
import { NEWEST, nameAt } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import type { PlacedEntry } from '../store/journal.ts'
import { dayTerms, filterTerm, stateTerm, wordTerms } from '../store/terms.ts'
import { columnsOf, insertRows, rowsOf, writeAll, type Write } from '../store/write.ts'
import { adoptionWrites } from './adoptions.ts'
import { deleteOfCases, type CaseChange, type CaseWrites } from './change.ts'
import { figureWrites } from './figures.ts'
import { placeColumns, type Ground } from './place.ts'
import { publicWrites } from './public.ts'
import { settleThings } from './same.ts'

/**
 * Brings every row that shows one of these cases up to date. Changes come in the order of the journal; a case may occur
 * more than once. Runs in the transaction that appended the entries, and in a rebuild.
 */
export async function projectCases(tx: Tx, changes: readonly CaseChange[]): Promise<void> {
  const { first, then } = writesOf(changes)
  await writeAll(tx, first)
  await writeAll(tx, then)
  await settleThings(tx, wholeChanges(changes))
}

/** The same as statements to come, for whoever has more to write along with them: new cases that are linked to no other. */
export function writesOf(changes: readonly CaseChange[]): CaseWrites {
  const whole = wholeChanges(changes)
  const figures = figureWrites(whole)
  const photos = photoWrites(whole)
  const adoptions = adoptionWrites(whole)
  return {
    first: [...figures.first, ...photos.first, ...adoptions.first],
    then: [
      ...caseRowWrites(whole),
      ...insertRows('case_departures', changes.flatMap(departuresOf)),
      ...figures.then,
      ...photos.then,
      ...adoptions.then,
      ...publicWrites(whole),
    ],
  }
}

// Several changes of one case are one to its rows; but each may take it away from somebody's phone.
function wholeChanges(changes: readonly CaseChange[]): readonly CaseChange[] {
  const whole = new Map<string, CaseChange>()
  for (const change of changes) {
    const earlier = whole.get(change.after.id)
    whole.set(change.after.id, earlier === undefined ? change : { ...change, before: earlier.before })
  }
  return [...whole.values()]
}

// New rows are inserted and known ones updated, never "insert or update": an id that is taken out of the writer's sight
// must fail on its key, not on row security.
function caseRowWrites(changes: readonly CaseChange[]): readonly Write[] {
  const rowsFor = (isNew: boolean) =>
    changes
      .filter(({ before }) => (before === undefined) === isNew)
      .map(({ ground, after, last }) => caseRow(ground, after, last))
  const [opened, known] = [rowsFor(true), rowsFor(false)]
  const columns = columnsOf([...opened, ...known])
  if (columns === undefined) return []
  const set = columns.replace(/\w+/g, (column) => `${column} = r.${column}`)
  return [
    ...(opened.length === 0
      ? []
      : [
          sql`insert into cases (${sql.raw(columns)}, is_example) select ${sql.raw(columns)},
            (select o.is_example from officers o where o.officer_id = r.recorder_id) from ${rowsOf('cases', opened)}`,
        ]),
    ...(known.length === 0
      ? []
      : [
          sql`update cases set ${sql.raw(set)} from ${rowsOf('cases', known)} where cases.case_id = r.case_id`,
        ]),
  ]
}

/** The list row of a case, but for what only the database knows. */
export function caseRow(ground: Ground, state: Case, last: Pick<PlacedEntry, 'position' | 'xid'>) {
  const { rules, land } = ground
  // Erased words leave a case without a name; a list still needs something to open it by.
  const title = titleIn(rules, state.answers) || '—'
  return {
    case_id: state.id,
    programme: state.programme,
    pack_hash: state.pack,
    unit_id: state.unit,
    ...placeColumns(land, state.unit),
    organisation_id: state.organisation,
    branch: state.branch,
    reach_key: reachKey(state),
    recorder_id: state.recorder,
    title,
    group_value: groupOf(rules, state),
    stage: state.stage,
    standing: standingOf(rules, state),
    stage_on: state.entered.at(-1)?.on ?? state.openedOn,
    opened_on: state.openedOn,
    sent_back: state.sentBack ?? null,
    withdrawn: state.withdrawn ?? null,
    contested: state.contested,
    answers: state.answers,
    spot: state.spot ?? null,
    version: state.version,
    terms: termsOf(rules, state, nameAt(land, state.unit, NEWEST)).join(' '),
    sort_key: sortKey(title),
    changed_position: last.position,
    changed_xid: last.xid,
  }
}

// Search looks at the title, the short texts and the place, without diacritics; filters at the rest.
function termsOf(rules: PackRules, state: Case, unitName: string): readonly string[] {
  const texts = Object.keys(state.answers)
    .filter((id) => id !== rules.titleField && findField(rules, id)?.kind === 'text')
    .map((id) => text(state.answers[id]))
  return [
    ...wordTerms([titleIn(rules, state.answers), ...texts, unitName].join(' ')),
    ...filterTerm('programme', state.programme),
    ...filterTerm('group', groupOf(rules, state)),
    ...filterTerm('stage', state.stage),
    ...filterTerm('standing', standingOf(rules, state)),
    ...filterTerm('reach', reachKey(state)),
    ...filterTerm('recorder', state.recorder),
    ...dayTerms('opened', state.openedOn),
    ...(state.sentBack === undefined ? [] : [stateTerm('sent-back')]),
    ...(Object.keys(state.contested).length === 0 ? [] : [stateTerm('contested')]),
    ...(state.withdrawn === undefined ? [] : [stateTerm('withdrawn')]),
  ]
}

function groupOf(rules: PackRules, state: Case): string | null {
  const group = rules.groupField === undefined ? undefined : state.answers[rules.groupField]
  return typeof group === 'string' ? group : null
}

function standingOf(rules: PackRules, state: Case): string {
  return rules.stages.find((stage) => stage.id === state.stage)?.standing ?? 'alive'
}

function reachKey({ programme, branch }: Case): string {
  return `${programme}:${branch}`
}

function departuresOf({ ground, before, after, last }: CaseChange): readonly object[] {
  if (before === undefined || before.unit === after.unit) return []
  const then = Object.values(placeColumns(ground.land, before.unit))
  const now = new Set(Object.values(placeColumns(ground.land, after.unit)))
  const left = [...new Set(then.filter((unit): unit is UnitId => unit !== null && !now.has(unit)))]
  if (left.length === 0) return []
  return [
    {
      position: last.position,
      xid: last.xid,
      case_id: after.id,
      reach_key: reachKey(after),
      unit_ids: left,
    },
  ]
}

function photoWrites(changes: readonly CaseChange[]): CaseWrites {
  const changed = changes.filter(({ before, after }) => (before?.photos ?? []) !== after.photos)
  const known = changed.filter(({ before }) => before !== undefined)
  return {
    first: deleteOfCases('photos', known),
    then: insertRows(
      'photos',
      changed.flatMap(({ after }) => after.photos.map((photo, place) => photoRow(after.id, photo, place))),
    ),
  }
}

function photoRow(caseId: CaseId, photo: Photo, place: number): object {
  return {
    photo_id: photo.id,
    case_id: caseId,
    place,
    caption_vi: photo.captionVi,
    caption_en: photo.captionEn,
    credit: photo.credit,
    consent: photo.consent,
    taken_on: photo.takenOn ?? null,
    sha256: photo.sha256,
    bytes: photo.bytes,
  }
}

function text(answer: unknown): string {
  return typeof answer === 'string' ? answer : ''
}
