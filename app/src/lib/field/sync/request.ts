import type { SaidProblem } from '@gieo/engine/sync/outbox.ts'

/** What a request came to. Only a real answer of our own server counts as one. */
export type Answer<Body> =
  | { readonly is: 'ok'; readonly body: Body; readonly headers: Headers }
  | { readonly is: 'unchanged' }
  | { readonly is: 'signed-out' }
  | { readonly is: 'refused'; readonly status: number; readonly problem: SaidProblem }
  | Unreachable

export type Unreachable =
  { readonly is: 'no-signal' } | { readonly is: 'server-failed'; readonly retryAfterMs: number | undefined }

export type Ask = {
  readonly method?: 'GET' | 'POST' | 'DELETE' | undefined
  readonly body?: unknown
  readonly etag?: string | undefined
  readonly timeoutMs?: number | undefined
}

export type Talk = <Body>(path: string, ask?: Ask) => Promise<Answer<Body>>

const TIMEOUT_MS = 60_000

/** Asks the server. `language` decides the words of refusals; `heard` is told the server's clock after every answer. */
export function makeTalk(options: {
  readonly fetch: typeof fetch
  readonly origin: string
  readonly language: () => string
  readonly heard?: ((serverDate: string) => void) | undefined
}): Talk {
  return async <Body>(path: string, ask: Ask = {}): Promise<Answer<Body>> => {
    const response = await tryFetch(options.fetch, options.origin + path, ask, options.language())
    if (response === undefined) return { is: 'no-signal' }
    const date = response.headers.get('date')
    const answer = await read<Body>(response)
    if (date !== null && answer.is !== 'no-signal') options.heard?.(date)
    return answer
  }
}

async function tryFetch(
  doFetch: typeof fetch,
  url: string,
  ask: Ask,
  language: string,
): Promise<Response | undefined> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language }
  if (ask.body !== undefined) headers['content-type'] = 'application/json'
  if (ask.etag !== undefined) headers['if-none-match'] = ask.etag
  try {
    return await doFetch(url, {
      method: ask.method ?? 'GET',
      headers,
      cache: 'no-store',
      credentials: 'same-origin',
      // A hot spot's login page answers with a redirect: that is no signal, not an answer.
      redirect: 'error',
      signal: AbortSignal.timeout(ask.timeoutMs ?? TIMEOUT_MS),
      ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    })
  } catch {
    return undefined
  }
}

async function read<Body>(response: Response): Promise<Answer<Body>> {
  const { status, headers } = response
  if (status === 304) return { is: 'unchanged' }
  if (status === 204) return { is: 'ok', body: undefined as Body, headers } // asked for by callers without a body
  const type = headers.get('content-type') ?? ''
  try {
    if (response.ok && type.startsWith('application/json')) {
      return { is: 'ok', body: (await response.json()) as Body, headers } // the server's own wire types
    }
    if (type.startsWith('application/problem+json')) return sayProblem(status, headers, await response.json())
  } catch {
    // Cut off in the middle of the answer.
    return { is: 'no-signal' }
  }
  if (status >= 500 || status === 429) return { is: 'server-failed', retryAfterMs: retryAfterMs(headers) }
  return { is: 'no-signal' }
}

function sayProblem<Body>(status: number, headers: Headers, problem: SaidProblem): Answer<Body> {
  if (problem.code === 'access.not-signed-in' || problem.code === 'access.session-ended')
    return { is: 'signed-out' }
  if (status >= 500) return { is: 'server-failed', retryAfterMs: retryAfterMs(headers) }
  return { is: 'refused', status, problem }
}

function retryAfterMs(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : undefined
}
