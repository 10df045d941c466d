import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Work } from '../main.ts'

/** A page that took this long counts a whole province; made for every reader it would keep the server from all else. */
const LONG_MS = 100
const KEPT_MS = 5_000
const PAGES_MAX = 200
const BYTES_MAX = 2_000_000

type Page = { readonly headers: OutgoingHttpHeaders; readonly body: Buffer; until: number }

/**
 * Answers with a page as it was up to five seconds ago where making it took long, to whoever is not signed in and has
 * chosen nothing that a cookie remembers. While one request makes it anew, the others still read the old one.
 */
export function keepPages(answer: Work): Work {
  const kept = new Map<string, Page>()
  return (request, response) => {
    const key = keyOf(request)
    if (key === undefined) return answer(request, response)
    const page = kept.get(key)
    if (page !== undefined && performance.now() < page.until) return send(page, response)
    if (page !== undefined) page.until = performance.now() + KEPT_MS
    record(response, (made) => {
      if (kept.size >= PAGES_MAX) kept.clear()
      if (made === undefined) kept.delete(key)
      else kept.set(key, made)
    })
    return answer(request, response)
  }
}

// What a page may depend on besides its address: the language and how the reader came.
function keyOf({ method, url, headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' || headers.cookie !== undefined) return undefined
  return JSON.stringify([
    url,
    headers.host,
    headers['x-forwarded-proto'],
    headers['accept-language'],
    headers['accept-encoding'],
  ])
}

function send({ headers, body }: Page, response: ServerResponse): void {
  response.writeHead(200, headers).end(body)
}

// Listens to a page on its way out; tells of one that is worth keeping.
function record(response: ServerResponse, tell: (page: Page | undefined) => void): void {
  const began = performance.now()
  const chunks: Buffer[] = []
  const [write, end] = [response.write.bind(response), response.end.bind(response)]
  const hear = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  response.write = ((chunk: unknown, ...rest: never[]) => {
    hear(chunk)
    return write(chunk, ...rest)
  }) as typeof response.write // the same arguments, passed on
  response.end = ((chunk: unknown, ...rest: never[]) => {
    hear(chunk)
    return end(chunk, ...rest)
  }) as typeof response.end
  response.once('finish', () => {
    const tookMs = performance.now() - began
    const body = Buffer.concat(chunks)
    const isPage =
      response.statusCode === 200 && !response.hasHeader('set-cookie') && body.length <= BYTES_MAX
    tell(
      isPage && tookMs >= LONG_MS
        ? { headers: { ...response.getHeaders() }, body, until: performance.now() + KEPT_MS }
        : undefined,
    )
  })
}
