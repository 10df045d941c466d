/** How long residents may read a page as it was: a moment for one of them, rest for the server when a newspaper links here. */
export const KEPT_MS = 2_000
const PAGES_MAX = 300

type Page = { readonly made: Promise<Kept | undefined>; readonly at: number }
type Kept = { readonly headers: readonly (readonly [string, string])[]; readonly body: ArrayBuffer }

/** Finished pages by their key; `now` is in milliseconds. Whoever asks while a page is being made waits for that one. */
export class PageShelf {
  readonly #pages = new Map<string, Page>()
  readonly #now: () => number

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  async answer(key: string, make: () => Promise<Response>): Promise<Response> {
    const page = this.#pages.get(key)
    const kept = page !== undefined && this.#now() < page.at + KEPT_MS ? await page.made : undefined
    return kept === undefined ? this.#make(key, make) : respond(kept)
  }

  async #make(key: string, make: () => Promise<Response>): Promise<Response> {
    if (this.#pages.size >= PAGES_MAX) this.#pages.clear()
    const response = make()
    const made = response.then(keep)
    // Whoever waits for it makes the page himself when this one could not be made.
    this.#pages.set(key, { made: made.catch(() => undefined), at: this.#now() })
    return made.then((kept) => (kept === undefined ? response : respond(kept)))
  }
}

/** Only a page that says the same to everybody: no failure, no cookie, no recording of megabytes. */
async function keep(response: Response): Promise<Kept | undefined> {
  const isPage =
    response.status === 200 && (response.headers.get('content-type') ?? '').startsWith('text/html')
  if (!isPage || response.headers.has('set-cookie')) return undefined
  return { headers: [...response.headers], body: await response.arrayBuffer() }
}

function respond({ headers, body }: Kept): Response {
  return new Response(body, { headers: headers.map(([name, value]): [string, string] => [name, value]) })
}
