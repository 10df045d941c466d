import { z } from '@hono/zod-openapi'
import { writeAdx } from '@gieo/engine/exchange/adx.ts'
import { writeFigureCsv } from '@gieo/engine/exchange/csv.ts'
import { dhis2DataValues, dhis2Metadata } from '@gieo/engine/exchange/dhis2.ts'
import { writeGeoJson } from '@gieo/engine/exchange/geojson.ts'
import { seatOf } from '@gieo/engine/map/seat.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { childrenAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../context.ts'
import { readLines, exchangeUnits, type Lines } from '../exchange/read-lines.ts'
import { listOutlines } from '../read/outlines.ts'
import { mapFor } from '../read/unit-place.ts'
import type { Actor } from '../store/scope.ts'
import { Day } from '../wire/day.ts'
import { LEVELS } from '../wire/units.ts'
import type { Api, Env } from './app.ts'
import { originOf } from './origin.ts'
import { queryText } from './query.ts'
import { respondProblem } from './respond.ts'

const Query = z.object({
  programme: queryText(80),
  indicator: queryText(120).optional(),
  unit: queryText(80).optional(),
  period: queryText(40),
  map: Day.optional(),
  level: z.enum(LEVELS).optional(),
})

type Query = z.infer<typeof Query>

type Format = {
  readonly file: string
  readonly type: string
  readonly write: (asked: Asked) => Promise<string | Refusal>
}

type Asked = Lines & { readonly context: Context; readonly query: Query; readonly origin: string }

const FORMATS: readonly Format[] = [
  {
    file: 'dhis2-data-values.json',
    type: 'application/json',
    write: async ({ query, lines }) => {
      const body = dhis2DataValues(query.programme, lines)
      return body === undefined ? refuse('exchange.period-unnamed') : JSON.stringify(body)
    },
  },
  {
    file: 'dhis2-metadata.json',
    type: 'application/json',
    write: async ({ land, table, lines }) => {
      const { day } = mapFor(land, table.map)
      const elements = new Map(lines.map((line) => [line.indicator, line]))
      return JSON.stringify(
        dhis2Metadata(exchangeUnits(land, treeOf(land, unitId(table.unit), day), day), [
          ...elements.values(),
        ]),
      )
    },
  },
  {
    file: 'adx.xml',
    type: 'application/xml; charset=utf-8',
    write: async ({ context, query, lines }) =>
      writeAdx(query.programme, lines, context.clock.now().toISOString()),
  },
  {
    file: 'figures.csv',
    type: 'text/csv; charset=utf-8',
    write: async ({ lines }) => writeFigureCsv(lines),
  },
  { file: 'figures.geojson', type: 'application/geo+json', write: writeMap },
]

/** Counted figures for other systems. All of them are read as the table on the screen is, by the same reader. */
export function addExchangeRoutes(api: Api, context: Context): void {
  for (const format of FORMATS)
    api.get(`/api/v1/exchange/${format.file}`, async (c) => {
      const actor = c.get('actor')
      if (actor === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
      const query = Query.safeParse(c.req.query())
      if (!query.success) return respondProblem(c, refuse('request.malformed').refused)
      return answer(c, context, actor, format, query.data)
    })
}

async function answer(
  c: HonoContext<Env>,
  context: Context,
  actor: Actor,
  { file, type, write }: Format,
  query: Query,
): Promise<Response> {
  const read = await readLines(context, actor, query)
  if ('refused' in read) return respondProblem(c, read.refused)
  const written = await write({ ...read, context, query, origin: originOf(c) })
  if (typeof written !== 'string') return respondProblem(c, written.refused)
  return c.body(written, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${file}"`,
  })
}

async function writeMap({ context, lines, table, land, query, origin }: Asked): Promise<string | Refusal> {
  const indicator = query.indicator ?? table.indicators[0]?.name
  const shown = lines.filter((line) => line.indicator === indicator && line.unit !== table.unit)
  if (
    shown.length === 0 &&
    query.indicator !== undefined &&
    !table.indicators.some(({ name }) => name === indicator)
  )
    return refuse('figure.unknown', { indicator: query.indicator })
  const level = table.rows[0]?.level
  const found =
    level === undefined ? undefined : await listOutlines(context, { unit: table.unit, map: table.map, level })
  const outlines = new Map(
    found === undefined || 'refused' in found
      ? []
      : found.items.map(({ unit, rings }) => [unit, rings] as const),
  )
  const { day } = mapFor(land, table.map)
  const collection = writeGeoJson(
    shown,
    (unit) => ({ rings: outlines.get(unit), seat: seatOf(land, unitId(unit), day) }),
    ({ indicator: name, unit, period, map }) =>
      `${origin}/office/figures?${new URLSearchParams({ unit, period, map, open: `${name}:${unit}` })}`,
  )
  return JSON.stringify(collection)
}

function treeOf(land: Land, unit: UnitId, day: string): readonly UnitId[] {
  return [unit, ...childrenAt(land, unit, day).flatMap((child) => treeOf(land, child, day))]
}
