import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { COMPARED } from '../server/project/dump.testing.ts'
import { rebuild } from '../server/project/rebuild.ts'
import type { Db } from '../server/store/database.ts'
import { machine, say } from './measure.ts'
import { openProvince } from './province/open.ts'

// The journal of a million entries played again from nothing: how fast, with how much memory, and whether every row of
// every projection is the same afterwards, byte for byte.
const SIZE = Number(process.env['GIEO_SIZE'] ?? 290_000)

const { context, close } = await openProvince(SIZE)
const before = await digest(context.db)
const { entries, cases, seconds } = await rebuild(context)
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
const after = await digest(context.db)
await close()
const differing = [...before].filter(([table, sum]) => after.get(table) !== sum).map(([table]) => table)
say(`Rebuild of ${entries} entries, ${cases} cases · ${machine()}`)
say(
  `${seconds.toFixed(0)} s, ${Math.round(entries / seconds)} entries a second, peak ${peakMb} MB of this process`,
)
say(differing.length === 0 ? `identical rows in ${before.size} tables` : `DIFFERENT: ${differing.join(', ')}`)
process.exit(differing.length === 0 ? 0 : 1)

async function digest(db: Db): Promise<ReadonlyMap<string, string>> {
  const sums = new Map<string, string>()
  for (const [name, query] of Object.entries(COMPARED)) {
    // A row's digest in the database, all of them in order: a million rows need not come here to be compared.
    const { rows } = await sql<{ sum: string }>`select md5(string_agg(sum, '' order by sum)) as sum
      from (select md5(row_to_json(t)::text) as sum from (${query}) t) s`.execute(db)
    sums.set(
      name,
      createHash('md5')
        .update(rows[0]?.sum ?? '')
        .digest('hex'),
    )
  }
  return sums
}
