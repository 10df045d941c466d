import { z } from '@hono/zod-openapi'
import { refuse } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import { confirmInstallation, listInstallations } from '../replication/card-files/installations.ts'
import { FILE_BYTES_MAX, readCardFile } from '../replication/card-files/read-file.ts'
import { receiveCardFile } from '../replication/card-files/receive.ts'
import { receivingPosting } from '../replication/card-files/rights.ts'
import { writeCardFile } from '../replication/card-files/write-file.ts'
import { officeHeading } from '../store/record.ts'
import type { Actor } from '../store/scope.ts'
import { InstallationConfirm, InstallationList } from '../wire/card-files.ts'
import { CARD_FILES, type Api } from './app.ts'
import { respondProblem } from './respond.ts'
import { addRoute } from './route.ts'

/** Signed cards on their way from one installation to another, and the keys that are believed. */
export function addCardFileRoutes(api: Api, context: Context): void {
  api.get(`${CARD_FILES}/:card{[0-9a-f-]{36}}`, async (c) => {
    if (c.get('actor') === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
    const version = z.coerce.number().int().min(1).optional().safeParse(c.req.query('version'))
    const file = await writeCardFile(context, { card: c.req.param('card'), version: version.data })
    if ('refused' in file) return respondProblem(c, file.refused)
    const name = `${file.wanted.card}-${file.wanted.version}.gieo-card.json`
    return c.body(JSON.stringify(file), 200, {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${name}"`,
    })
  })
  api.post(CARD_FILES, async (c) => {
    const actor = c.get('actor')
    if (actor === undefined) return respondProblem(c, refuse('access.not-signed-in').refused)
    const heading = await headingOf(context, actor)
    if (heading === undefined) return respondProblem(c, refuse('access.not-allowed').refused)
    const said = Number(c.req.header('content-length') ?? 0)
    const bytes = said > FILE_BYTES_MAX ? undefined : await readBytes(c.req.raw.body)
    if (bytes === undefined) return respondProblem(c, readTooLarge())
    const file = readCardFile(bytes)
    const answer = 'refused' in file ? file : await receiveCardFile(context, file, heading)
    return 'refused' in answer ? respondProblem(c, answer.refused) : c.json(answer)
  })
  addRoute(
    api,
    {
      method: 'get',
      path: '/api/v1/installations',
      summary: 'Who signs cards here, and whose signatures are believed',
      answer: InstallationList,
    },
    ({ actor }) => listInstallations(context, actor),
  )
  addRoute(
    api,
    {
      method: 'post',
      path: '/api/v1/installations',
      summary: 'Believe a key whose fingerprint was read aloud',
      body: InstallationConfirm,
    },
    async ({ actor, body }) => {
      const heading = await headingOf(context, actor)
      return heading === undefined
        ? refuse('access.not-allowed')
        : confirmInstallation(context, body, heading)
    },
  )
}

async function headingOf(context: Context, actor: Actor) {
  const posting = receivingPosting(await context.land(), actor)
  return posting && officeHeading(actor, posting.organisation, context.clock.today())
}

function readTooLarge() {
  return refuse('card-file.too-large', { max: FILE_BYTES_MAX / 1_000_000 }).refused
}

// Stops as soon as it is too long, whatever was said of its length.
async function readBytes(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let bytes = 0
  if (body === null) return new Uint8Array()
  for await (const part of body) {
    bytes += part.length
    if (bytes > FILE_BYTES_MAX) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
