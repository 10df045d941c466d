import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { nameAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { asPublic, withScope, type Actor } from '../store/scope.ts'
import type { FigureRow, UnitTable } from '../wire/figures.ts'
import {
  listCounted,
  readAsked,
  refuseStanding,
  type Asked,
  type Counted,
  type PlaceQuery,
} from './figures-asked.ts'
import { countFigures } from './figures-count.ts'
import { checkPeriod, sightOf, type Sight } from './figures-reach.ts'
import { undividedOf, type ShownFigure } from './figures-shown.ts'
import { recordsUrl, sayCounted } from './figures.ts'
import { sayIndicator } from './indicators.ts'
import { readPublished, restOf } from './published.ts'
import { listMadeOf } from './unit-made-of.ts'
import { levelBelow, unitsBelow } from './unit-place.ts'

export type TableQuery = PlaceQuery & {
  readonly programme: string
  readonly level?: string | undefined
  /** Only this one of the programme's. */
  readonly indicator?: string | undefined
}

/** The units of one level within a unit, in a map, with what was counted in each: rows + undivided = whole. */
export async function readUnitTable(
  context: Context,
  actor: Actor | undefined,
  query: TableQuery,
): Promise<UnitTable | Refusal> {
  const land = await context.land()
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  if (!asked.stands) return refuseStanding(land, asked)
  if (!context.packs.current.has(query.programme)) return refuse('request.not-found')
  const sight = sightOf(context, land, actor, query.programme, asked.unit)
  const tooFine = checkPeriod(sight, asked.periodText)
  if (tooFine !== undefined) return tooFine
  const counted = listCounted(context.packs).filter(
    ({ name, pack, indicator }) =>
      pack.rules.programme === query.programme &&
      (query.indicator ?? name) === name &&
      (sight.as === 'staff' || indicator.public),
  )
  const level = query.level ?? levelBelow(land, asked.unit, asked.map)
  const rows = level === undefined ? [] : unitsBelow(land, asked.unit, level, asked.map)
  const { publication, columns } = await readColumns(context, land, sight, asked, counted, rows)
  const today = context.clock.today()
  const say = (
    unit: UnitId,
    shownOf: (column: Column) => ShownFigure | undefined,
  ): Record<string, FigureRow> => {
    const place = { ...asked, unit, unitName: nameAt(land, unit, asked.map.day) }
    return Object.fromEntries(
      columns.flatMap((column) => {
        const shown = shownOf(column)
        return shown === undefined
          ? []
          : [[column.counted.name, sayCounted(place, column.counted, shown, today)]]
      }),
    )
  }
  const madeOf = listMadeOf(land, rows, asked.map)
  return {
    unit: asked.unit,
    unitName: asked.unitName,
    map: asked.mapText,
    period: asked.periodText,
    from: asked.period.from ?? null,
    to: asked.period.to ?? null,
    publication,
    indicators: counted.map(sayIndicator),
    rows: rows.map((unit, index) => ({
      unit,
      unitName: nameAt(land, unit, asked.map.day),
      level: level ?? '',
      madeOf: (madeOf.get(unit) ?? []).map(({ name }) => name),
      values: say(unit, ({ parts }) => parts[index]),
    })),
    undivided: openUndivided(
      say(asked.unit, ({ undivided }) => undivided),
      asked,
      level,
    ),
    whole: say(asked.unit, ({ whole }) => whole),
  }
}

type Column = {
  readonly counted: Counted
  readonly whole: ShownFigure
  readonly parts: readonly ShownFigure[]
  readonly undivided: ShownFigure | undefined
}

async function readColumns(
  context: Context,
  land: Land,
  sight: Sight,
  { unit, map, period, periodText }: Asked,
  counted: readonly Counted[],
  rows: readonly UnitId[],
): Promise<{ readonly publication: UnitTable['publication']; readonly columns: readonly Column[] }> {
  const question = { indicators: counted, map, units: [unit, ...rows] }
  if (sight.as === 'staff') {
    const { branches, scope } = sight
    const counts = await withScope(context.db, scope, (tx) =>
      countFigures(tx, { ...question, period, branches }),
    )
    const columns = counted.map((each) => ({
      counted: each,
      whole: counts(each.name, unit),
      parts: rows.map((row) => counts(each.name, row)),
      undivided: undividedOf(counts, each, unit, rows),
    }))
    return { publication: null, columns }
  }
  const { publication, figureOf } = await asPublic(context.db, (tx) =>
    readPublished(tx, land, { ...question, periodText }),
  )
  const columns = counted.map((each) => {
    const whole = figureOf(each, unit)
    const parts = rows.map((row) => figureOf(each, row))
    return { counted: each, whole, parts, undivided: restOf(each, whole, parts) }
  })
  return { publication: publication ?? null, columns }
}

// The door of what cannot be divided opens onto exactly those records.
function openUndivided(
  values: Record<string, FigureRow>,
  asked: Asked,
  level: string | undefined,
): Record<string, FigureRow> {
  const door = (name: string) => recordsUrl(name, asked) + (level === undefined ? '' : `&undivided=${level}`)
  return Object.fromEntries(
    Object.entries(values).map(([name, figure]) => [
      name,
      figure.recordsUrl === null ? figure : { ...figure, recordsUrl: door(name) },
    ]),
  )
}
