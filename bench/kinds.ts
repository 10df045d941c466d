import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { isAdditive } from '../engine/indicator/counting.ts'
import { parsePeriod } from '../engine/indicator/period.ts'
import { unitsAt } from '../engine/unit/land.ts'
import { foldFigures } from '../server/jobs/fold.ts'
import { open } from '../server/open.ts'
import { listCounted, type Counted } from '../server/read/figures-asked.ts'
import { countFigures } from '../server/read/figures-count.ts'
import { mapFor } from '../server/read/unit-place.ts'
import { seedExample } from '../server/seed/seed.ts'
import { machine, median, quantile, say } from './measure.ts'

// Figures that do not add up (different ones, days, middles, ratios) in a province with so many invented records, each
// with an amount of its own, which is the worst case: how long a read takes, and how many values it looks at.
const SIZE = Number(process.env['GIEO_SIZE'] ?? 100_000)
const ASKED = 40

const VALUES: Readonly<Record<string, ReturnType<typeof sql>>> = {
  duration: sql`(n * 7919 % 400)::text`,
  median: sql`(n * 7919 % 1000003 * 1000)::text`,
}

const folder = mkdtempSync(join(tmpdir(), 'gieo-kinds-'))
const { context, close } = await open({
  port: 0,
  host: '127.0.0.1',
  folder,
  databaseUrl: undefined,
  example: 'nghe-an',
})
try {
  await seedExample(context, { example: 'nghe-an', picturesMax: 0 })
  const land = await context.land()
  const map = mapFor(land, context.clock.today())
  const communes = unitsAt(land, map.day).flatMap(({ level, id }) => (level === 'commune' ? [id] : []))
  const counted = listCounted(context.packs).filter(
    ({ pack, indicator }) =>
      pack.rules.programme === 'household-models' && indicator.counts.of !== 'sum-at-stage',
  )
  await fill(counted, communes)
  say(`Ways of counting, ${SIZE} records of a province over six years · ${machine()}`)
  for (const one of counted) {
    if (isAdditive(one.indicator.counts.of) && one.indicator.counts.of !== 'stage-held') continue
    for (const unit of ['vn-40', communes[0] ?? '']) {
      for (const text of ['2024', 'all']) say(await time(one, unit, text))
    }
  }
} finally {
  await close()
  rmSync(folder, { recursive: true, force: true })
}

/** A line for each record and figure, as its write would have left it, folded by the job that folds all. */
async function fill(counted: readonly Counted[], communes: readonly string[]): Promise<void> {
  for (const { name, indicator } of counted) {
    const values = VALUES[indicator.counts.of] ?? sql`''`
    await sql`insert into figure_deltas (indicator, unit_id, branch, bucket_on, part, value, amount)
      select ${name}, (${[...communes]}::text[])[1 + n % ${communes.length}], 'farmers',
        make_date(2020 + n % 6, 1 + n % 12, case n % 2 when 0 then 1 else 15 end), '', ${values}, 1
      from generate_series(1, ${SIZE}::integer) n`.execute(context.db)
    if (indicator.counts.of !== 'distinct-held' || !('field' in indicator.counts.what)) continue
    await sql`insert into figure_deltas (indicator, unit_id, branch, bucket_on, part, value, amount)
      select indicator, unit_id, branch, bucket_on, part, 'kind-' || delta_id % 10, amount from figure_deltas
      where indicator = ${name} and value = ''`.execute(context.db)
  }
  while ((await foldFigures(context.db)) > 0) continue
  await sql`analyze figure_sums, figure_deltas`.execute(context.db)
}

async function time(counted: Counted, unit: string, text: string): Promise<string> {
  const period = parsePeriod(text)
  if (period === undefined) throw new Error(text)
  const land = await context.land()
  const [found] = unitsAt(land, context.clock.today()).filter(({ id }) => id === unit)
  if (found === undefined) throw new Error(`no unit ${unit}`)
  const asked = { indicators: [counted], units: [found.id], map: mapFor(land, context.clock.today()), period }
  const times: number[] = []
  for (let index = 0; index < ASKED; index++) {
    const began = performance.now()
    await countFigures(context.db, { ...asked, branches: undefined })
    times.push(performance.now() - began)
  }
  return `${counted.name.padEnd(34)} ${found.level.padEnd(8)} ${text.padEnd(5)} median ${median(times).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`
}
