import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { Context } from '../context.ts'
import { asPublic, withScope, type Actor } from '../store/scope.ts'
import type { FigureList, FigureRow } from '../wire/figures.ts'
import {
  findCounted,
  readAsked,
  refuseStanding,
  type Asked,
  type Counted,
  type PlaceQuery,
} from './figures-asked.ts'
import { countFigures } from './figures-count.ts'
import { listDeclared } from './figures-declared.ts'
import { checkSight, sightOf } from './figures-reach.ts'
import type { ShownFigure } from './figures-shown.ts'
import { readPublished } from './published.ts'

export type FigureQuery = PlaceQuery & {
  readonly kind?: 'counted' | 'declared' | undefined
  readonly definer?: string | undefined
}

const DECLARED_MAX = 500

/** A figure for a unit, a period and a map: what was counted, and beside it, never within it, what was declared. */
export async function listFigures(
  context: Context,
  actor: Actor | undefined,
  name: string,
  query: FigureQuery,
): Promise<FigureList | Refusal> {
  const land = await context.land()
  const counted = findCounted(context.packs, name)
  if (counted === undefined && !(await isDeclared(context, name)))
    return refuse('figure.unknown', { indicator: name })
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  const declared =
    query.kind === 'counted'
      ? []
      : await asPublic(context.db, (tx) =>
          listDeclared(tx, land, asked, {
            indicator: name,
            definer: query.definer,
            placed: query.map !== undefined,
            limit: DECLARED_MAX,
          }),
        )
  const said = declared.map(({ figure }) => figure)
  const wanted =
    query.kind !== 'declared' && (query.definer ?? counted?.indicator.definer) === counted?.indicator.definer
  if (counted === undefined || !wanted) return { items: said }
  const found = await countOne(context, land, actor, asked, counted)
  // A figure that was declared is still an answer where the count is not for this reader, or not for this map.
  if ('refused' in found) return said.length > 0 ? { items: said } : found
  return { items: [found, ...said] }
}

async function isDeclared(context: Context, name: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('declared_figures')
    .select('indicator')
    .where('indicator', '=', name)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function countOne(
  context: Context,
  land: Land,
  actor: Actor | undefined,
  asked: Asked,
  counted: Counted,
): Promise<FigureRow | Refusal> {
  const sight = sightOf(context, land, actor, counted.pack.rules.programme, asked.unit)
  const hidden = checkSight(sight, actor, counted, asked.periodText)
  if (hidden !== undefined) return hidden
  if (!asked.stands) return refuseStanding(land, asked)
  const today = context.clock.today()
  const question = { indicators: [counted], map: asked.map, period: asked.period }
  if (sight.as === 'staff') {
    const counts = await withScope(context.db, sight.scope, (tx) =>
      countFigures(tx, { ...question, units: [asked.unit], branches: sight.branches }),
    )
    return sayCounted(asked, counted, counts(counted.name, asked.unit), today)
  }
  const { figureOf } = await asPublic(context.db, (tx) =>
    readPublished(tx, land, { ...question, units: [asked.unit], periodText: asked.periodText }),
  )
  return sayCounted(asked, counted, figureOf(counted, asked.unit), today)
}

/** A counted figure on the wire; one that is held back has no value and no door. */
export function sayCounted(
  asked: Pick<Asked, 'unit' | 'unitName' | 'mapText' | 'periodText'>,
  { name, indicator }: Counted,
  shown: ShownFigure,
  today: string,
): FigureRow {
  const suppressed = 'hidden' in shown
  const { value, until, ...restsOn } = suppressed ? {} : shown
  return {
    value: value ?? null,
    low: null,
    high: null,
    kind: 'counted',
    qualifier: 'exactly',
    definer: indicator.definer,
    source: null,
    asOf: suppressed ? null : (until ?? today),
    unit: asked.unit,
    unitName: asked.unitName,
    period: asked.periodText,
    map: asked.mapText,
    measure: indicator.measure,
    suppressed,
    recordsUrl: suppressed ? null : recordsUrl(name, asked),
    counts: indicator.counts.of,
    version: indicator.version ?? 1,
    ...restsOn,
  }
}

export function recordsUrl(
  name: string,
  { unit, periodText, mapText }: Pick<Asked, 'unit' | 'periodText' | 'mapText'>,
): string {
  const query = new URLSearchParams({ unit, period: periodText, map: mapText })
  return `/api/v1/figures/${name}/records?${query}`
}
