import type { Counting } from '../../engine/indicator/counting.ts'
import { isAdditive } from '../../engine/indicator/counting.ts'
import { within } from '../../server/read/figures-count.ts'
import { countFigures } from '../../server/read/figures-count.ts'
import type { Context } from '../../server/context.ts'
import type { Db, Tx } from '../../server/store/database.ts'
import { withScope } from '../../server/store/scope.ts'
import { sql } from 'kysely'
import { median, quantile, say } from '../measure.ts'
import { inventQuestions, type Question } from './questions.ts'

const ASKED = 300
const CHECKED = 60
const ROUNDS = 3

// What no sum answers takes as long as there are different values: p99 in ms.
const BOUNDS: Partial<Record<Counting, number>> = { 'distinct-entered': 15, median: 50, ratio: 10 }

/** Figures of units of every level that do not add up: within the bound of their kind, and the same as straight from what cases count for. */
export async function compareKinds(context: Context): Promise<boolean> {
  const questions = await inventQuestions(context, ASKED, (of) => !isAdditive(of))
  let [kept, differing] = [true, 0]
  for (const [of, bound] of Object.entries(BOUNDS) as readonly (readonly [Counting, number])[]) {
    const some = questions.filter(({ counted }) => counted.indicator.counts.of === of)
    const times: number[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [index, question] of some.entries()) {
        const began = performance.now()
        const value = await withScope(context.db, { arms: [] }, (tx) => ask(tx, question))
        if (round > 0) times.push(performance.now() - began)
        else if (index < CHECKED && of !== 'ratio' && value !== (await askPlainly(context.db, question)))
          differing += 1
      }
    }
    const p99 = quantile(times, 0.99)
    kept &&= p99 <= bound
    say(
      `${of.padEnd(16)} of any unit, map and period (${times.length} asked): median ${median(times).toFixed(2)} ms, p99 ${p99.toFixed(2)} ms (bound ${bound} ms)`,
    )
  }
  say(
    differing === 0
      ? 'different ones and middles are those of what cases count for'
      : `${differing} ANSWERS DIFFER`,
  )
  return kept && differing === 0
}

async function ask(
  db: Db | Tx,
  { counted, unit, map, period, branches }: Question,
): Promise<number | undefined> {
  const counts = await countFigures(db, { indicators: [counted], units: [unit], map, period, branches })
  return counts(counted.name, unit).value
}

// Whatever values there are in the records themselves.
async function askPlainly(
  db: Db,
  { counted, unit, map, period, branches }: Question,
): Promise<number | undefined> {
  const isMedian = counted.indicator.counts.of === 'median'
  const { rows } = await sql<{ found: number | null }>`
    select ${isMedian ? sql`percentile_cont(0.5) within group (order by nullif(k.value, '')::numeric)` : sql`count(distinct k.value) filter (where k.value <> '')`}::float8 as found
    from case_counts k join unit_homes home on home.unit_id = k.unit_id and home.map_on = ${map.on}
      join unit_ancestors place on place.map_on = home.map_on and place.unit_id = home.home_id and place.ancestor_id = ${unit}
    where k.indicator = ${counted.name} and ${within('k.on_date', period)}
      and (${branches === undefined} or k.branch = any(${[...(branches ?? [])]}::text[]))`.execute(db)
  return rows[0]?.found ?? undefined
}
