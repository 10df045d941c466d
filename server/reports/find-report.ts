import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import type { Db, Tx } from '../store/database.ts'
import type { Actor } from '../store/scope.ts'
import type { Answers } from './fill-report.ts'
import type { ReportHead } from './head.ts'
import { reachesAll, reportingOrganisations } from './rights.ts'
import { isUuid } from './templates.ts'

/** A report as it is kept. */
export type KeptReport = {
  readonly id: string
  readonly organisation: string
  readonly officer: string
  readonly programmes: readonly string[]
  readonly unit: string
  readonly period: string
  readonly map: string
  readonly templateId: string
  readonly templateName: string
  readonly head: ReportHead
  readonly cutOn: string
  readonly state: 'draft' | 'issued'
  readonly series: string | null
}

/** A report's words and figures without its files; those of other organisations do not exist for a reader. */
export function selectReports(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('reports')
    .where('reports.organisation_id', 'in', reportingOrganisations(actor))
    .select([
      'report_id',
      'organisation_id',
      'officer_id',
      'programmes',
      'unit_id',
      'period_text',
      'map_on',
      'template_id',
      'template_name',
      'head',
      'cut_on',
      'state',
      'series',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number]

export function mayRead(actor: Actor, { organisation_id, programmes }: Row): boolean {
  return reachesAll(actor, organisation_id, programmes)
}

export function keptReport(row: Row): KeptReport {
  return {
    id: row.report_id,
    organisation: row.organisation_id,
    officer: row.officer_id,
    programmes: row.programmes,
    unit: row.unit_id,
    period: row.period_text,
    map: row.map_on,
    templateId: row.template_id,
    templateName: row.template_name,
    head: row.head as ReportHead, // written by draft.ts and issue.ts
    cutOn: row.cut_on,
    state: row.state === 'issued' ? 'issued' : 'draft',
    series: row.series,
  }
}

export async function findReport(context: Context, actor: Actor, id: string): Promise<KeptReport | Refusal> {
  const row = isUuid(id)
    ? await selectReports(context.db, actor).where('report_id', '=', id).executeTakeFirst()
    : undefined
  return row === undefined || !mayRead(actor, row) ? refuse('report.not-found') : keptReport(row)
}

/** The Word file as it was made. */
export async function readReportFile({ db }: Context, id: string): Promise<Uint8Array> {
  const { file } = await db
    .selectFrom('reports')
    .where('report_id', '=', id)
    .select('file')
    .executeTakeFirstOrThrow()
  return file
}

export async function readReportAnswers({ db }: Context, id: string): Promise<Answers> {
  const row = await db
    .selectFrom('reports')
    .where('report_id', '=', id)
    .select('answers')
    .executeTakeFirstOrThrow()
  return row.answers as Answers // written by draft.ts
}
