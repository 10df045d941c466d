import { periodName } from '@gieo/engine/indicator/period-name.ts'
import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { earlierPeriod, monthsOf } from '@gieo/engine/report/earlier.ts'
import type { Tag } from '@gieo/engine/report/tag.ts'
import type { Answer, ComparedRow, ReportFigure } from '@gieo/engine/report/value.ts'
import { listRecords } from '../read/figure-records.ts'
import { listDeclaredIn } from '../read/figures-declared-in.ts'
import { listFigures } from '../read/figures.ts'
import { listModels } from '../read/public-models.ts'
import { askChart, askTable } from './ask-table.ts'
import { askOnce, measureOf, toReportFigure, type Ground } from './ground.ts'

export type AskingTag = Extract<Tag, { readonly is: 'asking' }>

/** The records behind a figure are kept with it up to so many: to say later which of them moved. */
const RECORDS_KEPT_MAX = 1_000
const RECORDS_PAGE = 200
const MODELS_MAX = 200
const MODELS_SHOWN = 20
const PHOTOS_SHOWN = 4

/** The answer to one tag, read through the same functions that serve every screen. */
export async function askTag(ground: Ground, tag: AskingTag): Promise<Answer> {
  const at = { ...ground, unit: tag.unit ?? ground.unit, period: tag.period ?? ground.period }
  const [first = ''] = tag.of
  switch (tag.name) {
    case 'figure':
    case 'number': {
      const period = tag.option === 'previous' || tag.option === 'year-before' ? tag.option : undefined
      return {
        is: 'figure',
        figure: await askFigure(earlier(at, period), first),
        bare: tag.name === 'number',
      }
    }
    case 'change': {
      const then = earlier(at, tag.option === 'previous' ? 'previous' : 'year-before')
      const isKnown = parsePeriod(then.period) !== undefined && then.period !== at.period
      return {
        is: 'change',
        now: await askFigure(at, first),
        then: isKnown ? await askFigure(then, first) : undefined,
      }
    }
    case 'declared':
      return { is: 'declared', figures: await askDeclared(at, tag.of) }
    case 'compared':
      return { is: 'compared', rows: await askCompared(at, tag.of) }
    case 'table':
      return { is: 'table', table: await askTable(at, tag.of) }
    case 'chart':
      return tag.option === 'months' ? askMonths(at, first) : askChart(at, first)
    case 'models':
      return {
        is: 'models',
        models: (await askModels(at, tag.of)).slice(0, tag.max ?? MODELS_SHOWN).map(sayModel),
      }
    case 'photos':
      return { is: 'photos', photos: await askPhotos(at, tag) }
  }
}

function earlier(ground: Ground, which: 'previous' | 'year-before' | undefined): Ground {
  const period = which === undefined ? ground.period : (earlierPeriod(ground.period, which) ?? '')
  return { ...ground, period }
}

/** A counted figure; where it cannot be given to this reader it has no value, and stays with its name. */
export function askFigure(ground: Ground, indicator: string): Promise<ReportFigure> {
  return askOnce(ground, `figure ${indicator}`, () => readFigure(ground, indicator))
}

async function readFigure(ground: Ground, indicator: string): Promise<ReportFigure> {
  const { context, actor, unit, period, map } = ground
  const found = await listFigures(context, actor, indicator, { unit, period, map, kind: 'counted' })
  const [row] = 'refused' in found ? [] : found.items
  if (row === undefined) return missing(ground, indicator)
  const figure = toReportFigure(ground, indicator, row)
  const records = row.recordsUrl === null ? undefined : await listBehind(ground, indicator, unit, period)
  return records === undefined ? figure : { ...figure, records }
}

function missing(ground: Ground, indicator: string): ReportFigure {
  const row = ground.indicators.get(indicator)
  const nothing = { value: null, low: null, high: null, source: null, asOf: null, definer: '' }
  return {
    indicator,
    label: row?.labelVi ?? indicator,
    kind: 'counted',
    unit: ground.unit,
    unitName: '',
    period: ground.period,
    map: ground.map,
    qualifier: 'exactly',
    measure: measureOf(row?.measure ?? ''),
    ...nothing,
  }
}

/** The ids of the records behind a counted figure; `undefined` when they are more than is kept, or not to be listed. */
export async function listBehind(
  { context, actor, map }: Ground,
  indicator: string,
  unit: string,
  period: string,
): Promise<readonly string[] | undefined> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await listRecords(context, actor, indicator, {
      unit,
      period,
      map,
      limit: RECORDS_PAGE,
      after,
    })
    if ('refused' in page) return undefined
    ids.push(...page.items.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after !== undefined && ids.length < RECORDS_KEPT_MAX)
  return after === undefined ? ids : undefined
}

async function askDeclared(ground: Ground, of: readonly string[]): Promise<readonly ReportFigure[]> {
  const { context, unit, period, map } = ground
  const found = await listDeclaredIn(context, { unit, period, map })
  if ('refused' in found) return []
  return found.items
    .filter(({ indicator }) => of.length === 0 || of.includes(indicator))
    .map(({ indicator, labelVi, figure }) => toReportFigure(ground, indicator, figure, labelVi))
}

async function askCompared(ground: Ground, of: readonly string[]): Promise<readonly ComparedRow[]> {
  const declared = await askDeclared(ground, of)
  const rows: ComparedRow[] = []
  for (const indicator of of) {
    const isCounted = ground.indicators.get(indicator)?.kind === 'counted'
    const said = declared.filter((figure) => figure.indicator === indicator)
    const counted = isCounted ? await askFigure(ground, indicator) : undefined
    const label = counted?.label ?? said[0]?.label ?? ground.indicators.get(indicator)?.labelVi ?? indicator
    rows.push({ label, counted, declared: said })
  }
  return rows
}

async function askMonths(ground: Ground, indicator: string): Promise<Answer> {
  const months = monthsOf(ground.period)
  const points = await Promise.all(
    months.map(async (month) => ({
      label: `T${Number(month.slice(5, 7))}`,
      figure: await askFigure({ ...ground, period: month }, indicator),
    })),
  )
  return {
    is: 'chart',
    by: 'months',
    title: `${points[0]?.figure.label ?? indicator} theo tháng, ${periodName(ground.period, 'vi')}`,
    points,
  }
}

async function askModels({ context, unit, period }: Ground, of: readonly string[]) {
  const found = await listModels(context, { unit, programme: of[0], limit: MODELS_MAX })
  if ('refused' in found) return []
  const asked = parsePeriod(period)
  return found.items.filter(
    ({ stageOn }) => stageOn >= (asked?.from ?? stageOn) && stageOn <= (asked?.to ?? stageOn),
  )
}

type Model = Awaited<ReturnType<typeof askModels>>[number]

function sayModel(model: Model) {
  return {
    id: model.id,
    title: model.title,
    place: model.placeThen,
    stage: model.stageVi,
    on: model.stageOn,
  }
}

async function askPhotos(ground: Ground, { of, max }: AskingTag) {
  const models = await askModels(ground, of)
  return models
    .flatMap(({ id, title, photo }) =>
      photo === null ? [] : [{ id: photo.id, caption: photo.captionVi || title, model: id }],
    )
    .slice(0, max ?? PHOTOS_SHOWN)
}
