import { sql, type CompiledQuery } from 'kysely'
import type { Context } from '../../server/context.ts'
import { openDatabase } from '../../server/store/database.ts'
import { quantile, say } from '../measure.ts'
import type { Question } from './questions.ts'
import { ask } from './reads.ts'

type Plan = {
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Relation Name'?: string
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly Plan[]
}

// What a read touches at a million events and at ten: it must not grow between them.
const ROWS_BAR = 12
const PAGES_BAR = 20

/** Rows and pages that a figure touches, as PostgreSQL counts them: they must not grow with the number of events. */
export async function tellTouched(
  context: Context,
  url: string,
  questions: readonly Question[],
): Promise<boolean> {
  say('a figure touches:')
  let heard: CompiledQuery | undefined
  const listening = openDatabase(url, 1, (query) => (heard = query))
  const found: { rows: number; buffers: number; planned: number; ran: number; level: string }[] = []
  for (const question of questions) {
    await ask(listening, question)
    if (heard === undefined) throw new Error('no statement was heard')
    found.push({ level: question.level, ...(await explain(context, heard)) })
  }
  await listening.destroy()
  for (const level of ['', ...new Set(found.map((one) => one.level))].toSorted()) {
    const some = found.filter((one) => level === '' || one.level === level)
    const told = (of: 'rows' | 'buffers') => {
      const values = some.map((one) => one[of])
      return `${quantile(values, 0.5)} (at most ${Math.max(...values)})`
    }
    const took = (of: 'planned' | 'ran') =>
      quantile(
        some.map((one) => one[of]),
        0.5,
      ).toFixed(2)
    say(
      `  ${(level === '' ? 'any unit' : level).padEnd(9)} rows ${told('rows')}, pages ${told('buffers')}, planned in ${took('planned')} ms, ran ${took('ran')} ms`,
    )
  }
  const most = (of: 'rows' | 'buffers') => Math.max(...found.map((one) => one[of]))
  return most('rows') <= ROWS_BAR && most('buffers') <= PAGES_BAR
}

async function explain({ db }: Context, { sql: text, parameters }: CompiledQuery) {
  return db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx)
    await sql`set local random_page_cost = 1.1`.execute(tx)
    const { rows } = await tx.executeQuery<{
      'QUERY PLAN': readonly [{ Plan: Plan; 'Planning Time': number; 'Execution Time': number }]
    }>({ sql: `explain (analyze, buffers, format json) ${text}`, parameters } as CompiledQuery<never>)
    const [told] = rows[0]?.['QUERY PLAN'] ?? []
    if (told === undefined) throw new Error('no plan')
    return {
      rows: Math.round(rowsRead(told.Plan)),
      buffers: told.Plan['Shared Hit Blocks'] + told.Plan['Shared Read Blocks'],
      planned: told['Planning Time'],
      ran: told['Execution Time'],
    }
  })
}

// What is read from tables; what is handed on between the steps of the plan is not read again.
function rowsRead(plan: Plan): number {
  const own = plan['Relation Name'] === undefined ? 0 : plan['Actual Rows'] * plan['Actual Loops']
  return (plan.Plans ?? []).reduce((sum, below) => sum + rowsRead(below), own)
}
