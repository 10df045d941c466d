import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { FigureRow, UnitTable } from '../wire/figures.ts'
import type { MapAmounts, MapLayout, YearsOfFigure } from '../wire/maps.ts'
import { findCounted, readAsked, refuseStanding, type Asked, type Counted } from './figures-asked.ts'
import { checkSight, sightOf } from './figures-reach.ts'
import { sayIndicator } from './indicators.ts'
import { keepLarge } from './keep.ts'
import { layOutMap } from './map-layout.ts'
import { mapFor, type ReadMap } from './unit-place.ts'
import { readUnitTable } from './unit-table.ts'

export type YearsQuery = {
  readonly unit?: string | undefined
  readonly level?: string | undefined
  /** The newest year and how many with it; without, the last seven. */
  readonly to?: number | undefined
  readonly count?: number | undefined
}

const YEARS = 7

/**
 * One figure in each unit within a unit, for each of some years, in the map of its end and in today's. Residents may all
 * ask for the same at once: what they are shown is worked out once in two seconds.
 */
export function readYears(
  context: Context,
  actor: Actor | undefined,
  name: string,
  query: YearsQuery,
): Promise<YearsOfFigure | Refusal> {
  if (actor !== undefined) return readThem(context, actor, name, query)
  const key = `years ${name} ${JSON.stringify(query)} ${context.clock.today()}`
  return keepLarge(
    context.db,
    key,
    () => readThem(context, undefined, name, query),
    () => Number.POSITIVE_INFINITY,
  )
}

async function readThem(
  context: Context,
  actor: Actor | undefined,
  name: string,
  { unit, level, to, count = YEARS }: YearsQuery,
): Promise<YearsOfFigure | Refusal> {
  const land = await context.land()
  const counted = findCounted(context.packs, name)
  if (counted === undefined) return refuse('figure.unknown', { indicator: name })
  const asked = readAsked(land, { unit }, context)
  if ('refused' in asked) return asked
  const sight = sightOf(context, land, actor, counted.pack.rules.programme, asked.unit)
  const hidden = checkSight(sight, actor, counted, 'all')
  if (hidden !== undefined) return hidden
  if (!asked.stands) return refuseStanding(land, asked)
  const today = context.clock.today()
  const layouts = new Map<string, MapLayout>()
  const years: YearsOfFigure['years'] = []
  const now = mapFor(land, today)
  for (const year of lastYears(`${to ?? today.slice(0, 4)}`, count)) {
    const end = `${year}-12-31`
    const then = mapFor(land, end < today ? end : today)
    const ask = (map: ReadMap) => readYear(context, actor, { asked, counted, level, layouts }, map, year)
    const asToday = await ask(now)
    years.push({ period: year, then: then.on === now.on ? asToday : await ask(then), now: asToday })
  }
  return {
    unit: asked.unit,
    unitName: asked.unitName,
    indicator: sayIndicator(counted),
    maps: [...layouts.values()],
    years,
  }
}

/** The year of a day and the ones before it, oldest first. */
export function lastYears(day: string, count = YEARS): readonly string[] {
  const newest = Number(day.slice(0, 4))
  return Array.from({ length: count }, (_, index) => String(newest - count + 1 + index))
}

type Wanted = {
  readonly asked: Asked
  readonly counted: Counted
  readonly level: string | undefined
  /** What was laid out already, by the map. */
  readonly layouts: Map<string, MapLayout>
}

async function readYear(
  context: Context,
  actor: Actor | undefined,
  { asked: { unit }, counted: { name, pack }, level, layouts }: Wanted,
  map: ReadMap,
  period: string,
): Promise<MapAmounts | null> {
  const land = await context.land()
  const asked = readAsked(land, { unit, map: map.on }, context)
  if ('refused' in asked || !asked.stands) return null
  const layout = layouts.get(map.on) ?? (await layOutMap(context, land, asked, level))
  layouts.set(map.on, layout)
  const table = await readUnitTable(context, actor, {
    ...{ unit, map: map.on, period, indicator: name },
    programme: pack.rules.programme,
    level: layout.level ?? undefined,
  })
  return 'refused' in table ? null : sayAmounts(table, name)
}

function sayAmounts({ map, rows, whole, undivided }: UnitTable, name: string): MapAmounts | null {
  const [all, rest] = [whole[name], undivided[name]]
  if (all === undefined || rest === undefined) return null
  const figures: (FigureRow | undefined)[] = rows.map(({ values }) => values[name])
  return {
    map,
    amounts: figures.map((figure) => figure?.value ?? null),
    hidden: figures.flatMap((figure, index) => (figure?.suppressed === true ? [index] : [])),
    whole: all,
    undivided: rest,
  }
}
