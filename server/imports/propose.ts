import { sayCell } from '@gieo/engine/import/cell-value.ts'
import { suggestColumns } from '@gieo/engine/import/suggest.ts'
import { targetsOfCases, targetsOfFigures, type Target } from '@gieo/engine/import/target.ts'
import { toneKey } from '@gieo/engine/text/fold.ts'
import type { Context } from '../context.ts'
import { columnName, type Row } from '../sheets/cell.ts'
import { ImportPlan, type ColumnPlan } from '../wire/imports.ts'
import { headingsOf } from './head-rows.ts'
import type { ImportRecord } from './record.ts'

/** What is proposed for a sheet: a saved mapping whose headings fit, else what the headings suggest. */
export type Proposal = {
  readonly plan: ImportPlan
  readonly mapping: string | undefined
  /** Columns whose heading only resembles what is proposed for them. */
  readonly guessed: ReadonlySet<number>
}

/** Everything a column of this import may be mapped to. */
export function targetsOf(context: Context, record: ImportRecord): readonly Target[] {
  if (record.kind === 'figures') return targetsOfFigures()
  const pack = context.packs.byHash.get(record.packHash ?? '')
  return pack === undefined ? [] : targetsOfCases(pack)
}

export async function proposePlan(
  context: Context,
  record: ImportRecord,
  rows: readonly Row[],
  at: { readonly sheet: number; readonly from: number; readonly to: number },
): Promise<Proposal> {
  const headings = headingsOf(rows, at)
  const refused = new Set(
    record.refusedColumns.filter(({ sheet }) => sheet === at.sheet).map(({ column }) => column),
  )
  const kept = [...headings].flatMap(([column, text]) => (refused.has(column) ? [] : [{ column, text }]))
  const place = { sheet: at.sheet, headerFrom: at.from, headerTo: at.to }
  const saved = await findSaved(context, record, kept)
  if (saved !== undefined) {
    const { plan, columns } = saved
    return { plan: { ...plan, ...place, columns: [...columns] }, mapping: saved.name, guessed: new Set() }
  }
  const suggested = suggestColumns(kept, targetsOf(context, record))
  const columns = suggested.map(({ column, target, measure }) =>
    planColumn(rows, at.to, column, { target, measure }),
  )
  const guessed = new Set(suggested.filter(({ sure }) => !sure).map(({ column }) => column))
  return { plan: ImportPlan.parse({ ...place, columns }), mapping: undefined, guessed }
}

function planColumn(
  rows: readonly Row[],
  headerTo: number,
  column: number,
  { target, measure }: Pick<ColumnPlan, 'target' | 'measure'>,
): ColumnPlan {
  const texts = rows.flatMap((row) =>
    row.number <= headerTo
      ? []
      : row.cells.filter((cell) => cell.column === column).map((cell) => sayCell(cell)),
  )
  // "1,234.5" is a number only where a point separates the fraction.
  const decimal = texts.some((text) => /^\s*-?\d{1,3}(?:,\d{3})+\.\d+\s*$/.test(text)) ? 'point' : 'comma'
  return { column: columnName(column), target, measure, decimal, dateOrder: 'day-first' }
}

/** A mapping whose headings are all in this table, the newest first; columns are found again by their headings. */
async function findSaved(
  { db }: Context,
  record: ImportRecord,
  headings: readonly { readonly column: number; readonly text: string }[],
) {
  const rows = await db
    .selectFrom('import_mappings')
    .selectAll()
    .where('organisation_id', '=', record.organisation)
    .where('kind', '=', record.kind)
    .where('programme', '=', record.programme ?? '')
    .orderBy('changed_at', 'desc')
    .limit(MAPPINGS_LOOKED_AT)
    .execute()
  const byText = new Map(headings.map(({ column, text }) => [toneKey(text), columnName(column)]))
  for (const row of rows) {
    const plan = ImportPlan.parse(row.plan)
    const columns = fitColumns(plan, row.headings, byText)
    if (columns !== undefined) return { name: row.name, plan, columns }
  }
  return undefined
}

const MAPPINGS_LOOKED_AT = 50

/** The columns of a saved plan, where their headings stand in another table; nothing when one is missing. */
export function fitColumns(
  plan: ImportPlan,
  headings: Readonly<Record<string, string>>,
  byText: ReadonlyMap<string, string>,
): readonly ColumnPlan[] | undefined {
  const columns = plan.columns.map((planned) => {
    const column = byText.get(toneKey(headings[planned.column] ?? ''))
    return column === undefined ? undefined : { ...planned, column }
  })
  const found = columns.filter((column) => column !== undefined)
  return found.length === columns.length && found.length > 0 ? found : undefined
}
