import { classify, classOf, type AmountClass } from '@gieo/engine/chart/classes.ts'
import type { Line } from '@gieo/engine/chart/line-chart.ts'
import type { MapUnit } from '@gieo/engine/chart/map-drawing.ts'
import type { Tiles } from '@gieo/engine/map/tiles.ts'
import { formatNumber } from '@gieo/engine/text/number.ts'
import type { FigureRow } from '@gieo/server/wire/figures.ts'
import type { MapAmounts, MapLayout, YearsOfFigure } from '@gieo/server/wire/maps.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/** In the map of that year's end, or in today's. */
export type Side = 'then' | 'now'

/** What is shown of a unit in a map: a number, held back, or not known. */
export type Amount = { readonly value: number | undefined; readonly isHidden: boolean }

export type Year = YearsOfFigure['years'][number]

export function layoutOf({ maps }: YearsOfFigure, amounts: MapAmounts): MapLayout | undefined {
  return maps.find(({ on }) => on === amounts.map)
}

/** The amounts of a year by unit. */
export function amountsOf({ amounts, hidden }: MapAmounts, layout: MapLayout): ReadonlyMap<string, Amount> {
  const held = new Set(hidden)
  return new Map(
    layout.units.map(({ id }, index) => [
      id,
      { value: amounts[index] ?? undefined, isHidden: held.has(index) },
    ]),
  )
}

/** The amounts of one figure in a table's rows, by unit. */
export function amountsIn(
  rows: readonly { readonly unit: string; readonly values: Readonly<Record<string, FigureRow>> }[],
  indicator: string,
): ReadonlyMap<string, Amount> {
  return new Map(
    rows.map(({ unit, values }) => {
      const figure = values[indicator]
      return [unit, { value: figure?.value ?? undefined, isHidden: figure?.suppressed === true }]
    }),
  )
}

/** One set of classes for all years of a side: a colour means the same in every year. */
export function classesOf({ years }: YearsOfFigure, side: Side): readonly AmountClass[] {
  return classify(years.flatMap((year) => (year[side]?.amounts ?? []).flatMap((amount) => amount ?? [])))
}

export function classesFor(amounts: ReadonlyMap<string, Amount>): readonly AmountClass[] {
  return classify([...amounts.values()].flatMap(({ value }) => value ?? []))
}

/** What more stands in the units of a map, and in which words. */
export type MapWords = {
  readonly signs?: ReadonlyMap<string, MapUnit['sign']> | undefined
  readonly say?: ((amount: Amount | undefined) => string) | undefined
}

export function mapUnits(
  layout: MapLayout,
  amounts: ReadonlyMap<string, Amount>,
  classes: readonly AmountClass[],
  { signs, say = sayAmountOf }: MapWords = {},
): readonly MapUnit[] {
  return layout.units.map(({ id, name }) => {
    const amount = amounts.get(id)
    return { id, name, text: say(amount), shade: shadeOf(amount, classes), sign: signs?.get(id) }
  })
}

function shadeOf(amount: Amount | undefined, classes: readonly AmountClass[]): MapUnit['shade'] {
  if (amount?.isHidden === true) return 'hidden'
  if (amount?.value === undefined) return 'unknown'
  return classOf(classes, amount.value)?.shade ?? 'unknown'
}

/** The number; "dưới 5" where it is held back; a dash where nothing is known. */
export function sayAmountOf(amount: Amount | undefined): string {
  if (amount?.isHidden === true) return m.shared_suppressed()
  return amount?.value === undefined ? '–' : formatNumber(amount.value, getLocale())
}

export function tilesOf({ units, tiles, guessed }: MapLayout): Tiles | undefined {
  if (tiles === null) return undefined
  const { columns, rows, cells } = tiles
  return {
    columns,
    rows,
    guessed,
    tiles: units.map(({ id }, index) => ({
      id,
      column: cells[index]?.[0] ?? 0,
      row: cells[index]?.[1] ?? 0,
    })),
  }
}

/** The whole over the years; in today's map where the unit did not stand then. */
export function wholeLine({ unitName, years }: YearsOfFigure): Line {
  return { name: unitName, amounts: years.map(({ then, now }) => (now ?? then)?.whole.value ?? undefined) }
}

/** Some units over the years, as they are today. */
export function unitLines(
  found: YearsOfFigure,
  chosen: readonly string[],
): readonly (Line & { readonly unit: string })[] {
  const layout = found.maps.find(({ on }) => found.years.some(({ now }) => now?.map === on))
  return chosen.flatMap((unit) => {
    const index = layout?.units.findIndex(({ id }) => id === unit) ?? -1
    const name = layout?.units[index]?.name
    if (name === undefined) return []
    return [{ unit, name, amounts: found.years.map(({ now }) => now?.amounts[index] ?? undefined) }]
  })
}

/** Beside one another at most. */
export const COMPARED_MAX = 5
