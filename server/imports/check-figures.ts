import { checkDeclared, type DeclaredFigure } from '@gieo/engine/indicator/declared.ts'
import { isMeasure } from '@gieo/engine/indicator/measure.ts'
import { indicatorName } from '@gieo/engine/pack/pack.ts'
import { MAY_DECLARE } from '@gieo/engine/import/figure-row.ts'
import { prepareFigure, type KnownIndicator } from '@gieo/engine/import/prepare-figure.ts'
import type { TablePlan } from '@gieo/engine/import/plan.ts'
import type { CellRemark, TableRow } from '@gieo/engine/import/prepare.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import { declaredRow } from '../store/declared-row.ts'
import { LEVELS } from '../wire/units.ts'
import type { RowChecker } from './check.ts'
import { pointer } from './check-case.ts'
import { makePlaceSeeker, type PlaceSeeker } from './seek-place.ts'
import type { StagedRow } from './staging.ts'

/** Checks rows that state figures, as the register of declared figures checks them. */
export async function makeFigureChecker(
  context: Context,
  actor: Actor,
  importId: string,
  plan: TablePlan,
): Promise<RowChecker> {
  const places = makePlaceSeeker(context, await context.land(), plan, {
    actor,
    roles: MAY_DECLARE,
    programme: undefined,
    levels: LEVELS,
  })
  const ground = {
    importId,
    plan,
    places,
    indicators: await knownIndicators(context),
    today: context.clock.today(),
  }
  return { places, check: (row) => checkFigure(ground, row) }
}

type Ground = {
  readonly importId: string
  readonly plan: TablePlan
  readonly places: PlaceSeeker
  readonly indicators: readonly KnownIndicator[]
  readonly today: string
}

function checkFigure({ importId, plan, places, indicators, today }: Ground, row: TableRow): StagedRow {
  const { place, figure, day, label, remarks: said } = prepareFigure(indicators, plan, row)
  const point = pointer(plan, row)
  const on = day ?? today
  const { unit, remarks: about } = places.seek(place, on, row.number)
  const remarks: CellRemark[] = [...said, ...about.map((remark) => point(remark, 'unit'))]
  const staged = { row: row.number, on, title: label }
  if (figure === undefined || unit === undefined)
    return { ...staged, status: 'stopped', unit, body: {}, remarks }
  const whole: DeclaredFigure = { ...figure, unit, id: figureId(importId, row.number) }
  const unreadable = new Set(said.map(({ column }) => column))
  for (const { path, code, values } of checkDeclared([whole])) {
    const found = point({ code, weight: 'stops', values }, TARGETS[path.split('.')[1] ?? ''] ?? 'value')
    if (!unreadable.has(found.column) || found.column === undefined) remarks.push(found)
  }
  const stopped = remarks.some(({ weight }) => weight === 'stops')
  return { ...staged, status: stopped ? 'stopped' : 'ready', unit, body: declaredRow(whole), remarks }
}

// Where the parts of a figure stand in a table.
const TARGETS: Readonly<Record<string, string>> = {
  source: 'source',
  definer: 'definer',
  periodText: 'period',
  measure: 'measure',
  asOf: 'as-of',
}

/** Follows from the import and the row, so that a figure applied again is the same one. */
export function figureId(importId: string, row: number): string {
  return `import-${importId}-${row}`
}

/** What has been declared before, and what the programmes count: under these names a figure may be stated. */
async function knownIndicators({ db, packs }: Context): Promise<readonly KnownIndicator[]> {
  const declared = await db
    .selectFrom('declared_figures')
    .distinctOn('indicator')
    .select(['indicator', 'label_vi', 'label_en', 'measure'])
    .orderBy('indicator')
    .execute()
  const before = declared.flatMap(({ indicator, label_vi, label_en, measure }) =>
    isMeasure(measure) ? [{ id: indicator, labelVi: label_vi, labelEn: label_en, measure }] : [],
  )
  const counted = [...packs.current.values()].flatMap(({ rules, texts }) =>
    rules.indicators.map((indicator) => ({
      id: indicatorName(rules, indicator),
      labelVi: texts.vi[`indicator.${indicator.id}`] ?? indicator.id,
      labelEn: texts.en[`indicator.${indicator.id}`] ?? indicator.id,
      measure: indicator.measure,
    })),
  )
  const known = new Set(before.map(({ id }) => id))
  return [...before, ...counted.filter(({ id }) => !known.has(id))]
}
