import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { ancestorsAt, childrenAt, nameAt, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { withScope, type Actor } from '../store/scope.ts'
import type { FigureRow, UnitTable } from '../wire/figures.ts'
import {
  listCounted,
  readAsked,
  refuseStanding,
  type Asked,
  type Counted,
  type PlaceQuery,
} from './figures-asked.ts'
import { countFigures, type Counts } from './figures-count.ts'
import { checkPeriod, sightOf, type Sight } from './figures-reach.ts'
import { kinOf, show, showUnit, strictest, undividedOf, type ShownFigure } from './figures-shown.ts'
import { recordsUrl, sayCounted } from './figures.ts'
import { sayIndicator } from './indicators.ts'
import { listMadeOf } from './unit-made-of.ts'
import { unitsBelow } from './unit-place.ts'

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
  const level = query.level ?? levelBelow(land, asked)
  const rows = level === undefined ? [] : unitsBelow(land, asked.unit, level, asked.map)
  const counts = await countAll(context, land, sight, asked, counted, rows)
  const today = context.clock.today()
  const columns = counted.map((each) => ({
    counted: each,
    ...readColumn(land, sight, counts, asked, each, rows),
  }))
  const say = (
    unit: UnitId,
    shownOf: (column: (typeof columns)[number]) => ShownFigure | undefined,
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

function levelBelow(land: Land, { unit, map }: Asked): string | undefined {
  const [child] = childrenAt(land, unit, map.day)
  return child === undefined ? undefined : versionAt(land, child, map.day)?.level
}

// Residents' numbers look at more units than the table shows: a count is held back if a neighbour's table gives it away.
async function countAll(
  context: Context,
  land: Land,
  sight: Sight,
  { unit, map, period }: Asked,
  counted: readonly Counted[],
  rows: readonly UnitId[],
): Promise<Counts> {
  const question = { indicators: counted, map, period }
  if (sight.as === 'staff') {
    const { branches, scope } = sight
    return withScope(context.db, scope, (tx) =>
      countFigures(tx, { ...question, units: [unit, ...rows], branches }),
    )
  }
  const above = new Set(rows.flatMap((row) => ancestorsAt(land, row, map.day)[0] ?? []))
  const units = [...kinOf(land, unit, map), ...[...above].flatMap((each) => kinOf(land, each, map))]
  const below = rows.flatMap((row) => childrenAt(land, row, map.day))
  return countFigures(context.db, {
    ...question,
    units: [...new Set([...units, ...rows, ...below])],
    branches: undefined,
  })
}

type Column = ReturnType<typeof show>

function readColumn(
  land: Land,
  sight: Sight,
  counts: Counts,
  { unit, map }: Asked,
  counted: Counted,
  rows: readonly UnitId[],
): Column {
  if (sight.as === 'staff') {
    return {
      whole: counts(counted.name, unit),
      parts: rows.map((row) => counts(counted.name, row)),
      undivided: undividedOf(counts, counted, unit, rows),
    }
  }
  const shown = show(counts, counted, unit, rows)
  return {
    whole: strictest(shown.whole, showUnit(land, counts, counted, unit, map)),
    parts: rows.map((row, index) => {
      const apart = showUnit(land, counts, counted, row, map)
      return strictest(shown.parts[index] ?? apart, apart)
    }),
    undivided: shown.undivided,
  }
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
