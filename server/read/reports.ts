import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { periodName } from '@gieo/engine/indicator/period-name.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import { NUMBERING, sayNumber, seriesOf, STYLES } from '@gieo/engine/report/official.ts'
import { goesOn } from '@gieo/engine/report/say.ts'
import { ASKING_TAGS, PLAIN_TAGS, TAG_OPTIONS, TAG_VALUES } from '@gieo/engine/report/tag-words.ts'
import { figuresOf } from '@gieo/engine/report/value.ts'
import type { Context } from '../context.ts'
import { DEFAULT_TEMPLATES, defaultId } from '../reports/default-template.ts'
import {
  findReport,
  keptReport,
  mayRead,
  readReportAnswers,
  selectReports,
  type KeptReport,
} from '../reports/find-report.ts'
import { nextNumber } from '../reports/issue.ts'
import { reportingOrganisations, reportingPosting } from '../reports/rights.ts'
import { asStyle } from '../reports/templates.ts'
import type { Actor } from '../store/scope.ts'
import type { ReportList, ReportPage, ReportRow, ReportTemplateList } from '../wire/reports.ts'

const REPORTS_MAX = 200

/** The reports of one's organisation, newest first. */
export async function listReports(context: Context, actor: Actor): Promise<ReportList> {
  const rows = await selectReports(context.db, actor)
    .orderBy('created_at', 'desc')
    .limit(REPORTS_MAX)
    .execute()
  const reports = rows.filter((row) => mayRead(actor, row)).map(keptReport)
  return {
    items: await sayReports(context, reports),
    mayReport: !('refused' in reportingPosting(actor)),
  }
}

export async function readReport(context: Context, actor: Actor, id: string): Promise<ReportPage | Refusal> {
  const report = await findReport(context, actor, id)
  if ('refused' in report) return report
  const [row] = await sayReports(context, [report])
  if (row === undefined) throw new Error('a report without words')
  const series = seriesOf(NUMBERING[report.head.style], context.clock.today())
  const answers = await readReportAnswers(context, id)
  return {
    report: row,
    next: {
      number: await nextNumber(context.db, report.organisation, series),
      symbol: report.head.symbol,
      series,
    },
    figures: Object.values(answers).flatMap(figuresOf).length,
  }
}

async function sayReports(context: Context, reports: readonly KeptReport[]): Promise<ReportRow[]> {
  const organisations = await context.db
    .selectFrom('organisations')
    .where('organisation_id', 'in', ['', ...reports.map(({ organisation }) => organisation)])
    .select(['organisation_id', 'name_vi'])
    .execute()
  const officers = await context.db
    .selectFrom('officers')
    .where('officer_id', 'in', ['', ...reports.map(({ officer }) => officer)])
    .select(['officer_id', 'full_name'])
    .execute()
  return reports.map((report) => ({
    id: report.id,
    title: `Báo cáo ${periodName(report.period, 'vi')}`,
    unit: report.unit,
    unitName: report.head.unitName,
    period: report.period,
    map: report.map,
    templateName: report.templateName,
    style: report.head.style,
    state: report.state,
    organisation: report.organisation,
    organisationName:
      organisations.find((each) => each.organisation_id === report.organisation)?.name_vi ?? '',
    authorName: officers.find((each) => each.officer_id === report.officer)?.full_name ?? '',
    cutOn: report.cutOn,
    periodGoesOn: goesOn(parsePeriod(report.period), report.cutOn),
    numberText:
      report.head.number === undefined
        ? null
        : sayNumber(report.head.style, report.head.number, report.head.symbol),
    issuedOn: report.head.issuedOn ?? null,
  }))
}

/** The templates one may use, and every tag a template may hold. */
export async function listTemplates(context: Context, actor: Actor): Promise<ReportTemplateList> {
  const rows = await context.db
    .selectFrom('report_templates')
    .leftJoin('officers', 'officers.officer_id', 'report_templates.officer_id')
    .where('organisation_id', 'in', reportingOrganisations(actor))
    .distinctOn('template_id')
    .orderBy('template_id')
    .orderBy('version', 'desc')
    .select([
      'template_id',
      'version',
      'report_templates.name',
      'style',
      'uploaded_at',
      'retired_at',
      'full_name',
    ])
    .execute()
  const none = { uploadedOn: null, uploadedBy: null, retiredOn: null }
  return {
    items: [
      ...STYLES.map((style) => ({
        ...{ id: defaultId(style), name: DEFAULT_TEMPLATES[style], style, version: 1, isDefault: true },
        ...none,
      })),
      ...rows.map((row) => ({
        id: row.template_id,
        name: row.name,
        style: asStyle(row.style),
        version: row.version,
        isDefault: false,
        uploadedOn: row.uploaded_at.toISOString().slice(0, 10),
        uploadedBy: row.full_name,
        retiredOn: row.retired_at?.toISOString().slice(0, 10) ?? null,
      })),
    ],
    plainTags: sayTags(PLAIN_TAGS),
    askingTags: sayTags(ASKING_TAGS),
    options: sayTags({ ...TAG_OPTIONS, ...TAG_VALUES }),
    mayUpload: !('refused' in reportingPosting(actor)),
  }
}

function sayTags(
  table: Readonly<
    Record<string, { readonly vi: string; readonly about: { readonly vi: string; readonly en: string } }>
  >,
) {
  return Object.entries(table).map(([english, { vi, about }]) => ({
    tag: vi,
    english,
    vi: about.vi,
    en: about.en,
  }))
}
