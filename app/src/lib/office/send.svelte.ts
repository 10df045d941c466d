import { canonical } from '@gieo/engine/log/canonical.ts'
import type { CommandBody } from '@gieo/engine/case/command.ts'
import type { CaseRow } from '@gieo/server/wire/cases.ts'
import type { ProblemBody } from '@gieo/server/wire/problem.ts'
import type { SessionBody } from '@gieo/server/wire/session.ts'
import type { PushAnswer } from '@gieo/server/wire/sync.ts'
import { getLocale } from '#lib/paraglide/runtime.js'
import { again } from './again.svelte.ts'

/** Why something was not taken: a refusal with its words, or no answer at all. */
export type Trouble =
  { readonly is: 'refused'; readonly problem: ProblemBody } | { readonly is: 'unreachable' }

export type Heading = Pick<CaseRow, 'id' | 'programme' | 'pack' | 'unit'> & {
  readonly basedOn: number
  readonly occurredOn: string
}

/**
 * Sends what one form says and remembers how it went. The form keeps what was typed; pressing again after silence
 * repeats the same command under the same id, so that an answer lost on the way never writes twice.
 */
export class Sending {
  busy = $state(false)
  trouble = $state<Trouble | undefined>()
  #open: { readonly said: string; readonly id: string } | undefined

  async command(session: SessionBody, heading: Heading, body: CommandBody): Promise<boolean> {
    const { id: case_, ...about } = heading
    const said = canonical({ case: case_, ...about, kind: body.kind, data: body.data })
    if (this.#open?.said !== said) this.#open = { said, id: crypto.randomUUID() }
    const command = { id: this.#open.id, case: case_, ...about, ...body }
    const batch = { device: `office-${session.session}`, commands: [command] }
    const taken = await this.post<PushAnswer>(
      '/api/v1/sync/push',
      batch,
      (answer) => answer.verdicts[0]?.problem,
    )
    if (taken || this.trouble?.is === 'refused') this.#open = undefined
    return taken
  }

  /** Posts a body; `refusal` finds the problem inside an answer that came with 200. */
  async post<Answer>(
    path: `/api/${string}`,
    body: unknown,
    refusal: (answer: Answer) => ProblemBody | undefined = () => undefined,
  ): Promise<boolean> {
    if (this.busy) return false
    await this.ask<Answer>(path, body, refusal)
    return this.trouble === undefined
  }

  /** The same for a form that goes on with the answer; `undefined` when it was not taken: then `trouble` says why. */
  ask<Answer>(
    path: `/api/${string}`,
    body: unknown,
    refusal?: (answer: Answer) => ProblemBody | undefined,
  ): Promise<Answer | undefined> {
    return this.#send(() => json('POST', path, body), refusal)
  }

  /** Sets something as a whole. */
  async put(path: `/api/${string}`, body: unknown): Promise<boolean> {
    if (this.busy) return false
    await this.#send(() => json('PUT', path, body))
    return this.trouble === undefined
  }

  /** Takes something away for good. */
  async remove(path: `/api/${string}`): Promise<boolean> {
    if (this.busy) return false
    await this.#send(() => request(path, { method: 'DELETE' }))
    return this.trouble === undefined
  }

  /** Sends a file as it is. */
  upload<Answer>(path: `/api/${string}`, file: Blob): Promise<Answer | undefined> {
    const headers = { 'content-type': 'application/octet-stream' }
    return this.#send<Answer>(() => request(path, { method: 'POST', headers, body: file }))
  }

  async #send<Answer>(
    send: () => Promise<Response | undefined>,
    refusal: (answer: Answer) => ProblemBody | undefined = () => undefined,
  ): Promise<Answer | undefined> {
    if (this.busy) return undefined
    this.busy = true
    this.trouble = undefined
    try {
      const outcome = await attempt(send, refusal)
      if ('is' in outcome) this.trouble = outcome
      return 'is' in outcome ? undefined : outcome.answer
    } finally {
      this.busy = false
    }
  }
}

async function attempt<Answer>(
  send: () => Promise<Response | undefined>,
  refusal: (answer: Answer) => ProblemBody | undefined,
): Promise<Trouble | { readonly answer: Answer }> {
  const response = await send()
  if (response === undefined) return { is: 'unreachable' }
  if (response.status === 401) return (await again.ask()) ? attempt(send, refusal) : { is: 'unreachable' }
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) {
    return { is: 'refused', problem: (await response.json()) as ProblemBody } // said by its content type
  }
  if (!response.ok) return { is: 'unreachable' }
  // The server's own wire type; an act that only is done answers with 204 and nothing.
  const answer = (response.status === 204 ? undefined : await response.json()) as Answer
  const problem = response.status === 204 ? undefined : refusal(answer)
  return problem === undefined ? { answer } : { is: 'refused', problem }
}

function json(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Response | undefined> {
  const headers = { 'content-type': 'application/json' }
  return request(path, { method, headers, body: JSON.stringify(body) })
}

async function request(path: string, init: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(path, {
      ...init,
      headers: { ...init.headers, accept: 'application/json', 'accept-language': getLocale() },
    })
  } catch {
    return undefined
  }
}
