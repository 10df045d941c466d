import type { Finding } from '@gieo/engine/finding.ts'
import { titleIn } from '@gieo/engine/form/title.ts'
import { tidyAnswers } from '@gieo/engine/form/tidy.ts'
import { sayCell } from '@gieo/engine/import/cell-value.ts'
import type { TablePlan } from '@gieo/engine/import/plan.ts'
import { prepareCase, type CellRemark, type TableRow } from '@gieo/engine/import/prepare.ts'
import type { Remark } from '@gieo/engine/import/reading.ts'
import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { RowChecker } from './check.ts'
import { makeJudge, type ReadyCase, type RowVerdict } from './judge.ts'
import type { ImportRecord } from './record.ts'
import { makePlaceSeeker, type PlaceSeeker } from './seek-place.ts'
import type { StagedRow } from './staging.ts'

export async function makeCaseChecker(
  context: Context,
  actor: Actor,
  record: ImportRecord,
  plan: TablePlan,
): Promise<RowChecker | Refusal> {
  const pack = context.packs.byHash.get(record.packHash ?? '')
  if (pack === undefined) return refuse('pack.unknown')
  const land = await context.land()
  const who = {
    actor,
    roles: pack.rules.access.open,
    programme: pack.rules.programme,
    levels: ['commune', 'hamlet'],
  } as const
  const places = makePlaceSeeker(context, land, plan, who)
  const judge = makeJudge(context, land, { actor, pack, importId: record.id, cards: plan.cards ?? [] })
  return { places, check: (row) => checkCase({ pack, plan, places, judge }, row) }
}

type Ground = {
  readonly pack: PublishedPack
  readonly plan: TablePlan
  readonly places: PlaceSeeker
  readonly judge: (row: ReadyCase) => RowVerdict
}

function checkCase({ pack, plan, places, judge }: Ground, row: TableRow): StagedRow {
  const { place, day, stage, spot, ...prepared } = prepareCase(pack, plan, row)
  const answers = tidyAnswers(prepared.answers)
  const point = pointer(plan, row)
  const remarks = [...prepared.remarks]
  const unreadable = new Set(remarks.filter(({ weight }) => weight === 'stops').map(({ column }) => column))
  const staged = {
    row: row.number,
    on: day,
    title: titleIn(pack.rules, answers),
    body: { answers, spot, stage },
  }
  if (day === undefined) {
    const missing = point({ code: 'import.day-missing', weight: 'stops' }, 'day')
    if (!unreadable.has(missing.column) || missing.column === undefined) remarks.push(missing)
    return { ...staged, status: 'stopped', unit: undefined, remarks }
  }
  const { unit, remarks: said } = places.seek(place, day, row.number)
  remarks.push(...said.map((remark) => point(remark, 'unit')))
  if (unit !== undefined) {
    const verdict = judge({ row: row.number, unit, on: day, answers, spot, stage })
    // What could not be read is missing too; it was said already.
    remarks.push(
      ...refusedRemarks(verdict, point).filter(
        ({ column }) => column === undefined || !unreadable.has(column),
      ),
    )
  }
  const stopped = remarks.some(({ weight }) => weight === 'stops')
  return { ...staged, status: stopped ? 'stopped' : 'ready', unit, remarks }
}

type Point = (remark: Remark, target: string) => CellRemark

/** Puts a remark at a column that was planned for a target, one that says something if there is one. */
export function pointer(plan: TablePlan, row: TableRow): Point {
  return (remark, target) => {
    const planned = plan.columns.filter(
      (candidate) => candidate.target === target || candidate.target.startsWith(`${target}:`),
    )
    const cells = planned.flatMap(({ column }) => row.cells.filter((cell) => cell.column === column))
    const [cell] = cells
    return {
      ...remark,
      column: cell?.column ?? planned[0]?.column,
      text: cell === undefined ? '' : sayCell(cell),
    }
  }
}

function refusedRemarks(verdict: RowVerdict, point: Point): readonly CellRemark[] {
  if ('accepted' in verdict) return []
  const { code, values, findings } = verdict.refused
  if (findings !== undefined && findings.length > 0)
    return findings.map((found) => pointAtField(found, point))
  if (verdict.command === 'advanceCase') {
    const own = code === 'case.own-work' || code === 'access.not-allowed'
    const told = own
      ? 'import.stage-own-work'
      : code === 'case.move-unknown'
        ? 'import.stage-unreachable'
        : code
    return [point({ code: told, weight: 'stops', values }, 'stage')]
  }
  return [point({ code, weight: 'stops', values }, code.startsWith('command.date') ? 'day' : 'unit')]
}

// The path of a finding begins with its field: `forces.2.role`.
function pointAtField({ path, code, values }: Finding, point: Point): CellRemark {
  const [field = ''] = path.split('.')
  const found = point({ code, weight: 'stops', values }, `field:${field}`)
  return found.column === undefined ? { ...found, values: { ...values, field } } : found
}
