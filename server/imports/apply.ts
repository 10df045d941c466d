import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import { findActorById } from '../accounts/session.ts'
import type { Context } from '../context.ts'
import { foldFigures } from '../jobs/fold.ts'
import type { Tx } from '../store/database.ts'
import { listKnownCards } from '../replication/adoptions/known-cards.ts'
import { holdLand } from '../store/land.ts'
import { scopeOf, withScope, type Actor } from '../store/scope.ts'
import { declareRows } from './apply-figures.ts'
import { countRows } from './check.ts'
import { makeJudge, type ReadyCase } from './judge.ts'
import type { Progress } from './progress.ts'
import { findImport, moveImport, type ImportRecord } from './record.ts'
import { claimImport, finishImport, noteOutcomes } from './outcome.ts'
import type { Led } from './work.ts'
import { writeCases, type CaseWork } from './write-cases.ts'

/** Asks for a checked import to be applied. What was looked at is named: a check in between is refused. */
export async function applyImport(
  context: Context,
  actor: Actor,
  id: string,
  seen: { readonly revision: number; readonly leftOut: number },
): Promise<undefined | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  if (record.state !== 'checked') return refuse('import.not-now')
  const { rows, ready } = await countRows(context, id)
  if (seen.revision !== record.revision || seen.leftOut !== rows - ready) return refuse('import.other-check')
  if (ready === 0) return refuse('import.nothing-ready')
  return (await moveImport(context.db, record, 'applying')) ? undefined : refuse('import.not-now')
}

const ROWS_AT_ONCE = 200

/**
 * Opens every row that is ready, in one transaction: all of them or none. Each is judged again, under the units and
 * postings of now, by the rule that judges every command.
 */
export async function applyStep(
  context: Context,
  record: ImportRecord,
  progress: Progress,
): Promise<Led | undefined> {
  const actor = await findActorById(context, record.officer)
  if (actor === undefined) return back(refuse('access.not-signed-in'))
  const pack = context.packs.byHash.get(record.packHash ?? '')
  if (record.kind === 'cases' && pack === undefined) return back(refuse('pack.unknown'))
  try {
    if (pack === undefined) await declareAll(context, actor, record)
    else await openAll({ context, actor, pack, record, progress })
  } catch (failure) {
    if (failure instanceof RowsRefused)
      return back(refuse('import.changed-meanwhile', { rows: failure.rows }))
    throw failure
  }
  // Figures are read as totals and deltas: so many deltas at once would make every reader add them up.
  while ((await foldFigures(context.db)) > 0) progress.tell(record.total ?? 0)
  return undefined
}

async function openAll(applying: Omit<Applying, 'tx'>): Promise<void> {
  const { context, actor, record } = applying
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  await withScope(context.db, scope, async (tx) => {
    if (!(await claimImport(tx, record))) return
    await openRows({ ...applying, tx })
    await finishImport(tx, record, 'applied')
  })
}

// The register of declared figures is written by the server, never by an officer's own transaction.
function declareAll(context: Context, actor: Actor, record: ImportRecord): Promise<void> {
  return context.db.transaction().execute(async (tx) => {
    if (!(await claimImport(tx, record))) return
    const { outcomes, refusedRows } = await declareRows(context, tx, actor, record)
    if (refusedRows > 0) throw new RowsRefused(refusedRows)
    await noteOutcomes(tx, record, outcomes)
    await finishImport(tx, record, 'applied')
  })
}

class RowsRefused extends Error {
  readonly rows: number
  constructor(rows: number) {
    super('rows are refused now')
    this.rows = rows
  }
}

function back({ refused }: Refusal): Led {
  return { to: 'checked', change: { problem: JSON.stringify(refused) } }
}

type Applying = {
  readonly context: Context
  readonly tx: Tx
  readonly actor: Actor
  readonly pack: PublishedPack
  readonly record: ImportRecord
  readonly progress: Progress
}

async function openRows({ context, tx, actor, pack, record, progress }: Applying): Promise<void> {
  await holdLand(tx)
  const land = await context.landIn(tx)
  const cards = await listKnownCards(context.db)
  const judge = makeJudge(context, land, { actor, pack, importId: record.id, cards })
  let done = 0
  let refusedRows = 0
  // While the database writes one handful the next is read and judged.
  let writing: Promise<void> = Promise.resolve()
  try {
    for await (const rows of readyRows(context, record.id)) {
      const verdicts = rows.map(judge)
      const works = verdicts.flatMap((verdict) =>
        'accepted' in verdict ? [{ rules: pack.rules, before: undefined, judged: verdict.accepted }] : [],
      )
      refusedRows += rows.length - works.length
      await writing
      // Once one is refused nothing is kept; the rest is only counted.
      if (refusedRows === 0) {
        writing = openCases(tx, land, record, rows, works)
        // A failure is met where it is waited for.
        writing.catch(() => undefined)
      }
      progress.tell((done += rows.length), record.counts.ready ?? 0)
    }
    await writing
  } finally {
    // Nothing may still be written once the transaction is given up.
    await writing.catch(() => undefined)
  }
  if (refusedRows > 0) throw new RowsRefused(refusedRows)
}

async function openCases(
  tx: Tx,
  land: Land,
  record: ImportRecord,
  rows: readonly ReadyCase[],
  works: readonly CaseWork[],
): Promise<void> {
  const cases = await writeCases(tx, land, works)
  const opened = cases.map(({ id, version }, at) => ({
    row: rows[at]?.row ?? 0,
    status: 'opened' as const,
    subject: id,
    version,
  }))
  await noteOutcomes(tx, record, opened)
}

/** Rows that are ready, as the check kept them. They are read beside the transaction, which may not see them. */
async function* readyRows({ db }: Context, importId: string): AsyncGenerator<readonly ReadyCase[]> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('import_rows')
      .where('import_id', '=', importId)
      .where('status', '=', 'ready')
      .where('row_number', '>', after)
      .select(['row_number', 'unit_id', sql<string>`occurred_on::text`.as('on'), 'body'])
      .orderBy('row_number')
      .limit(ROWS_AT_ONCE)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.row_number
    yield rows.map(({ row_number, unit_id, on, body }) => {
      const { answers, spot, stage } = body as Pick<ReadyCase, 'answers' | 'spot' | 'stage'> // written by the check
      return { row: row_number, unit: unitId(unit_id ?? ''), on, answers, spot, stage }
    })
  }
}
