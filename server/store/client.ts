import { Client, type ClientConfig, type QueryResult } from 'pg'

/**
 * Begins a statement that is planned once for a connection, not each time. Only for texts of which there are few.
 */
export const PREPARED = '/* prepared */ '

/**
 * Begins a statement whose answer nobody waits for: it is sent along with the next one, and if it fails, that one fails
 * with its failure.
 */
export const AHEAD = '/* ahead */ '

const NOTHING = { rows: [], rowCount: 0, command: '', oid: 0, fields: [] } satisfies QueryResult

/**
 * A connection that waits for the database as seldom as it can: a registration is two letters there and back instead of
 * sixteen. PostgreSQL works off statements in the order in which they come, so nothing else changes.
 */
export class PatientClient extends Client {
  #isHolding = false
  #failure: unknown

  constructor(config?: string | ClientConfig) {
    super({
      ...(typeof config === 'string' ? { connectionString: config } : config),
      pipeline: true,
    } as ClientConfig) // pg knows it, its types do not yet
  }

  // The one form in which Kysely asks; all others, such as the pool's own, go through untouched.
  override query(...asked: readonly unknown[]): never {
    const [text, values, callback] = asked
    const answer =
      typeof text === 'string' && callback === undefined && typeof values !== 'function'
        ? this.#ask(text, values as unknown[] | undefined) // Kysely's parameters
        : super.query(...(asked as [never]))
    return answer as never // what the overload that was called answers with
  }

  #ask(text: string, values: unknown[] | undefined): Promise<QueryResult> {
    const begins = text === 'begin'
    if (begins) this.#failure = undefined
    const isAhead = begins || text.startsWith(AHEAD)
    if (isAhead && !this.#isHolding) this.connection.stream.cork()
    const answer = super.query(named(text, values))
    if (isAhead) {
      this.#isHolding = true
      answer.catch((failure: unknown) => (this.#failure ??= failure))
      return Promise.resolve(NOTHING)
    }
    if (this.#isHolding) this.connection.stream.uncork()
    this.#isHolding = false
    return this.#orEarlier(answer)
  }

  async #orEarlier(answer: Promise<QueryResult>): Promise<QueryResult> {
    try {
      const result = await answer
      if (this.#failure === undefined) return result
    } catch (failure) {
      // A transaction in which something failed refuses all that follows: the first failure says why.
      throw this.#failure ?? failure
    }
    throw this.#failure
  }
}

const names = new Map<string, string>()

function named(
  text: string,
  values: unknown[] | undefined,
): { text: string; values: unknown[]; name?: string } {
  const asked = { text, values: values ?? [] }
  if (!text.includes(PREPARED)) return asked
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return { ...asked, name }
}
