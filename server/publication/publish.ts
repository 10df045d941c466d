import { setImmediate } from 'node:timers/promises'
import { holdBack } from '@gieo/engine/publication/hold-back.ts'
import { layPlaces, type Places } from '@gieo/engine/publication/places.ts'
import type { Published, Worlds } from '@gieo/engine/publication/worlds.ts'
import type { Counts } from '@gieo/engine/pack/pack.ts'
import { levelOf, unitsAt, type Land } from '@gieo/engine/unit/land.ts'
import type { Context } from '../context.ts'
import { restsOn } from '../read/figure.ts'
import { listCounted, type Counted } from '../read/figures-asked.ts'
import { countFigures } from '../read/figures-count.ts'
import type { ReadMap } from '../read/unit-place.ts'
import type { Tx } from '../store/database.ts'
import { insertRows, writeAll } from '../store/write.ts'
import { lastDayCounted, MONTHLY } from './due.ts'
import { mapsBegun, placeAll, placeId, readLots } from './lots.ts'
import { rowsOf, type PublishedRow } from './rows.ts'

/** What became of one figure: how many numbers there are, how many are published, and how many are those of before. */
export type FigureReport = {
  readonly indicator: string
  readonly cells: number
  readonly shown: number
  /** Of those that are not: numbers from 1 to 4. The others protect them, or a small change. */
  readonly small: number
  readonly held: number
}

export type Publication = {
  readonly on: string
  readonly until: string
  readonly figures: readonly FigureReport[]
  /** Figures of which residents are told nothing, since how they are counted is not known here. */
  readonly leftOut: readonly string[]
}

/** Kinds of figures whose records can be told apart one by one. */
const KINDS: readonly string[] = ['stage-entered', 'sum-at-stage'] satisfies readonly Counts['of'][]

type Issued = {
  readonly report: FigureReport
  readonly rows: readonly PublishedRow[]
  readonly worlds: Worlds
}

/**
 * Computes all that residents read of figures, once, and holds back what would give a small number away: in itself, by
 * subtraction, in another map, or beside what was published before (docs/decisions/0025).
 */
export async function publishFigures(
  context: Context,
  { dryRun, until }: { readonly dryRun: boolean; readonly until?: string | undefined },
): Promise<Publication> {
  const on = context.clock.today()
  const last = until ?? lastDayCounted(on, context.publishes ?? MONTHLY)
  const land = await context.land()
  const maps = mapsBegun(land, on)
  const places = layPlaces(placeAll(land, maps))
  const open = listCounted(context.packs).filter(({ indicator }) => indicator.public)
  const listed = [...new Map(open.flatMap(restsOn).map((counted) => [counted.name, counted])).values()]
  const before = await lastPublication(context)
  const issued: Issued[] = []
  const leftOut: string[] = []
  for (const counted of listed) {
    const one = KINDS.includes(counted.indicator.counts.of)
      ? await issueOne(context, land, places, { counted, maps, until: last, before })
      : undefined
    if (one === undefined) leftOut.push(counted.name)
    else issued.push(one)
  }
  if (!dryRun) {
    await context.db.transaction().execute(async (tx) => {
      await write(tx, issued, before)
      await tx
        .insertInto('publications')
        .values({
          published_on: on,
          until_on: last,
          map_ons: maps.map((map) => map.on),
          indicators: issued.map(({ report }) => report.indicator),
        })
        .execute()
    })
  }
  return { on, until: last, figures: issued.map(({ report }) => report), leftOut }
}

/** Publishes if what the rhythm asks for is not out yet, or a new map has begun since. */
export async function publishWhenDue(context: Context): Promise<void> {
  const rhythm = context.publishes ?? MONTHLY
  if (rhythm.every === 'off') return
  const [land, last] = [await context.land(), await lastPublication(context)]
  const today = context.clock.today()
  const maps = mapsBegun(land, today)
  if (maps.length === 0) return
  const isOut = last !== undefined && last.until_on >= lastDayCounted(today, rhythm)
  if (isOut && maps.every(({ on }) => last.map_ons.includes(on))) return
  await publishFigures(context, { dryRun: false })
}

type Before = {
  readonly publication_id: string
  readonly until_on: string
  readonly map_ons: readonly string[]
  readonly indicators: readonly string[]
}

async function lastPublication({ db }: Pick<Context, 'db'>): Promise<Before | undefined> {
  return db
    .selectFrom('publications')
    .select(['publication_id', 'until_on', 'map_ons', 'indicators'])
    .orderBy('publication_id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type Question = {
  readonly counted: Counted
  readonly maps: readonly ReadMap[]
  readonly until: string
  readonly before: Before | undefined
}

const TURN_MS = 20

// Counted in one snapshot, then compared with what everybody else is told: a figure that is counted in another way than
// was thought here is not published.
async function issueOne(
  context: Context,
  land: Land,
  places: Places,
  { counted, maps, until, before }: Question,
): Promise<Issued | undefined> {
  const { name } = counted
  const { lots, total, old } = await context.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => ({
      lots: await readLots(tx, name, until),
      total: await countAbove(tx, land, counted, maps, until),
      old: await tx.selectFrom('published_figures').selectAll().where('indicator', '=', name).execute(),
    }))
  const newest = maps.at(-1)
  if (newest === undefined) return undefined
  const lastOf = new Map(old.map((row) => [`${placeId(row.map_on, row.unit_id)} ${row.period}`, row]))
  const steps = holdBack({
    places,
    lots,
    again: before?.indicators.includes(name) === true,
    last: (id, period) => publishedOf(lastOf.get(`${id} ${period}`)),
  })
  const worlds = await runInTurns(steps)
  if (total !== undefined && Math.abs(total - sumAbove(worlds, land, newest)) > 0.005) return undefined
  const rows = rowsOf(worlds, name, lastOf, before?.until_on)
  return { report: reportOf(worlds, name, rows), rows, worlds }
}

function publishedOf(row: PublishedRow | undefined): Published | undefined {
  return row === undefined || row.value === null || row.records === null
    ? undefined
    : { records: row.records, amount: row.value }
}

// A large province takes seconds: those who ask something meanwhile are answered between two steps.
async function runInTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  let began = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    if (performance.now() - began < TURN_MS) continue
    await setImmediate()
    began = performance.now()
  }
}

async function countAbove(
  tx: Tx,
  land: Land,
  counted: Counted,
  maps: readonly ReadMap[],
  until: string,
): Promise<number | undefined> {
  const map = maps.at(-1)
  if (map === undefined) return undefined
  const units = provincesIn(land, map)
  const period = { from: undefined, to: until }
  const counts = await countFigures(tx, { indicators: [counted], units, map, period, branches: undefined })
  return units.reduce((sum, unit) => sum + (counts(counted.name, unit).value ?? 0), 0)
}

function sumAbove(worlds: Worlds, land: Land, map: ReadMap): number {
  const tops = new Set(provincesIn(land, map).map((unit) => placeId(map.on, unit)))
  return [...worlds.cells.values()]
    .filter(({ kind, place }) => kind === 0 && worlds.places.ids[place]?.some((id) => tops.has(id)))
    .reduce((sum, { amount }) => sum + amount, 0)
}

function provincesIn(land: Land, map: ReadMap) {
  return unitsAt(land, map.day).flatMap(({ id }) => (levelOf(land, id) === 'province' ? [id] : []))
}

function reportOf(worlds: Worlds, indicator: string, rows: readonly PublishedRow[]): FigureReport {
  const cells = [...worlds.cells.values()].filter(({ records, off }) => records > 0 || off !== 0)
  return {
    indicator,
    cells: cells.length,
    shown: cells.filter(({ off }) => off === 0).length,
    small: cells.filter(({ records }) => records > 0 && records < 5).length,
    held: rows.filter(({ held_until, value }) => held_until !== null && value !== null).length,
  }
}

const ROWS_AT_ONCE = 10_000

async function write(tx: Tx, issued: readonly Issued[], before: Before | undefined): Promise<void> {
  const newest = await tx
    .selectFrom('publications')
    .select((select) => select.fn.max('publication_id').as('id'))
    .executeTakeFirst()
  if ((newest?.id ?? undefined) !== before?.publication_id)
    throw new Error('figures were published by somebody else meanwhile')
  for (const { report, rows, worlds } of issued) {
    await tx.deleteFrom('published_figures').where('indicator', '=', report.indicator).execute()
    await tx.deleteFrom('publication_lots').where('indicator', '=', report.indicator).execute()
    const lots = [...worlds.stocks.values()].map(({ unit, month, lot, second }) => ({
      indicator: report.indicator,
      unit_id: worlds.places.units[unit],
      month,
      records: lot?.records ?? 0,
      amount: lot?.amount ?? 0,
      second,
    }))
    for (const [table, all] of [
      ['published_figures', rows],
      ['publication_lots', lots],
    ] as const) {
      for (let at = 0; at < all.length; at += ROWS_AT_ONCE)
        await writeAll(tx, insertRows(table, all.slice(at, at + ROWS_AT_ONCE)))
    }
  }
}
