import { periodName } from '@gieo/engine/indicator/period-name.ts'
import type { Answer, ReportFigure, ReportTable } from '@gieo/engine/report/value.ts'
import { readUnitTable } from '../read/unit-table.ts'
import type { UnitTable } from '../wire/figures.ts'
import { askOnce, toReportFigure, type Ground } from './ground.ts'

const COLUMNS_MAX = 8
const BARS_MAX = 15
/** From so many rows on, units with nothing in any column are counted in one line instead. */
const ROWS_ALL = 20

const WHOLE = 'Tổng cộng'
const UNDIVIDED = 'Không chia được cho đơn vị nào'

/** The units below by the indicators named, or by those of a programme; the last row is the whole. */
export async function askTable(ground: Ground, of: readonly string[]): Promise<ReportTable> {
  const names = of.flatMap((each) => (each.includes('.') ? [each] : indicatorsOf(ground, each)))
  const wanted = [...new Set(names)].slice(0, COLUMNS_MAX)
  const programmes = [...new Set(wanted.map(programmeOf))]
  const tables = await Promise.all(programmes.map((programme) => readTable(ground, programme)))
  const [first] = tables.filter((table) => table !== undefined)
  if (first === undefined) return { indicators: [], rows: [], without: 0 }
  const columns = wanted.flatMap((name) => {
    const table = tables[programmes.indexOf(programmeOf(name))]
    return table?.whole[name] === undefined ? [] : [{ name, table }]
  })
  const row = (name: string, pick: (table: UnitTable) => UnitTable['whole'] | undefined) => ({
    name,
    figures: columns.flatMap((column) => {
      const figure = pick(column.table)?.[column.name]
      return figure === undefined ? [] : [toReportFigure(ground, column.name, figure)]
    }),
  })
  const units = first.rows.map(({ unit, unitName }) =>
    row(unitName, (table) => table.rows.find((each) => each.unit === unit)?.values),
  )
  const shown = units.length > ROWS_ALL ? units.filter(({ figures }) => figures.some(isSomething)) : units
  const undivided = row(UNDIVIDED, (table) => table.undivided)
  return {
    indicators: columns.map(({ name, table }) => {
      const whole = table.whole[name]
      const figure = whole && toReportFigure(ground, name, whole)
      return { name, label: figure?.label ?? name, measure: figure?.measure ?? 'cases' }
    }),
    rows: [
      ...shown,
      ...(undivided.figures.some(({ value }) => value !== null && value !== 0) && units.length > 0
        ? [undivided]
        : []),
      row(WHOLE, (table) => table.whole),
    ],
    without: units.length - shown.length,
  }
}

// What is held back may be something.
function isSomething({ value }: ReportFigure): boolean {
  return value !== 0
}

/** The units below by one indicator, the most first; those with nothing are left out. */
export async function askChart(ground: Ground, indicator: string): Promise<Answer> {
  const table = await readTable(ground, programmeOf(indicator))
  const points = (table?.rows ?? [])
    .flatMap(({ unitName, values }) => {
      const figure = values[indicator]
      return figure === undefined
        ? []
        : [{ label: unitName, figure: toReportFigure(ground, indicator, figure) }]
    })
    .filter(({ figure }) => (figure.value ?? 0) > 0)
    .toSorted((left, right) => amountOf(right.figure) - amountOf(left.figure))
  const label = ground.indicators.get(indicator)?.labelVi ?? indicator
  const cut = points.length > BARS_MAX ? ` (${BARS_MAX} đơn vị nhiều nhất)` : ''
  return {
    is: 'chart',
    by: 'units',
    title: `${label}, ${periodName(ground.period, 'vi')}${cut}`,
    points: points.slice(0, BARS_MAX),
  }
}

function amountOf({ value }: ReportFigure): number {
  return value ?? 0
}

function readTable(ground: Ground, programme: string): Promise<UnitTable | undefined> {
  return askOnce(ground, `table ${programme}`, async () => {
    const { context, actor, unit, period, map } = ground
    const table = await readUnitTable(context, actor, { programme, unit, period, map })
    return 'refused' in table ? undefined : table
  })
}

function programmeOf(indicator: string): string {
  return indicator.split('.')[0] ?? ''
}

function indicatorsOf({ indicators }: Ground, programme: string): readonly string[] {
  return [...indicators.values()].filter((row) => row.programme === programme).map(({ name }) => name)
}
