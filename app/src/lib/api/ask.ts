import { error } from '@sveltejs/kit'
import type { ProblemBody } from '../../../../server/wire/problem.ts'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'

/**
 * Asks our API inside a `load`: pass the `fetch` that Kit gives it. The answer is of the wire type named by the caller.
 * A refusal becomes Kit's error with the words of the problem, in the language of the page.
 */
export async function askApi<Answer>(
  fetch: typeof globalThis.fetch,
  path: `/api/${string}`,
): Promise<Answer> {
  const response = await fetch(path, {
    headers: { accept: 'application/json', 'accept-language': getLocale() },
  })
  if (response.ok) return (await response.json()) as Answer // the server's own wire type
  throw error(response.status, ...(await explain(response)))
}

async function explain(
  response: Response,
): Promise<[message: string, more: Omit<App.Error, 'status' | 'message'>]> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false
  if (!isProblem) return [m.shared_broken_title(), { remedy: m.shared_broken_text() }]
  const problem = (await response.json()) as ProblemBody // said by its content type
  return [problem.title, { remedy: problem.detail, code: problem.code, incident: problem.incident }]
}
