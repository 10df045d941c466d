import type { Places } from './places.ts'
import { FINE_PERIODS, periodsAround } from './public-period.ts'

/** Counts from 1 to 4 are not published: in a small place they point at somebody. */
export const UNDER = 5

/** The records that one unit has of one month: how many, what they add up to, and both at the publication before. */
export type Lot = {
  readonly unit: string
  readonly month: string
  readonly records: number
  readonly amount: number
  readonly was: number
  readonly wasAmount: number
  /** How many there were in the second world of the publication before. */
  readonly wasSecond: number
}

/** What was last published of a cell: how many records stood behind it, and what they added up to. */
export type Published = { readonly records: number; readonly amount: number }

/** One publication of one figure. */
export type Issue = {
  readonly places: Places
  readonly lots: readonly Lot[]
  /** Whether the figure was published before. */
  readonly again: boolean
  /** What was last published under an id of a place and a period. */
  readonly last: (placeId: string, period: string) => Published | undefined
}

/** A place and a period: what is there, and by how many records the second world differs from it. */
export type Cell = {
  readonly place: number
  readonly period: string
  /** How long the period is: 0 for all time, 4 for a month. */
  readonly kind: number
  records: number
  amount: number
  was: number
  wasAmount: number
  off: number
  wasOff: number
  /** Differences by which a small number would be given away. */
  readonly forbidden: number[]
}

type Stock = {
  readonly unit: number
  readonly month: string
  readonly lot: Lot | undefined
  second: number
}

/**
 * Two histories of the same figure: what was recorded, and a second world with as many or as few records elsewhere.
 * Only what is the same in both is ever published; so nobody can rule the second out, from one publication or from
 * all of them together, and every number that differs between the two stays unknown.
 */
export type Worlds = Issue & {
  readonly stocks: Map<string, Stock>
  readonly cells: Map<string, Cell>
  /** Of each unit the months in which it has or had records, in either world. */
  readonly monthsOf: Map<number, string[]>
  readonly months: readonly string[]
}

export function openWorlds(issue: Issue): Worlds {
  const { places, lots } = issue
  const months = [...new Set(lots.map(({ month }) => month))].toSorted()
  const worlds: Worlds = { ...issue, stocks: new Map(), cells: new Map(), monthsOf: new Map(), months }
  for (const lot of lots) {
    const unit = places.indexOf.get(lot.unit) ?? -1
    const wasOff = lot.wasSecond - lot.was
    // The second world goes on as it was: what did not change in one does not change in the other.
    const second = Math.max(0, lot.records + wasOff)
    putStock(worlds, { unit, month: lot.month, lot, second })
    for (const cell of cellsOf(worlds, unit, lot.month)) {
      cell.records += lot.records
      cell.amount += lot.amount
      cell.was += lot.was
      cell.wasAmount += lot.wasAmount
      cell.off += second - lot.records
      cell.wasOff += wasOff
    }
  }
  for (const cell of worlds.cells.values()) forbid(worlds, cell)
  return worlds
}

/** How many records a unit has of a month in the second world, and whether that changed in the first. */
export function stockOf(worlds: Worlds, unit: number, month: string): { second: number; isChanged: boolean } {
  const stock = worlds.stocks.get(stockKey(unit, month))
  if (stock === undefined) return { second: 0, isChanged: false }
  if (stock.lot === undefined) return { second: stock.second, isChanged: false }
  const { records, amount, was, wasAmount } = stock.lot
  return { second: stock.second, isChanged: records !== was || isOther(amount, wasAmount) }
}

export function addSecond(worlds: Worlds, unit: number, month: string, count: number): void {
  const stock = worlds.stocks.get(stockKey(unit, month))
  if (stock !== undefined) stock.second += count
  else putStock(worlds, { unit, month, lot: undefined, second: count })
}

function putStock({ stocks, monthsOf }: Worlds, stock: Stock): void {
  const { unit, month } = stock
  stocks.set(stockKey(unit, month), stock)
  const months = monthsOf.get(unit)
  if (months === undefined) monthsOf.set(unit, [month])
  else months.push(month)
}

/** The cells in which a unit's records of a month are counted. */
export function cellsOf(worlds: Worlds, unit: number, month: string): readonly Cell[] {
  const periods = periodsAround(month)
  return (worlds.places.around[unit] ?? []).flatMap((place) =>
    periods
      .slice(0, worlds.places.isFine[place] === true ? FINE_PERIODS : undefined)
      .map((period, kind) => cellAt(worlds, place, period, kind)),
  )
}

/** A cell; one in which nothing is counted yet is made. */
export function cellAt(worlds: Worlds, place: number, period: string, kind: number): Cell {
  const key = `${place} ${period}`
  const known = worlds.cells.get(key)
  if (known !== undefined) return known
  const none = { records: 0, amount: 0, was: 0, wasAmount: 0, off: 0, wasOff: 0 }
  const cell: Cell = { place, period, kind, ...none, forbidden: [] }
  worlds.cells.set(key, cell)
  return cell
}

/** Whether a cell gives a small number away with such a difference between the worlds. */
export function tells({ forbidden }: Cell, off: number): boolean {
  return forbidden.includes(off)
}

// A small number is given away where both worlds say the same; a small change, where it is published beside what was
// published before, or where both worlds changed by the same since.
function forbid(worlds: Worlds, cell: Cell): void {
  const { records, amount, was, wasAmount, wasOff, forbidden } = cell
  const lasts = (worlds.places.ids[cell.place] ?? []).flatMap((id) => worlds.last(id, cell.period) ?? [])
  const steps = lasts.some((last) => isSmallStep(records - last.records, isOther(amount, last.amount)))
  if (isSmall(records) || steps) forbidden.push(0)
  if (worlds.again && isSmallStep(records - was, isOther(amount, wasAmount))) forbidden.push(wasOff)
}

function isSmall(count: number): boolean {
  return count > 0 && count < UNDER
}

// As many records, and yet another sum: one or a few were corrected.
function isSmallStep(step: number, isOtherAmount: boolean): boolean {
  return isSmall(Math.abs(step)) || (step === 0 && isOtherAmount)
}

const CENT = 0.005

function isOther(left: number, right: number): boolean {
  return Math.abs(left - right) > CENT
}

function stockKey(unit: number, month: string): string {
  return `${unit} ${month}`
}
