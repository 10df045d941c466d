import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { versionAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { PlacePage } from '../wire/places.ts'
import { readAsked, type Asked } from './figures-asked.ts'
import { listDeclaredIn } from './figures-declared-in.ts'
import { sightOf } from './figures-reach.ts'
import { listPosted } from './place-posted.ts'
import { readProgrammes } from './place-programmes.ts'
import { lastMapOf, mapFor } from './unit-place.ts'
import { listMaps, readUnit } from './units.ts'
import { readWorklist } from './worklist.ts'

export type PlaceQuestion = {
  readonly unit: string
  readonly year?: number | undefined
  readonly map?: string | undefined
}

const WAITING_MAX = 6

/** A unit's year in one answer: what it is, what was counted and declared, what waits, and who is posted there. */
export async function readPlacePage(
  context: Context,
  actor: Actor,
  question: PlaceQuestion,
): Promise<PlacePage | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  const year = question.year ?? Number(today.slice(0, 4))
  const asked = readPlaceAsked(context, land, question, year)
  if ('refused' in asked) return asked
  const { unit, map } = asked
  const home = homeMap(land, asked)
  const mine = context.packs.programmes.some(
    (programme) => sightOf(context, land, actor, programme, unit).as === 'staff',
  )
  const [place, maps, programmes, declared, worklist, posted] = await Promise.all([
    readUnit(context, unit, asked.stands ? map.day : home.day),
    listMaps(context),
    readProgrammes(context, actor, land, asked, home),
    listDeclaredIn(context, { unit, period: asked.periodText, map: home.on }),
    readWorklist(context, actor, { unit, limit: WAITING_MAX }),
    listPosted(context, unit, mine),
  ])
  if ('refused' in programmes) return programmes
  if ('refused' in declared) return declared
  if ('refused' in worklist) return worklist
  if (place === undefined) return refuse('request.not-found')
  return {
    place,
    year,
    map: map.on,
    stands: asked.stands,
    mapThen: thenMap(land, unit, year, today).on,
    mapNow: mapFor(land, today).on,
    maps,
    programmes: [...programmes],
    declared: declared.items,
    worklist,
    posted: [...posted],
  }
}

// Without a map: today's; for a unit that ended, the one of then.
function readPlaceAsked(
  context: Context,
  land: Land,
  question: PlaceQuestion,
  year: number,
): Asked | Refusal {
  const today = context.clock.today()
  const query = { ...question, period: String(year) }
  const asked = readAsked(land, query, context)
  if ('refused' in asked || question.map !== undefined) return asked
  if (versionAt(land, asked.unit, today) !== undefined) return asked
  return readAsked(land, { ...query, map: thenMap(land, asked.unit, year, today).on }, context)
}

/** The map asked for when the unit stands in it, else the newest in which it does. */
function homeMap(land: Land, { unit, map, stands }: Asked) {
  return stands ? map : (lastMapOf(land, unit) ?? map)
}

// "As it was then": when the year ended, today for a year that goes on; for a unit that ended before, its last map.
function thenMap(land: Land, unit: UnitId, year: number, today: string) {
  const end = `${year}-12-31`
  const map = mapFor(land, end < today ? end : today)
  const ended = versionAt(land, unit, map.day) === undefined ? lastMapOf(land, unit) : undefined
  return ended !== undefined && ended.on < map.on ? ended : map
}
