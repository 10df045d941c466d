import { wordsKey } from '@gieo/engine/import/words.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { findImport } from '../imports/record.ts'
import type { Actor } from '../store/scope.ts'
import type { ChoiceQuestion, ChoiceQuestionList } from '../wire/imports.ts'
import { headingsByLetter } from './import-findings.ts'

const ASKED_ABOUT = ['import.not-a-choice', 'import.choice-read-as']
const QUESTIONS_MAX = 200

type Row = {
  readonly column_name: string
  readonly cell_text: string
  readonly choice: string | null
  readonly rows: number
  readonly first_row: number
}

/** Words in columns of choices that are none of them, those of most rows first: each is asked about once. */
export async function listChoiceQuestions(
  context: Context,
  actor: Actor,
  id: string,
): Promise<ChoiceQuestionList | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  const targets = new Map((record.plan?.columns ?? []).map(({ column, target }) => [column, target]))
  const headings = await headingsByLetter(context, record)
  const { rows } = await sql<Row>`
    select column_name, cell_text, min(finding_values ->> 'choice') as choice, count(*)::int as rows, min(row_number) as first_row
    from import_findings
    where import_id = ${id} and code = any(${ASKED_ABOUT}::text[]) and column_name is not null
    group by column_name, cell_text`.execute(context.db)
  const asked = new Map<string, ChoiceQuestion>()
  for (const { column_name: column, cell_text: text, choice, rows: count, first_row: firstRow } of rows) {
    const target = targets.get(column)
    if (target === undefined) continue
    const key = wordsKey(target, text)
    const known = asked.get(key)
    asked.set(key, {
      ...(known ?? { key, target, heading: headings.get(column) ?? column, text, readAs: choice }),
      rows: count + (known?.rows ?? 0),
      firstRow: Math.min(firstRow, known?.firstRow ?? firstRow),
    })
  }
  const items = [...asked.values()].toSorted((one, other) => other.rows - one.rows)
  return { items: items.slice(0, QUESTIONS_MAX) }
}
