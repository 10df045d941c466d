import { aboutPersons } from '@gieo/engine/pack/check-persons.ts'
import { finding, type Finding } from '@gieo/engine/finding.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { isPlainDate, type Locale } from '@gieo/engine/text/date.ts'
import type { Target } from '@gieo/engine/import/target.ts'
import { hasUnit } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { columnName } from '../sheets/cell.ts'
import type { Actor } from '../store/scope.ts'
import type { ImportPlan, ImportState } from '../wire/imports.ts'
import { HEAD_ROWS, headingsOf } from './head-rows.ts'
import { targetsOf } from './propose.ts'
import { findImport, moveImport, type ImportRecord } from './record.ts'
import { readFirst } from './staged.ts'

const MAY_PLAN: readonly ImportState[] = ['waiting', 'checked']

/** Sets what is to be made of the table; every row is then checked against it. */
export async function setPlan(
  context: Context,
  actor: Actor,
  id: string,
  plan: ImportPlan,
  locale: Locale,
): Promise<undefined | Refusal> {
  const record = await findImport(context.db, actor, id)
  if ('refused' in record) return record
  if (!MAY_PLAN.includes(record.state)) return refuse('import.not-now')
  const findings = await checkPlan(context, record, plan, locale)
  if (findings.length > 0) return refuse('import.plan-invalid', undefined, findings)
  const moved = await moveImport(context.db, record, 'checking', {
    plan: JSON.stringify(plan),
    revision: record.revision + 1,
    // A programme that was published anew meanwhile is what the cases are opened under.
    ...(record.programme === undefined
      ? {}
      : { pack_hash: context.packs.current.get(record.programme)?.hash ?? null }),
  })
  return moved ? undefined : refuse('import.not-now')
}

async function checkPlan(
  context: Context,
  record: ImportRecord,
  plan: ImportPlan,
  locale: Locale,
): Promise<readonly Finding[]> {
  const say = ({ labelVi, labelEn }: Target) => (locale === 'vi' ? labelVi : labelEn)
  const sheet = record.sheets[plan.sheet]
  if (sheet === undefined) return [finding('sheet', 'import.sheet-unknown')]
  const targets = new Map(targetsOf(context, record).map((target) => [target.id, target]))
  const rows = await readFirst(context, record.id, plan.sheet, HEAD_ROWS)
  const headings = headingsOf(rows, { from: plan.headerFrom, to: plan.headerTo })
  const unit = plan.unit === null || hasUnit(await context.land(), unitId(plan.unit))
  return [
    ...(plan.headerFrom <= plan.headerTo ? [] : [finding('headerTo', 'import.headings-crossed')]),
    ...checkColumns(plan, targets, (column) => headings.get(column), say),
    ...checkRequired(plan, targets, say),
    ...(unit ? [] : [finding('unit', 'unit.unknown')]),
    ...(plan.day === null || isPlainDate(plan.day) ? [] : [finding('day', 'import.not-in-calendar')]),
    ...Object.keys(plan.fixed)
      .filter((target) => !targets.has(target))
      .map((target) => finding(`fixed.${target}`, 'import.target-unknown', { target })),
  ]
}

function checkColumns(
  plan: ImportPlan,
  targets: ReadonlyMap<string, Target>,
  headingOf: (column: number) => string | undefined,
  say: (target: Target) => string,
): readonly Finding[] {
  const seen = new Set<string>()
  return plan.columns.flatMap(({ column, target: id }) => {
    const path = `columns.${column}`
    const target = targets.get(id)
    if (target === undefined) return [finding(path, 'import.target-unknown', { target: id })]
    const words = aboutPersons(headingOf(columnIndex(column)) ?? '')
    if (words !== undefined) return [finding(path, 'import.person-column', { words })]
    const twice = seen.has(column) || (seen.has(id) && !target.repeats)
    seen.add(column).add(id)
    return twice ? [finding(path, 'import.target-twice', { target: say(target) })] : []
  })
}

// Without these no row could be opened: better said once than in every row.
function checkRequired(
  plan: ImportPlan,
  targets: ReadonlyMap<string, Target>,
  say: (target: Target) => string,
): readonly Finding[] {
  const mapped = new Set([...plan.columns.map(({ target }) => target), ...Object.keys(plan.fixed)])
  const missing = [...targets.values()].filter(({ id, required }) => required && !mapped.has(id))
  const placed = plan.unit !== null || [...mapped].some((id) => id === 'unit' || id.startsWith('unit:'))
  return [
    ...missing.map((target) =>
      finding(`columns.${target.id}`, 'import.target-missing', { target: say(target) }),
    ),
    ...(placed ? [] : [finding('unit', 'import.place-unmapped')]),
  ]
}

/** 0 for "A"; the inverse of `columnName`. */
export function columnIndex(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** The headings of the planned columns by their letters, for a mapping to be found again in another table. */
export async function plannedHeadings(
  context: Context,
  record: ImportRecord,
  plan: ImportPlan,
): Promise<Readonly<Record<string, string>>> {
  const rows = await readFirst(context, record.id, plan.sheet, HEAD_ROWS)
  const headings = headingsOf(rows, { from: plan.headerFrom, to: plan.headerTo })
  const planned = new Set(plan.columns.map(({ column }) => column))
  const named = [...headings].map(([column, text]) => [columnName(column), text] as const)
  return Object.fromEntries(named.filter(([column]) => planned.has(column)))
}
