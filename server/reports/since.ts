import type { Refusal } from '@gieo/engine/problem.ts'
import { sayReportFigure } from '@gieo/engine/report/say.ts'
import { figuresOf, type ReportFigure } from '@gieo/engine/report/value.ts'
import { sayFigure } from '@gieo/engine/indicator/declared.ts'
import type { Context } from '../context.ts'
import { listFigures } from '../read/figures.ts'
import { scopeOf, withScope, type Actor } from '../store/scope.ts'
import type { ReportChange, ReportChanges } from '../wire/reports.ts'
import { listBehind } from './ask.ts'
import { findReport, readReportAnswers } from './find-report.ts'
import { makeGround, toReportFigure, type Ground } from './ground.ts'
import { figureAddress } from './write-answer.ts'

const AT_ONCE = 4

/** Every figure of a report whose value is another one now: then, now, and which records came and went. */
export async function readChanges(
  context: Context,
  actor: Actor,
  id: string,
  origin: string,
): Promise<ReportChanges | Refusal> {
  const report = await findReport(context, actor, id)
  if ('refused' in report) return report
  const answers = await readReportAnswers(context, id)
  const figures = distinct(Object.values(answers).flatMap(figuresOf))
  const ground = await makeGround(context, actor, report)
  const changes: ReportChange[] = []
  for (let at = 0; at < figures.length; at += AT_ONCE) {
    const some = figures.slice(at, at + AT_ONCE)
    const found = await Promise.all(some.map((figure) => compare(ground, figure, origin)))
    changes.push(...found.filter((change) => change !== undefined))
  }
  return { cutOn: report.cutOn, readOn: context.clock.today(), figures: figures.length, changes }
}

// A figure may stand in a sentence, a table and a chart: it is compared once, with its records when any of them kept them.
function distinct(figures: readonly ReportFigure[]): readonly ReportFigure[] {
  const byKey = new Map<string, ReportFigure>()
  for (const figure of figures) {
    const key = [figure.kind, figure.indicator, figure.unit, figure.period, figure.id ?? ''].join('|')
    if (byKey.get(key)?.records === undefined) byKey.set(key, figure)
  }
  return [...byKey.values()]
}

async function compare(
  ground: Ground,
  then: ReportFigure,
  origin: string,
): Promise<ReportChange | undefined> {
  const { context, actor } = ground
  const { indicator, unit, period, map } = then
  const query = { unit, period, map, kind: then.kind }
  const found = await listFigures(context, actor, indicator, query)
  const rows = 'refused' in found ? [] : found.items
  const row = then.kind === 'declared' ? rows.find(({ id }) => id === then.id) : rows[0]
  const now = row && toReportFigure(ground, indicator, row)
  const [said, saysNow] = [
    sayReportFigure(then),
    now === undefined ? sayFigure(GONE, 'vi') : sayReportFigure(now),
  ]
  const isSame =
    now !== undefined && now.value === then.value && now.low === then.low && now.high === then.high
  if (isSame) return undefined
  return {
    label: then.label,
    unitName: then.unitName,
    period,
    then: said,
    now: saysNow,
    url: figureAddress(origin, then),
    ...(await moved(ground, then)),
  }
}

const GONE = { qualifier: 'exactly', measure: 'cases' } as const

async function moved(ground: Ground, then: ReportFigure): Promise<Pick<ReportChange, 'joined' | 'left'>> {
  const before = then.records
  const after = before && (await listBehind(ground, then.indicator, then.unit, then.period))
  if (before === undefined || after === undefined) return { joined: null, left: null }
  const [was, is] = [new Set(before), new Set(after)]
  const joined = after.filter((id) => !was.has(id))
  const left = before.filter((id) => !is.has(id))
  const titles = await readTitles(ground, [...joined, ...left])
  const say = (ids: readonly string[]) => ids.map((id) => ({ id, title: titles.get(id) ?? '' }))
  return { joined: say(joined), left: say(left) }
}

// A record that the reader may no longer see has no title here.
async function readTitles(
  { context, actor }: Ground,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (actor === undefined || ids.length === 0) return new Map()
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  const rows = await withScope(context.db, scope, (tx) =>
    tx
      .selectFrom('cases')
      .where('case_id', 'in', [...ids])
      .select(['case_id', 'title'])
      .execute(),
  )
  return new Map(rows.map(({ case_id, title }) => [case_id, title]))
}
