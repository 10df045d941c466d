import type { CaseRow } from '@gieo/server/wire/cases.ts'
import type { Kit, PullAnswer, VerdictRow } from '@gieo/server/wire/sync.ts'
import type { Command } from '@gieo/engine/case/command.ts'

/** How the network treats one request. `answer-lost`: the server did its work and nobody heard. */
export type Weather = 'clear' | 'no-signal' | 'answer-lost' | 'fails' | 'signed-out' | 'hot-spot'

/**
 * As much of the server as a device can see, in memory: it remembers verdicts by command id and hands out changes by
 * cursor. The whole journey with the real one is in the browser tests.
 */
export class LittleServer {
  readonly log: Command[] = []
  readonly verdicts = new Map<string, VerdictRow>()
  readonly requests: string[] = []
  readonly #changes: { id: string; row: CaseRow }[] = []
  weather: (path: string) => Weather = () => 'clear'
  officer = 'officer-1'
  epoch = 'e1'
  refuses: (command: Command) => boolean = () => false

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input))
    this.requests.push(`${init?.method ?? 'GET'} ${url.pathname}`)
    const sky = this.weather(url.pathname)
    if (sky === 'no-signal') throw new TypeError('Failed to fetch')
    if (sky === 'fails') return new Response('', { status: 503 })
    if (sky === 'hot-spot')
      return new Response('<html>Sign in to the café</html>', { headers: { 'content-type': 'text/html' } })
    if (sky === 'signed-out') return problem(401, 'access.session-ended')
    const answer = this.#answer(url, init)
    if (sky === 'answer-lost') throw new TypeError('Failed to fetch')
    return answer
  }

  /** Somebody else's case, as if it came from the office. */
  put(row: CaseRow): void {
    this.#changes.push({ id: row.id, row })
  }

  #answer(url: URL, init: RequestInit | undefined): Response {
    if (url.pathname === '/api/v1/sync/kit') return this.#kit(new Headers(init?.headers).get('if-none-match'))
    if (url.pathname === '/api/v1/sync/push')
      return this.#push(JSON.parse(String(init?.body)) as { commands: Command[] })
    if (url.pathname === '/api/v1/sync/pull') return this.#pull(url.searchParams)
    return problem(404, 'request.not-found')
  }

  #kit(etag: string | null): Response {
    const own = `"kit-${this.officer}"`
    if (etag === own) return new Response(null, { status: 304 })
    return json(makeKit(this.officer), { etag: own })
  }

  #push(body: { commands: Command[] }): Response {
    return json({ verdicts: body.commands.map((command) => this.#judge(command)) })
  }

  #judge(command: Command): VerdictRow {
    const known = this.verdicts.get(command.id)
    if (known !== undefined) return known
    const verdict = this.#decide(command)
    this.verdicts.set(command.id, verdict)
    return verdict
  }

  #decide(command: Command): VerdictRow {
    if (this.refuses(command)) {
      const refused = { type: '', title: 'Thiếu', detail: 'Thêm', status: 422, code: 'case.form-invalid' }
      return { id: command.id, accepted: false, problem: refused }
    }
    this.log.push(command)
    this.put(makeRow(command.case, { version: this.log.length }))
    return { id: command.id, accepted: true, position: String(this.log.length) }
  }

  #pull(query: URLSearchParams): Response {
    const [epoch, at] = (query.get('cursor') ?? '').split('.')
    const reset = epoch !== this.epoch
    const from = reset ? 0 : Number(at)
    const to = Math.min(this.#changes.length, from + Number(query.get('limit') ?? 500))
    const changes = this.#changes.slice(from, to).map(({ id, row }) => ({ case: id, state: row }))
    const more = to < this.#changes.length
    return json({
      epoch: this.epoch,
      reset,
      changes,
      cursor: `${this.epoch}.${to}`,
      more,
    } satisfies PullAnswer)
  }
}

export function makeRow(id: string, change: Partial<CaseRow> = {}): CaseRow {
  return {
    id,
    programme: 'skilled-mobilisation',
    pack: 'h',
    unit: 'hamlet-1',
    unitName: 'Xóm Bình Hải',
    home: 'hamlet-1',
    homeName: 'Xóm Bình Hải',
    commune: 'commune-1',
    communeName: 'Xã Nghĩa Đàn',
    organisation: 'o',
    organisationName: 'Xóm Bình Hải',
    branch: 'peoples-committee',
    recorder: 'officer-1',
    title: `Mô hình ${id}`,
    group: 'economy',
    stage: 'registered',
    stageOn: '2026-11-01',
    openedOn: '2026-11-01',
    sentBack: null,
    withdrawn: null,
    contested: {},
    answers: { name: `Mô hình ${id}` },
    spot: null,
    photos: [],
    version: 2,
    isExample: true,
    ...change,
  }
}

export function makeKit(officer: string): Kit {
  const unit = {
    code: null,
    nameEn: null,
    aliases: [],
    validFrom: '2020-01-01',
    validTo: null,
    isExample: true,
  }
  return {
    officer: { id: officer, name: officer, fullName: 'Nguyễn Văn Thử', isExample: true },
    postings: [
      {
        organisation: 'o',
        organisationName: 'Xóm Bình Hải',
        branch: 'peoples-committee',
        role: 'recorder',
        unit: 'hamlet-1',
        unitName: 'Xóm Bình Hải',
        programmes: '*',
        from: '2020-01-01',
        to: null,
      },
    ],
    shares: [],
    today: '2026-11-23',
    units: [
      {
        ...unit,
        id: 'commune-1',
        name: 'Nghĩa Đàn',
        fullName: 'Xã Nghĩa Đàn',
        level: 'commune',
        type: 'xã',
        parent: null,
      },
      {
        ...unit,
        id: 'hamlet-1',
        name: 'Bình Hải',
        fullName: 'Xóm Bình Hải',
        level: 'hamlet',
        type: 'xóm',
        parent: 'commune-1',
      },
    ],
    packs: [],
    scope: 's1',
  }
}

function json(body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } })
}

function problem(status: number, code: string): Response {
  const body = { type: '', title: code, detail: code, status, code }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })
}
