import { problemText } from '@gieo/engine/problem-texts.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { headingsOf, HEAD_ROWS } from '../imports/head-rows.ts'
import { findImport, type ImportRecord } from '../imports/record.ts'
import { readFirst } from '../imports/staged.ts'
import { columnName } from '../sheets/cell.ts'
import type { Actor } from '../store/scope.ts'
import type { ImportFindingList } from '../wire/imports.ts'
import { KEY, readAfter, sayAfter } from './keyset.ts'

export type FindingQuery = {
  readonly code?: string | undefined
  readonly weight?: 'stops' | 'doubt' | undefined
  readonly row?: number | undefined
  readonly limit: number
  readonly after?: string | undefined
}

type Weight = 'stops' | 'doubt'

/** What was found in a table, row by row, in the reader's language. */
export async function listImportFindings(
  context: Context,
  actor: Actor,
  id: string,
  query: FindingQuery,
  locale: Locale,
): Promise<ImportFindingList | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  const after = query.after === undefined ? ['0'] : readAfter(query.after, [KEY.position])
  if (after === undefined) return refuse('request.malformed')
  const rows = await context.db
    .selectFrom('import_findings')
    .selectAll()
    .where('import_id', '=', id)
    .where('finding_number', '>', Number(after[0]))
    .$if(query.code !== undefined, (list) => list.where('code', '=', query.code ?? ''))
    .$if(query.weight !== undefined, (list) => list.where('weight', '=', query.weight ?? ''))
    .$if(query.row !== undefined, (list) => list.where('row_number', '=', query.row ?? 0))
    .orderBy('finding_number')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const headings = await headingsByLetter(context, record)
  return {
    items: page.map((row) => ({
      number: row.finding_number,
      row: row.row_number,
      column: row.column_name,
      heading: headings.get(row.column_name ?? '') ?? null,
      text: row.cell_text,
      code: row.code,
      weight: row.weight as Weight, // written by the check
      ...sayValues(context, record, row.code, row.finding_values, locale),
    })),
    next: rows.length > query.limit && last !== undefined ? sayAfter([String(last.finding_number)]) : null,
    byCode: query.after === undefined ? await countByCode(context, id, locale) : [],
  }
}

/** The joined headings of the sheet that was planned, by the letters of their columns. */
export async function headingsByLetter(
  context: Context,
  record: ImportRecord,
): Promise<ReadonlyMap<string, string>> {
  const { plan } = record
  if (plan === undefined) return new Map()
  const rows = await readFirst(context, record.id, plan.sheet, HEAD_ROWS)
  const headings = headingsOf(rows, { from: plan.headerFrom, to: plan.headerTo })
  return new Map([...headings].map(([column, text]) => [columnName(column), text]))
}

// A field that stands in no column is named by its label: there is no heading to stand beside.
function sayValues(
  context: Context,
  record: ImportRecord,
  code: string,
  values: Readonly<Record<string, string | number>> | null,
  locale: Locale,
) {
  const said = problemText(code, values ?? undefined, locale)
  const field = values?.['field']
  if (field === undefined) return values === null ? said : { ...said, values: { ...values } }
  const texts = context.packs.byHash.get(record.packHash ?? '')?.texts[locale]
  const label = texts?.[`field.${field}`] ?? String(field)
  return { ...said, title: `${label}: ${said.title}`, values: { ...values } }
}

async function countByCode({ db }: Context, importId: string, locale: Locale) {
  const rows = await db
    .selectFrom('import_findings')
    .where('import_id', '=', importId)
    .select(['code', 'weight', sql<number>`count(*)::int`.as('count')])
    .groupBy(['code', 'weight'])
    .orderBy(sql`count(*)`, 'desc')
    .execute()
  return rows.map(({ code, weight, count }) => ({
    code,
    weight: weight as Weight, // written by the check
    count,
    title: problemText(code, undefined, locale).title,
  }))
}
