import { Readable } from 'node:stream'
import { z } from '@hono/zod-openapi'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context as HonoContext } from 'hono'
import type { Context } from '../context.ts'
import { writeRecordsBook, writeTableBook } from '../exports/figure-books.ts'
import type { Actor } from '../store/scope.ts'
import { Day } from '../wire/day.ts'
import { LEVELS } from '../wire/units.ts'
import type { Api, Env } from './app.ts'
import { originOf } from './origin.ts'
import { queryText } from './query.ts'
import { respondProblem } from './respond.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const place = { unit: queryText(80).optional(), period: queryText(40).optional(), map: Day.optional() }
const TableQuery = z.object({ ...place, programme: queryText(80), level: z.enum(LEVELS).optional() })
const RecordsQuery = z.object({
  ...place,
  undivided: z.enum(LEVELS).optional(),
  of: z.enum(['part', 'whole']).optional(),
})

/** Tables as workbooks, each with a sheet that defines its numbers. */
export function addExportRoutes(api: Api, context: Context): void {
  api.get('/api/v1/unit-table.xlsx', (c) =>
    answerBook(c, 'so-lieu.xlsx', TableQuery, (actor, query) =>
      writeTableBook(context, actor, query, originOf(c)),
    ),
  )
  api.get('/api/v1/figures/:indicator/records.xlsx', (c) =>
    answerBook(c, 'ho-so.xlsx', RecordsQuery, (actor, query) =>
      writeRecordsBook(context, actor, c.req.param('indicator'), query, originOf(c)),
    ),
  )
}

async function answerBook<Q extends z.ZodObject>(
  c: HonoContext<Env>,
  name: string,
  shape: Q,
  write: (actor: Actor, query: z.output<Q>) => Promise<Readable | Refusal>,
): Promise<Response> {
  const actor = c.get('actor')
  if (actor === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
  const query = shape.safeParse(c.req.query())
  if (!query.success) return respondProblem(c, refuse('request.malformed').refused)
  const book = await write(actor, query.data)
  if ('refused' in book) return respondProblem(c, book.refused)
  return c.body(Readable.toWeb(book) as ReadableStream, 200, {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="${name}"`,
  })
}
