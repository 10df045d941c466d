import { tidyText } from '@gieo/engine/form/tidy.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import { ImportPlan, type ImportKind, type MappingList } from '../wire/imports.ts'
import { plannedHeadings } from './plan.ts'
import { findImport } from './record.ts'

/** Saves what an import makes of its table under a name, for the officer's organisation; the same name is replaced. */
export async function saveMapping(
  context: Context,
  actor: Actor,
  id: string,
  name: string,
): Promise<undefined | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  const { plan } = record
  if (plan === undefined) return refuse('import.not-now')
  const saved = {
    plan: JSON.stringify(plan),
    headings: JSON.stringify(await plannedHeadings(context, record, plan)),
  }
  const called = tidyText(name)
  await context.db
    .insertInto('import_mappings')
    .values({
      organisation_id: record.organisation,
      kind: record.kind,
      programme: record.programme ?? '',
      name: called,
      officer_id: actor.officer,
      ...saved,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'kind', 'programme', 'name', 'shard'])
        .doUpdateSet({ ...saved, officer_id: actor.officer, changed_at: sql<Date>`now()` }),
    )
    .execute()
  await context.db.updateTable('imports').set({ mapping: called }).where('import_id', '=', id).execute()
  return undefined
}

const MAPPINGS_MAX = 200

/** The mappings of the organisations somebody is posted to. */
export async function listMappings({ db }: Context, actor: Actor): Promise<MappingList> {
  const organisations = [...new Set(actor.postings.map(({ organisation }) => organisation))]
  if (organisations.length === 0) return { items: [] }
  const rows = await db
    .selectFrom('import_mappings')
    .selectAll()
    .where('organisation_id', 'in', organisations)
    .orderBy('changed_at', 'desc')
    .limit(MAPPINGS_MAX)
    .execute()
  return {
    items: rows.map(({ name, kind, programme, changed_at, plan }) => ({
      name,
      kind: kind as ImportKind, // written by saveMapping
      programme: programme === '' ? null : programme,
      changedAt: changed_at.toISOString(),
      plan: ImportPlan.parse(plan),
    })),
  }
}
