import type { Readable } from 'node:stream'
import { measureName } from '@gieo/engine/indicator/measure-words.ts'
import { isMeasure } from '@gieo/engine/indicator/measure.ts'
import { formatDate } from '@gieo/engine/text/date.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { listRecords, type RecordsQuery } from '../read/figure-records.ts'
import { listFigures } from '../read/figures.ts'
import { listIndicators } from '../read/indicators.ts'
import { readUnitTable, type TableQuery } from '../read/unit-table.ts'
import type { Actor } from '../store/scope.ts'
import type { FigureRow, RecordList } from '../wire/figures.ts'
import { definitionSheet } from './definitions.ts'
import { writeBook, type CellValue } from './write-book.ts'

const PAGE = 200

/** The table of the figures room as a workbook: rows, what cannot be divided, the whole; each number opens its records. */
export async function writeTableBook(
  context: Context,
  actor: Actor,
  query: TableQuery,
  origin: string,
): Promise<Readable | Refusal> {
  const table = await readUnitTable(context, actor, query)
  if ('refused' in table) return table
  const address = (unit: string, indicator?: string) => {
    const place = { programme: query.programme, unit, period: table.period, map: table.map }
    const open = indicator === undefined ? {} : { open: `${indicator}:${unit}` }
    return `${origin}/office/figures?${new URLSearchParams({ ...place, ...open })}`
  }
  const cell = (figure: FigureRow | undefined, unit: string, indicator: string): CellValue => {
    if (figure === undefined || figure.value === null) return figure?.suppressed === true ? 'dưới 5' : null
    return { text: figure.value, href: address(unit, indicator) }
  }
  const row = (name: string, unit: string, values: Readonly<Record<string, FigureRow>>) => [
    name,
    ...table.indicators.map((indicator) => cell(values[indicator.name], unit, indicator.name)),
  ]
  const about = {
    unitName: table.unitName,
    period: table.period,
    map: table.map,
    cutOn: context.clock.today(),
    address: address(table.unit),
  }
  return writeBook([
    {
      name: 'Số liệu',
      columns: [
        { heading: 'Đơn vị', width: 30 },
        ...table.indicators.map(({ labelVi, measure }) => ({
          heading: `${labelVi} (${isMeasure(measure) ? measureName(measure, 'vi') : measure})`,
          width: 22,
        })),
      ],
      rows: [
        ...table.rows.map(({ unit, unitName, values }) => row(unitName, unit, values)),
        ...(table.rows.length === 0
          ? []
          : [row('Không chia được cho đơn vị nào', table.unit, table.undivided)]),
        row('Tổng cộng', table.unit, table.whole),
      ],
    },
    definitionSheet(about, table.indicators, (name) => address(table.unit, name)),
  ])
}

/** The records behind a number as a workbook: as many rows as it says. */
export async function writeRecordsBook(
  context: Context,
  actor: Actor,
  indicator: string,
  query: Omit<RecordsQuery, 'limit' | 'after'>,
  origin: string,
): Promise<Readable | Refusal> {
  const first = await listRecords(context, actor, indicator, { ...query, limit: PAGE })
  if ('refused' in first) return first
  const found = await listFigures(context, actor, indicator, { ...query, kind: 'counted' })
  if ('refused' in found) return found
  const [figure] = found.items
  const about = {
    unitName: figure?.unitName ?? '',
    period: figure?.period ?? 'all',
    map: figure?.map ?? context.clock.today(),
    cutOn: context.clock.today(),
    address: `${origin}/office/figures?${new URLSearchParams({ unit: figure?.unit ?? '', period: figure?.period ?? 'all', map: figure?.map ?? '', open: `${indicator}:${figure?.unit ?? ''}` })}`,
  }
  const { items } = await listIndicators(context, actor)
  return writeBook([
    {
      name: 'Hồ sơ',
      columns: ['Tên', 'Nơi', 'Giai đoạn', 'Từ ngày', 'Ngày ghi', 'Cơ quan', 'Chương trình', 'Mở'].map(
        (heading, index) => ({ heading, width: index === 0 ? 48 : 22 }),
      ),
      rows: recordRows(context, actor, indicator, query, { first, origin }),
    },
    definitionSheet(
      about,
      items.filter(({ name, kind }) => name === indicator && kind === 'counted'),
      () => about.address,
    ),
  ])
}

async function* recordRows(
  context: Context,
  actor: Actor,
  indicator: string,
  query: Omit<RecordsQuery, 'limit' | 'after'>,
  { first, origin }: { readonly first: RecordList; readonly origin: string },
): AsyncGenerator<readonly CellValue[]> {
  let page = first
  for (;;) {
    for (const record of page.items) {
      yield [
        record.title,
        record.unitName,
        stageWords(context, record),
        formatDate(record.stageOn, 'vi'),
        formatDate(record.openedOn, 'vi'),
        record.organisationName,
        context.packs.byHash.get(record.pack)?.texts.vi['name.short'] ?? record.programme,
        { text: 'mở', href: `${origin}/office/cases/${record.id}` },
      ]
    }
    if (page.next === null) return
    const next = await listRecords(context, actor, indicator, { ...query, limit: PAGE, after: page.next })
    if ('refused' in next) throw new Error(`the records behind a figure ended early: ${next.refused.code}`)
    page = next
  }
}

function stageWords({ packs }: Context, { pack, stage }: RecordList['items'][number]): string {
  return packs.byHash.get(pack)?.texts.vi[`stage.${stage}`] ?? stage
}
