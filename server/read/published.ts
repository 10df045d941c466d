import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { FINE_PERIODS, periodsAround, publishedWithin } from '@gieo/engine/publication/public-period.ts'
import { levelOf, type Land } from '@gieo/engine/unit/land.ts'
import { isAdditive } from '@gieo/engine/indicator/counting.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../store/database.ts'
import type { Publication } from '../wire/figures.ts'
import { divide, restsOn, type Figure } from './figure.ts'
import type { Counted } from './figures-asked.ts'
import type { Hidden } from './figures-shown.ts'
import type { ReadMap } from './unit-place.ts'

/** What residents read of a figure: how it stood at the end of a day, or that it is held back. */
export type Read = (Figure & { readonly until: string }) | Hidden

/** The figures of the last publication for some units; `publication` says when that was, if there was one. */
export type PublishedFigures = {
  readonly publication: Publication | undefined
  readonly figureOf: (counted: Counted, unit: UnitId) => Read
}

type Question = {
  readonly indicators: readonly Counted[]
  readonly units: readonly UnitId[]
  readonly map: ReadMap
  readonly periodText: string
}

const HIDDEN = { hidden: true } as const

/** Reads rows that were computed before, by their key: nothing is counted. */
export async function readPublished(
  db: Db | Tx,
  land: Land,
  { indicators, units, map, periodText }: Question,
): Promise<PublishedFigures> {
  const last = await readPublication(db)
  if (last === undefined) return { publication: undefined, figureOf: () => HIDDEN }
  const periods = publishedWithin(periodText)
  const names = indicators.flatMap(restsOn).map(({ name }) => name)
  const rows = await db
    .selectFrom('published_figures')
    .select(['indicator', 'unit_id', 'period', 'value', 'held_until'])
    .where('map_on', '=', map.on)
    .where(sql<boolean>`unit_id = any(${[...units]}::text[]) and indicator = any(${names}::text[])`)
    .where(sql<boolean>`period = any(${[...periods]}::text[])`)
    .execute()
  const found = new Map(rows.map((row) => [`${row.indicator}|${row.unit_id}|${row.period}`, row]))
  const covered = new Set(last.indicators)
  const { published_on: on, until_on: until } = last
  const valueOf = ({ name }: Counted, unit: UnitId): Value => {
    if (!covered.has(name) || !last.map_ons.includes(map.on)) return HIDDEN
    const isFine = levelOf(land, unit) === 'hamlet'
    const parts = periods.map((period): Value => {
      if (!isPublishedFor(period, until, isFine)) return HIDDEN
      const row = found.get(`${name}|${unit}|${period}`)
      if (row === undefined) return { value: 0, until }
      return row.value === null ? HIDDEN : { value: row.value, until: row.held_until ?? until }
    })
    return sumUp(parts, until)
  }
  return {
    publication: { on, until },
    figureOf: (counted, unit) => readOne(counted, (each) => valueOf(each, unit)),
  }
}

type Value = { readonly value: number; readonly until: string } | Hidden

// A ratio is told where both of its sides are, for the same day.
function readOne(counted: Counted, valueOf: (counted: Counted) => Value): Read {
  if (counted.indicator.counts.of !== 'ratio') return valueOf(counted)
  const [part = HIDDEN, whole = HIDDEN] = restsOn(counted).map(valueOf)
  if ('hidden' in part || 'hidden' in whole || part.until !== whole.until) return HIDDEN
  return { ...divide(counted.indicator, part.value, whole.value), until: whole.until }
}

/** When figures were last published; `undefined` before the first time. */
export async function readPublication(db: Db | Tx) {
  return db
    .selectFrom('publications')
    .select(['published_on', 'until_on', 'map_ons', 'indicators'])
    .orderBy('publication_id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What is left of a whole when its parts are taken away, if all of them are of one day. */
export function restOf({ indicator }: Counted, whole: Read, parts: readonly Read[]): Read | undefined {
  if (!isAdditive(indicator.counts.of)) return undefined
  if ('hidden' in whole) return HIDDEN
  let rest = whole.value ?? 0
  for (const part of parts) {
    if ('hidden' in part || part.until !== whole.until) return HIDDEN
    rest -= part.value ?? 0
  }
  return { value: rest, until: whole.until }
}

// What has not begun is not nothing; and of the smallest places only long periods are published.
function isPublishedFor(period: string, until: string, isFine: boolean): boolean {
  const from = parsePeriod(period)?.from
  if (from !== undefined && from > until) return false
  const kind = from === undefined ? 0 : periodsAround(from.slice(0, 7)).indexOf(period)
  return kind >= 0 && (!isFine || kind < FINE_PERIODS)
}

// Several periods in a row, of which each is published for the same day.
function sumUp(parts: readonly Value[], until: string): Value {
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only
  let sum = 0
  for (const part of parts) {
    if ('hidden' in part || part.until !== until) return HIDDEN
    sum += part.value
  }
  return { value: sum, until }
}
