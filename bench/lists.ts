import { sql } from 'kysely'
import { listCommunes } from './province/people.ts'
import { machine, quantile, say } from './measure.ts'
import { openProvince } from './province/open.ts'
import { READERS, signIn } from './province/readers.ts'
import { makeRoutes } from '../server/main.ts'

// A page of any list or search, as the reader's role with its scope, measured in the server from request to answer: every
// filter and order, from the unit of a hamlet to the province, the first page with its count and deep ones without.
// Bar: 95 % within 20 ms, and no row of the cases is read by scanning the table (the statistics of PostgreSQL tell; the
// plans themselves are asked for in server/store/scope-index.test.ts). Recorded peer: ODK OData 334 ms for 20 rows, 2,425 ms for 250 with a count.
const SIZE = Number(process.env['GIEO_SIZE'] ?? 200_000)
const TIMES = 7
const DEEP = 3
const BAR_MS = 20

const QUERIES = [
  '',
  'sort=oldest',
  'sort=title',
  'limit=200',
  'stage=registered',
  'stage=effective&sort=title',
  'programme=bench-roads',
  'group=defence-security&sort=oldest',
  'state=sent-back',
  'state=contested',
  'state=withdrawn&sort=oldest',
  'standing=stopped&sort=title',
  'recorder=me',
  'waiting=300',
  'opened=2026-03-02/2026-03-04',
  'q=vuon%20cam',
  'q=huong%20tram&sort=title',
  'q=so%201234',
  'q=khongco',
  'q=mat%20mia&stage=effective&group=economy',
  'unit=vn-c16960@2010',
  'unit=vn-d415@2010&sort=oldest',
]

const { context, close } = await openProvince(SIZE)
const api = makeRoutes(context)
const [largest] = await listCommunes(context)
say(`A page of lists and searches at ${SIZE} cases, in the server · ${machine()}`)
let holds = true
const scannedBefore = await rowsScanned()
for (const name of READERS) {
  const cookie = await signIn(api, name)
  const times = new Map<string, number[]>()
  for (const query of [...QUERIES, `unit=${largest?.unit}&q=ao`]) {
    for (let time = 0; time < TIMES; time += 1) {
      let after: string | null = ''
      for (let page = 0; page <= DEEP && after !== null; page += 1) {
        const label: string = `${query}${page === 0 ? '' : ' …'}`
        const began = performance.now()
        const answer = await api.request(`/api/v1/cases?${query}${after === '' ? '' : `&after=${after}`}`, {
          headers: { cookie },
        })
        const text = await answer.text()
        const took = performance.now() - began
        if (answer.status !== 200) throw new Error(text)
        // The first time plans are made and pages come from the disk.
        if (time > 0) times.set(label, [...(times.get(label) ?? []), took])
        after = JSON.parse(text).next as string | null // the list's own shape
      }
    }
  }
  const all = [...times.values()].flat()
  const worst = [...times]
    .map(([query, each]) => ({ query, ms: quantile(each, 0.5) }))
    .toSorted((a, b) => b.ms - a.ms)
  holds &&= quantile(all, 0.95) <= BAR_MS
  say(
    `${name}: ${all.length} pages, median ${quantile(all, 0.5).toFixed(1)} ms, p95 ${quantile(all, 0.95).toFixed(1)} ms (bar ${BAR_MS}); slowest by median: ${worst
      .slice(0, 4)
      .map(({ query, ms }) => `${query || 'all'} ${ms.toFixed(1)}`)
      .join(', ')}`,
  )
}
const scanned = (await rowsScanned()) - scannedBefore
holds &&= scanned === 0
say(`rows of the cases read by scanning the table: ${scanned} (bar 0)`)
await close()
process.exit(holds ? 0 : 1)

async function rowsScanned(): Promise<number> {
  const { rows } = await sql<{ read: number }>`select pg_stat_force_next_flush(), seq_tup_read::float8 as read
    from pg_stat_user_tables where relname = 'cases'`.execute(context.db)
  return rows[0]?.read ?? Number.NaN
}
