import { isHttpError } from '@sveltejs/kit'
import type { FigureRow, UnitTable } from '@gieo/server/wire/figures.ts'
import type { UnitPage, UnitRow } from '@gieo/server/wire/units.ts'
import { byName } from '../place.ts'
import { readTable, readUnit, type FigurePlaceQuery } from '../api.ts'

type Fetch = typeof globalThis.fetch

/** A table of units. When the unit asked for does not stand in the map, the units that made it up or became of it. */
export type Shown = {
  /** `children`: the units within it; `parts`: what it was made of then; `became`: where it lies now. */
  readonly rowsAre: 'children' | 'parts' | 'became'
  readonly rows: readonly Row[]
  readonly undivided: Values
  readonly whole: Values
  readonly indicators: UnitTable['indicators']
}

type Values = Readonly<Record<string, FigureRow>>

export type Row = {
  readonly unit: string
  readonly name: string
  readonly madeOf: readonly string[]
  readonly values: Values
}

export type Question = FigurePlaceQuery & { readonly programme: string; readonly map: string }

/** What is counted in a unit, in a map in which it may not have stood. */
export async function readShown(fetch: Fetch, question: Question, page: UnitPage): Promise<Shown> {
  const { programme, ...query } = question
  const table = await readTable(fetch, programme, query).catch((refused: unknown) => {
    if (isHttpError(refused, 422)) return undefined
    throw refused
  })
  if (table !== undefined) return ofTable(table)
  return readRelatives(fetch, question, page)
}

function ofTable(table: UnitTable): Shown {
  return {
    rowsAre: 'children',
    rows: inOrder(table.rows).map((row) => ({
      unit: row.unit,
      name: row.unitName,
      madeOf: row.madeOf,
      values: row.values,
    })),
    undivided: table.undivided,
    whole: table.whole,
    indicators: table.indicators,
  }
}

// The register orders communes and districts; hamlets have no number in it and go by name, 2 before 12.
function inOrder(rows: UnitTable['rows']): UnitTable['rows'] {
  return rows.every(({ level }) => level === 'hamlet') ? byName(rows, ({ unitName }) => unitName) : rows
}

async function readRelatives(fetch: Fetch, question: Question, page: UnitPage): Promise<Shown> {
  const { programme, unit: _unit, ...query } = question
  const later = page.unit.validFrom <= question.map
  const relatives = await standingRelatives(fetch, page, question.map, later ? 'successors' : 'predecessors')
  const tables = await Promise.all(
    relatives.map((one) => readTable(fetch, programme, { ...query, unit: one.id, level: undefined })),
  )
  return {
    rowsAre: later ? 'became' : 'parts',
    rows: tables.map((table) => ({
      unit: table.unit,
      name: table.unitName,
      madeOf: [],
      values: table.whole,
    })),
    undivided: {},
    whole: {},
    indicators: tables[0]?.indicators ?? [],
  }
}

const STEPS_MAX = 4

// Some communes were merged twice: what a unit was made of may itself have been made of others.
async function standingRelatives(
  fetch: Fetch,
  page: UnitPage,
  map: string,
  way: 'predecessors' | 'successors',
  steps = STEPS_MAX,
): Promise<readonly UnitRow[]> {
  const found = await Promise.all(
    page[way].map(async (unit): Promise<readonly UnitRow[]> => {
      if (stands(unit, map) || steps === 0) return [unit]
      return standingRelatives(fetch, await readUnit(fetch, unit.id), map, way, steps - 1)
    }),
  )
  const all = found.flat().filter((unit) => stands(unit, map))
  return [...new Map(all.map((unit) => [unit.id, unit])).values()]
}

function stands({ validFrom, validTo }: UnitRow, on: string): boolean {
  return validFrom <= on && (validTo === null || on < validTo)
}

/** What the rows and what cannot be divided add up to; `undefined` where a number is held back. */
export function sumOf(shown: Shown, indicator: string): number | undefined {
  const whole = shown.whole[indicator]
  if (whole !== undefined) return whole.value ?? undefined
  const values = shown.rows.map((row) => row.values[indicator]?.value)
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === undefined || value === null ? undefined : sum + value),
    0,
  )
}

/** The figure an address has opened: `indicator:unit`, or `indicator:unit:undivided`. */
export function findOpened(
  shown: Shown,
  opened: string,
): { readonly indicator: string; readonly figure: FigureRow; readonly undivided: boolean } | undefined {
  const [indicator = '', unit = '', part] = opened.split(':')
  const undivided = part === 'undivided'
  const values = undivided
    ? shown.undivided
    : (shown.rows.find((row) => row.unit === unit)?.values ?? shown.whole)
  const figure = values[indicator]
  if (figure === undefined || (part === undefined && figure.unit !== unit)) return undefined
  return { indicator, figure, undivided }
}
