import { isAdditive, type Counting } from '../../engine/indicator/counting.ts'
import { parsePeriod, type Period } from '../../engine/indicator/period.ts'
import { unitsAt, type Land } from '../../engine/unit/land.ts'
import type { UnitId } from '../../engine/unit/unit.ts'
import type { Context } from '../../server/context.ts'
import { listCounted, type Counted } from '../../server/read/figures-asked.ts'
import { mapFor, type ReadMap } from '../../server/read/unit-place.ts'
import { listMaps } from '../../server/read/units.ts'
import { makeChance } from '../../server/simulate/chance.ts'
import { simulatedPacks } from '../../server/simulate/programmes.ts'

/** One figure of a unit in a map and a period, over all branches or one. */
export type Question = {
  readonly counted: Counted
  readonly unit: UnitId
  readonly level: string
  readonly map: ReadMap
  readonly period: Period
  readonly periodText: string
  readonly branches: readonly string[] | undefined
}

// What offices ask for: calendar and their own months and years, spans of years, and everything.
const PERIODS = ['2024', '2025-Q2', '2021-H1', '2023-05', '2020/2024', '2022-12-15/2023-12-14', 'all']

/** Figures of units of every level, in every map, over every kind of period; the same ones every time. */
export async function inventQuestions(
  context: Context,
  count: number,
  wanted: (of: Counting) => boolean = isAdditive,
): Promise<readonly Question[]> {
  const land = await context.land()
  const maps = (await listMaps(context)).map(({ on }) => mapFor(land, on))
  const chance = makeChance(17)
  const units = new Map(maps.map((map) => [map, byLevel(land, map)]))
  const programmes = new Set(simulatedPacks().map(({ rules }) => rules.programme))
  const counted = listCounted(context.packs).filter(
    ({ pack, indicator }) => programmes.has(pack.rules.programme) && wanted(indicator.counts.of),
  )
  return Array.from({ length: count }, () => {
    const map = chance.pick(maps)
    const [level, ids] = chance.pick(units.get(map) ?? [])
    const periodText = chance.pick(PERIODS)
    const period = parsePeriod(periodText)
    if (period === undefined) throw new Error(periodText)
    return {
      counted: chance.pick(counted),
      unit: chance.pick(ids),
      level,
      map,
      period,
      periodText,
      branches: chance.happens(0.3) ? ['farmers'] : undefined,
    }
  })
}

function byLevel(land: Land, map: ReadMap): readonly (readonly [string, readonly UnitId[]])[] {
  const levels = new Map<string, UnitId[]>()
  for (const { level, id } of unitsAt(land, map.day)) {
    const ids = levels.get(level)
    if (ids === undefined) levels.set(level, [id])
    else ids.push(id)
  }
  return [...levels]
}
