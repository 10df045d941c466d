import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { NUMBERING, seriesOf } from '@gieo/engine/report/official.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { listIndicators } from '../read/indicators.ts'
import type { Tx } from '../store/database.ts'
import type { Actor } from '../store/scope.ts'
import type { ReportIssue } from '../wire/reports.ts'
import { checkTemplate, knownFrom, readPackage } from './check-template.ts'
import { drawAll } from './draw.ts'
import { fillReport } from './fill-report.ts'
import { findReport, readReportAnswers, type KeptReport } from './find-report.ts'
import type { ReportHead } from './head.ts'

const NUMBERS_LOCK = 7_260_024

/**
 * Gives a draft its number and its day; from then on it never changes. Numbers run by year or by term within an
 * organisation. One that was given elsewhere may be typed in: an office writes more than what is made here.
 */
export async function issueReport(
  context: Context,
  actor: Actor,
  id: string,
  issue: ReportIssue,
  origin: string,
): Promise<undefined | Refusal> {
  const report = await findReport(context, actor, id)
  if ('refused' in report) return report
  if (report.state === 'issued') return refuse('report.already-issued')
  if (issue.on < report.cutOn || issue.on > context.clock.today()) return refuse('report.day-invalid')
  return context.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${NUMBERS_LOCK})`.execute(tx)
    const series = seriesOf(NUMBERING[report.head.style], issue.on)
    const number = issue.number ?? (await nextNumber(tx, report.organisation, series))
    if (await isTaken(tx, report.organisation, series, number))
      return refuse('report.number-taken', { number, series })
    const symbol = issue.symbol?.trim() || report.head.symbol
    const head: ReportHead = { ...report.head, number, symbol, issuedOn: issue.on }
    const file = await refill(context, actor, report, head, origin)
    if ('refused' in file) return file
    const { numUpdatedRows } = await tx
      .updateTable('reports')
      .set({
        head: JSON.stringify(head),
        file: Buffer.from(file.bytes),
        state: 'issued',
        series,
        number,
        issued_on: issue.on,
        issued_by: actor.officer,
      })
      .where('report_id', '=', id)
      .where('state', '=', 'draft')
      .executeTakeFirst()
    return numUpdatedRows === 0n ? refuse('report.already-issued') : undefined
  })
}

/** One after the highest given here. */
export async function nextNumber(
  tx: Tx | Context['db'],
  organisation: string,
  series: string,
): Promise<number> {
  const { highest } = await tx
    .selectFrom('reports')
    .where('organisation_id', '=', organisation)
    .where('series', '=', series)
    .select(sql<number>`coalesce(max(number), 0)::int`.as('highest'))
    .executeTakeFirstOrThrow()
  return highest + 1
}

async function isTaken(tx: Tx, organisation: string, series: string, number: number): Promise<boolean> {
  const row = await tx
    .selectFrom('reports')
    .where('organisation_id', '=', organisation)
    .where('series', '=', series)
    .where('number', '=', number)
    .select('report_id')
    .executeTakeFirst()
  return row !== undefined
}

// The same template and the same answers; only the head has changed. Indicators that went since are known all the same.
async function refill(
  context: Context,
  actor: Actor,
  report: KeptReport,
  head: ReportHead,
  origin: string,
): Promise<{ readonly bytes: Uint8Array } | Refusal> {
  const { template_file } = await context.db
    .selectFrom('reports')
    .where('report_id', '=', report.id)
    .select('template_file')
    .executeTakeFirstOrThrow()
  const parts = await readPackage(template_file)
  if ('refused' in parts) return parts
  const template = await checkTemplate(parts, knownFrom((await listIndicators(context, actor)).items))
  if ('refused' in template) return template
  const answers = await readReportAnswers(context, report.id)
  return { bytes: fillReport(template, head, answers, { origin, drawn: await drawAll(context, answers) }) }
}

/** Drafts can be thrown away; what was issued stays. */
export async function deleteDraft(context: Context, actor: Actor, id: string): Promise<undefined | Refusal> {
  const report = await findReport(context, actor, id)
  if ('refused' in report) return report
  const { numDeletedRows } = await context.db
    .deleteFrom('reports')
    .where('report_id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numDeletedRows === 0n ? refuse('report.already-issued') : undefined
}
