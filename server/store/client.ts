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
  #held: string[] = []
  #isCorked = false
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
        ? this.#ask(text, values as readonly unknown[] | undefined) // Kysely's parameters
        : super.query(...(asked as [never]))
    return answer as never // what the overload that was called answers with
  }

  #ask(text: string, values: readonly unknown[] = []): Promise<QueryResult> {
    if (text === 'begin') this.#failure = undefined
    if (text === 'begin' || text.startsWith(AHEAD)) {
      if (values.length === 0) this.#held.push(text)
      else this.#send(text, values).catch((failure: unknown) => (this.#failure ??= failure))
      return Promise.resolve(NOTHING)
    }
    const answer = this.#orEarlier(this.#send(text, values))
    this.#isCorked = false
    this.connection.stream.uncork()
    return answer
  }

  // What was held back goes first, as one letter; all of it leaves together when somebody waits for an answer.
  #send(text: string, values: readonly unknown[]): Promise<QueryResult> {
    if (!this.#isCorked) this.connection.stream.cork()
    this.#isCorked = true
    const held = this.#held.splice(0).join(';')
    if (held !== '') super.query(held).catch((failure: unknown) => (this.#failure ??= failure))
    return super.query(named(text, values))
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

function named(text: string, values: readonly unknown[]): { text: string; values: unknown[]; name?: string } {
  const asked = { text, values: [...values] }
  if (!text.includes(PREPARED)) return asked
  const name = names.get(text) ?? `s${names.size}`
  names.set(text, name)
  return { ...asked, name }
}
