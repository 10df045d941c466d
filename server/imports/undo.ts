import { decide } from '@gieo/engine/case/decide.ts'
import { fold } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { nameAt, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { findActorById } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { gatherFacts } from '../facts.ts'
import { foldFigures } from '../jobs/fold.ts'
import type { Tx } from '../store/database.ts'
import { caseEntries, toEntry, type PlacedEntry } from '../store/journal.ts'
import { holdLand } from '../store/land.ts'
import { rulesOf } from '../store/packs.ts'
import { scopeOf, withScope, type Actor } from '../store/scope.ts'
import type { UndoPreview } from '../wire/imports.ts'
import { withdrawFigures } from './apply-figures.ts'
import { IMPORT_DEVICE, importedCommandId, type Judged } from './judge.ts'
import { claimImport, finishImport, noteOutcomes, type Outcome } from './outcome.ts'
import type { Progress } from './progress.ts'
import { findImport, moveImport, type ImportRecord } from './record.ts'
import type { Led } from './work.ts'
import { writeCases, type CaseWork } from './write-cases.ts'

/** A row that opened a case which still stands. */
type Standing = { readonly row: number; readonly subject: string; readonly version: number }

/** What undoing would do: how many cases nobody touched since, and which ones somebody has changed. */
export async function previewUndo(
  context: Context,
  actor: Actor,
  id: string,
): Promise<UndoPreview | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  if (record.kind === 'figures') return { untouched: (await listStanding(context, id)).length, changed: [] }
  const standing = await listStanding(context, id)
  const land = await context.land()
  const scope = scopeOf(land, actor, context.packs.programmes)
  const cases = await withScope(context.db, scope, (tx) => casesOf(tx, standing))
  const changed = standing.flatMap(({ row, subject, version }) => {
    const now = cases.get(subject)
    if (now === undefined || now.withdrawn !== null || now.version === version) return []
    const unitName = nameAt(land, unitId(now.unit_id), NEWEST)
    return [{ row, case: subject, title: now.title, unitName, stage: now.stage }]
  })
  const untouched = standing.filter(({ subject, version }) => cases.get(subject)?.version === version).length
  return { untouched, changed: changed.slice(0, CHANGED_SHOWN) }
}

const CHANGED_SHOWN = 500

/** Asks for an import to be undone; what somebody changed since stays unless that is asked for too. */
export async function undoImport(
  context: Context,
  actor: Actor,
  id: string,
  { alsoChanged }: { readonly alsoChanged: boolean },
): Promise<undefined | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  if (record.state !== 'applied' && record.state !== 'undone') return refuse('import.not-now')
  const moved = await moveImport(context.db, record, 'undoing', { also_changed: alsoChanged })
  return moved ? undefined : refuse('import.not-now')
}

const ROWS_AT_ONCE = 200

/** Withdraws what the import opened, in one transaction, by the same rule as any withdrawal. */
export async function undoStep(
  context: Context,
  record: ImportRecord,
  progress: Progress,
): Promise<Led | undefined> {
  const actor = await findActorById(context, record.officer)
  if (actor === undefined)
    return { to: 'applied', change: { problem: JSON.stringify(refuse('access.not-signed-in').refused) } }
  const standing = await listStanding(context, record.id)
  if (record.kind === 'figures') {
    await context.db.transaction().execute(async (tx) => {
      if (!(await claimImport(tx, record))) return
      await noteOutcomes(tx, record, await withdrawFigures(context, tx, actor, record, standing))
      await finishImport(tx, record, 'undone')
    })
    return undefined
  }
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  await withScope(context.db, scope, async (tx) => {
    if (!(await claimImport(tx, record))) return
    await holdLand(tx)
    const undoing = { context, tx, actor, record, land: await context.landIn(tx) }
    let done = 0
    for (let at = 0; at < standing.length; at += ROWS_AT_ONCE) {
      const outcomes = await withdrawRows(undoing, standing.slice(at, at + ROWS_AT_ONCE))
      await noteOutcomes(tx, record, outcomes)
      progress.tell((done += outcomes.length), standing.length)
    }
    await finishImport(tx, record, 'undone')
  })
  while ((await foldFigures(context.db)) > 0) progress.tell(standing.length)
  return undefined
}

type Undoing = {
  readonly context: Context
  readonly tx: Tx
  readonly actor: Actor
  readonly record: ImportRecord
  readonly land: Land
}

async function withdrawRows(undoing: Undoing, rows: readonly Standing[]): Promise<readonly Outcome[]> {
  const { tx, land, record } = undoing
  const states = await statesOf(tx, rows)
  const outcomes: Outcome[] = []
  const works: CaseWork[] = []
  for (const { row, subject, version } of rows) {
    const state = states.get(subject)
    const kept = { row, subject, version, status: 'kept' as const }
    // Out of the officer's sight by now, or changed by somebody: it is not this import's any more.
    const untouched = state !== undefined && (state.version === version || record.alsoChanged)
    const work = untouched ? withdrawal(undoing, state, row) : undefined
    if (state?.withdrawn !== undefined) outcomes.push({ ...kept, status: 'withdrawn' })
    else if (work === undefined) outcomes.push(kept)
    else {
      works.push(work)
      outcomes.push({ ...kept, status: 'withdrawn' })
    }
  }
  await writeCases(tx, land, works)
  return outcomes
}

// `undefined` when the rule does not let this officer withdraw it: a colleague has taken it further.
function withdrawal(
  { context, actor, record, land }: Undoing,
  state: Case,
  row: number,
): CaseWork | undefined {
  const rules = rulesOf(context.packs, state.pack)
  const today = context.clock.today()
  const command: Command = {
    id: importedCommandId(record.id, row, `withdraw ${state.version}`),
    case: state.id,
    programme: state.programme,
    pack: state.pack,
    unit: state.unit,
    occurredOn: today,
    basedOn: state.version,
    kind: 'withdrawCase',
    data: { reason: `Hủy lần nhập bảng “${record.fileName}”` },
  }
  const facts = gatherFacts(land, rules, state, command, actor, IMPORT_DEVICE, today)
  const decision = decide(rules, state, command, facts)
  if ('refused' in decision) return undefined
  const judged: Judged = { command, facts, events: decision.events }
  return { rules, before: state, judged: [judged] }
}

async function statesOf(tx: Tx, rows: readonly Standing[]): Promise<ReadonlyMap<string, Case>> {
  const found = await caseEntries(tx)
    .where(
      'journal.stream_id',
      'in',
      rows.map(({ subject }) => subject),
    )
    .orderBy('journal.stream_id')
    .orderBy('journal.version')
    .execute()
  const byCase = new Map<string, PlacedEntry[]>()
  for (const row of found) {
    const entries = byCase.get(row.stream_id)
    if (entries === undefined) byCase.set(row.stream_id, [toEntry(row)])
    else entries.push(toEntry(row))
  }
  const states = [...byCase].map(([id, entries]) => [id, fold(entries)] as const)
  return new Map(states.flatMap(([id, state]) => (state === undefined ? [] : [[id, state]])))
}

async function listStanding({ db }: Context, importId: string): Promise<readonly Standing[]> {
  const rows = await db
    .selectFrom('import_rows')
    .where('import_id', '=', importId)
    .where('status', 'in', ['opened', 'kept'])
    .select(['row_number', 'subject_id', 'version'])
    .orderBy('row_number')
    .execute()
  return rows.map(({ row_number, subject_id, version }) => ({
    row: row_number,
    subject: subject_id ?? '',
    version: version ?? 0,
  }))
}

async function casesOf(tx: Tx, standing: readonly Standing[]) {
  const ids = standing.map(({ subject }) => subject)
  const rows = await tx
    .selectFrom('cases')
    .where(sql<boolean>`case_id = any(${ids}::uuid[])`)
    .select(['case_id', 'version', 'withdrawn', 'title', 'unit_id', 'stage'])
    .execute()
  return new Map(rows.map((row) => [row.case_id, row]))
}
