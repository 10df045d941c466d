import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, childrenAt, levelOf, nameAt, versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { withScope } from '../store/scope.ts'
import type { FigureRow } from '../wire/figures.ts'
import type { PlaceProgramme } from '../wire/places.ts'
import type { Figure } from './figure.ts'
import { listCounted, type Asked, type Counted } from './figures-asked.ts'
import { countFigures, type Counts } from './figures-count.ts'
import type { Sight } from './figures-reach.ts'
import { undividedOf } from './figures-shown.ts'
import { sayCounted } from './figures.ts'
import type { ReadMap } from './unit-place.ts'

/**
 * A unit seen through a map in which it does not stand: the units of that map in which its land lies, each with what
 * was counted in the unit alone, so that they add up to the same whole. Residents see where it lies and no counts: a
 * part that is shared with a neighbour would give away what the neighbour holds back.
 */
export async function readElsewhere(
  context: Context,
  land: Land,
  sight: Sight,
  asked: Asked,
  home: ReadMap,
  programme: string,
): Promise<Pick<PlaceProgramme, 'rows' | 'undivided'>> {
  const { unit, map, period } = asked
  const level = levelOf(land, unit) === 'hamlet' ? 'hamlet' : 'commune'
  const units = landsIn(land, unit, home, map, level)
  const say = (valuesOf: (unit: UnitId) => Record<string, FigureRow>): PlaceProgramme['rows'] =>
    units.map((id) => ({
      unit: id,
      unitName: nameAt(land, id, map.day),
      level,
      madeOf: [],
      values: valuesOf(id),
    }))
  if (sight.as === 'resident') return { rows: say(() => ({})), undivided: {} }
  const counted = listCounted(context.packs).filter(({ pack }) => pack.rules.programme === programme)
  const question = { indicators: counted, period, branches: sight.branches }
  const [parts, whole] = await withScope(context.db, sight.scope, async (tx) => [
    await countFigures(tx, { ...question, units, map, within: { unit, map: home } }),
    await countFigures(tx, { ...question, units: [unit], map: home }),
  ])
  // No door: the records behind such a number are those of two places at once, and no list asks for that.
  const figures = (id: UnitId, figureOf: (one: Counted) => Figure | undefined) =>
    Object.fromEntries(
      counted.flatMap((one) => {
        const place = { ...asked, unit: id, unitName: nameAt(land, id, map.day) }
        const figure = figureOf(one)
        if (figure === undefined) return []
        return [[one.name, { ...sayCounted(place, one, figure, context.clock.today()), recordsUrl: null }]]
      }),
    )
  const inBoth: Counts = (name, id) => (id === unit ? whole : parts)(name, id)
  return {
    rows: say((id) => figures(id, ({ name }) => parts(name, id))),
    undivided: figures(unit, (one) => undividedOf(inBoth, one, unit, units)),
  }
}

/** The units of a level, in a map, that hold land of a unit, in the order in which its own parts stand. */
function landsIn(land: Land, unit: UnitId, home: ReadMap, map: ReadMap, level: string): readonly UnitId[] {
  const there = partsOf(land, unit, home).flatMap((part) => {
    const lies = homeOf(land, part, map.day)
    return [lies, ...ancestorsAt(land, lies, map.day)].filter(
      (id) => versionAt(land, id, map.day)?.level === level,
    )
  })
  return [...new Set(there)]
}

/** A unit and all that lies in it. */
function partsOf(land: Land, unit: UnitId, map: ReadMap): readonly UnitId[] {
  return [unit, ...childrenAt(land, unit, map.day).flatMap((child) => partsOf(land, child, map))]
}
