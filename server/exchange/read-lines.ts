import type { ExchangeUnit, FigureLine } from '@gieo/engine/exchange/figure-lines.ts'
import { isAdditive } from '@gieo/engine/indicator/counting.ts'
import { isMeasure } from '@gieo/engine/indicator/measure.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { versionAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { mapFor } from '../read/unit-place.ts'
import { readUnitTable, type TableQuery } from '../read/unit-table.ts'
import type { Actor } from '../store/scope.ts'
import type { FigureRow, IndicatorRow, UnitTable } from '../wire/figures.ts'

/** Counted figures for another system, and the units that they name. */
export type Lines = { readonly lines: readonly FigureLine[]; readonly table: UnitTable; readonly land: Land }

/**
 * The figures of a programme in the units of one level, and of the whole unit what lies in it but in none of them: a
 * system that adds up along the tree comes to the same total. Nothing is sent that the reader may not see.
 */
export async function readLines(context: Context, actor: Actor, query: TableQuery): Promise<Lines | Refusal> {
  const table = await readUnitTable(context, actor, query)
  if ('refused' in table) return table
  if (table.from === null || table.to === null) return refuse('report.period-open')
  const land = await context.land()
  const period = { from: table.from, to: table.to }
  const told = (unit: string, unitName: string, values: Readonly<Record<string, FigureRow>>) =>
    table.indicators.flatMap((indicator) => {
      const figure = values[indicator.name]
      if (figure === undefined || figure.value === null) return []
      return [
        {
          ...sayLine(table, indicator, figure.value),
          unit,
          unitName,
          ...codeOf(land, table, unit),
          ...period,
        },
      ]
    })
  const rest = told(table.unit, table.unitName, table.rows.length === 0 ? table.whole : table.undivided)
  return {
    lines: [
      ...table.rows.flatMap(({ unit, unitName, values }) => told(unit, unitName, values)),
      ...rest.filter(({ value, adds }) => table.rows.length === 0 || (adds && value !== 0)),
    ],
    table,
    land,
  }
}

function sayLine(table: UnitTable, indicator: IndicatorRow, value: number) {
  return {
    indicator: indicator.name,
    label: indicator.labelVi,
    measure: isMeasure(indicator.measure) ? indicator.measure : ('cases' as const),
    adds: indicator.counts === undefined || isAdditive(indicator.counts),
    definer: indicator.definerVi ?? indicator.definer ?? '',
    period: table.period,
    map: table.map,
    value,
  }
}

function codeOf(land: Land, { map }: UnitTable, unit: string): Pick<FigureLine, 'unitCode'> {
  return { unitCode: versionAt(land, unitId(unit), mapFor(land, map).day)?.code }
}

/** A unit and everything below it in a map, parents before children. */
export function exchangeUnits(land: Land, units: readonly UnitId[], day: string): readonly ExchangeUnit[] {
  return units.flatMap((id) => {
    const version = versionAt(land, id, day)
    if (version === undefined) return []
    return [
      {
        id,
        name: version.fullName,
        code: version.code,
        parent: version.parent,
        from: version.validFrom,
        to: version.validTo,
      },
    ]
  })
}
