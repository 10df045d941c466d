import { sql } from 'kysely'
import type { Context } from '../../server/context.ts'
import { countFigures } from '../../server/read/figures-count.ts'
import type { Db, Tx } from '../../server/store/database.ts'
import { withScope, type Scope } from '../../server/store/scope.ts'
import { median, quantile, say } from '../measure.ts'
import { groupBy, type Duck } from './peers.ts'
import type { Question } from './questions.ts'

const ROUNDS = 5
const SLOW_ASKED = 120
const BAR_MS = 10
const BAR_TIMES = 3

// Row security as for any officer; figures themselves name their branches.
const NOBODY: Scope = { arms: [] }

/**
 * Each question to the figures as the application asks them, beside a record by its primary key in the same kind of
 * transaction, a GROUP BY over what cases count for, and DuckDB; one after another, so that all see the same machine.
 */
export async function compareReads(
  context: Context,
  duck: Duck,
  questions: readonly Question[],
): Promise<boolean> {
  const { db } = context
  const { rows: commands } = await sql<{ id: string }>`
    select command_id as id from inbox tablesample system (1) limit 2000`.execute(db)
  const figure = (question: Question) => withScope(db, NOBODY, (tx) => ask(tx, question))
  const record = (index: number) =>
    withScope(
      db,
      NOBODY,
      async (tx) =>
        (
          await sql`select * from inbox where command_id = ${commands[index % commands.length]?.id ?? ''}::uuid`.execute(
            tx,
          )
        ).rows,
    )
  const times = { figure: [] as number[], key: [] as number[], group: [] as number[], duck: [] as number[] }
  const byLevel = new Map<string, number[]>()
  let differing = 0
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [index, question] of questions.entries()) {
      const [took, value] = await timed(() => figure(question))
      const [key] = await timed(() => record(index))
      if (round < 0) continue // The first round warms up.
      times.figure.push(took)
      times.key.push(key)
      const level = `${question.level}, ${question.periodText.includes('-') ? 'part of a year' : 'years'}`
      byLevel.set(level, [...(byLevel.get(level) ?? []), took])
      if (round > 0 || index >= SLOW_ASKED) continue
      const [grouped, straight] = await timed(() => groupBy(db, question))
      const [quacked, other] = await timed(() => duck.ask(question))
      times.group.push(grouped)
      times.duck.push(quacked)
      if (!isSame(value, straight) || !isSame(value, other)) {
        differing += 1
        say(
          `DIFFERENT: ${JSON.stringify({ ...question, counted: question.counted.name, value, straight, other })}`,
        )
      }
    }
  }
  const share = median(times.figure) / median(times.key)
  say(
    `a figure of any unit, map and period (${times.figure.length} asked): ${spread(times.figure)} (bar p99 ${BAR_MS} ms)`,
  )
  say(
    `a record by its key, in the same kind of transaction: ${spread(times.key)}; a figure takes ${share.toFixed(1)} times that (bar ${BAR_TIMES})`,
  )
  say(`GROUP BY over what cases count for (${times.group.length} asked): ${spread(times.group)}`)
  say(`DuckDB, the same rows in its own file (${times.duck.length} asked): ${spread(times.duck)}`)
  for (const [level, took] of [...byLevel].toSorted()) say(`  ${level.padEnd(26)} ${spread(took)}`)
  say(
    differing === 0
      ? `all ${times.group.length} answers of the three are equal`
      : `${differing} ANSWERS DIFFER`,
  )
  return differing === 0 && quantile(times.figure, 0.99) <= BAR_MS && share <= BAR_TIMES
}

export async function ask(db: Db | Tx, { counted, unit, map, period, branches }: Question): Promise<number> {
  const counts = await countFigures(db, { indicators: [counted], units: [unit], map, period, branches })
  return counts(counted.name, unit).value ?? 0
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const began = performance.now()
  const answer = await work()
  return [performance.now() - began, answer]
}

function spread(times: readonly number[]): string {
  return `median ${median(times).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`
}

// Decimals are added in another order by each.
function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) < 0.001
}
