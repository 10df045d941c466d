import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { sql } from 'kysely'
import type { Context } from '../../server/context.ts'
import type { Db, Tx } from '../../server/store/database.ts'
import type { Question } from './questions.ts'

/** The same answer straight from what each case counts for: every line placed, tested and added up when asked. */
export async function groupBy(
  db: Db | Tx,
  { counted, unit, map, period, branches }: Question,
): Promise<number> {
  const { from, to } = period
  const { rows } = await sql<{ amount: number }>`
    select coalesce(sum(c.amount), 0) as amount from case_counts c
      join unit_homes home on home.unit_id = c.unit_id and home.map_on = ${map.on}
      join unit_ancestors place on place.map_on = home.map_on and place.unit_id = home.home_id and place.ancestor_id = ${unit}
    where c.indicator = ${counted.name} and c.on_date between ${from ?? '-infinity'}::date and ${to ?? 'infinity'}::date
      and (${branches === undefined} or c.branch = any(${[...(branches ?? [])]}::text[]))`.execute(db)
  return rows[0]?.amount ?? 0
}

/** DuckDB with the same rows, in its own columnar file, sorted by what is asked for. */
export type Duck = {
  readonly ask: (question: Question) => Promise<number>
  readonly loadedInSeconds: number
  readonly close: () => void
}

const ROWS = {
  case_counts: 'indicator, unit_id, branch, on_date, amount',
  unit_homes: 'unit_id, map_on, home_id',
  unit_ancestors: 'map_on, unit_id, ancestor_id',
}

export async function openDuck({ db, folder }: Context): Promise<Duck> {
  const began = performance.now()
  const place = join(folder, 'duck')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place)
  chmodSync(place, 0o777) // PostgreSQL runs as another account and writes the files.
  const instance = await DuckDBInstance.create(join(place, 'nation.duckdb'), {
    threads: '2',
    memory_limit: '2GB',
  })
  const duck = await instance.connect()
  for (const [table, columns] of Object.entries(ROWS)) {
    const file = join(place, `${table}.csv`)
    await sql.raw(`copy (select ${columns} from ${table}) to '${file}' (format csv, header)`).execute(db)
    const order = table === 'case_counts' ? 'order by indicator, on_date' : ''
    await duck.run(`create table ${table} as select * from read_csv('${file}') ${order}`)
    rmSync(file)
  }
  return {
    ask: (question) => askDuck(duck, question),
    loadedInSeconds: (performance.now() - began) / 1000,
    close: () => {
      duck.closeSync()
      instance.closeSync()
      rmSync(place, { recursive: true, force: true })
    },
  }
}

async function askDuck(
  duck: DuckDBConnection,
  { counted, unit, map, period, branches }: Question,
): Promise<number> {
  const answer = await duck.runAndReadAll(
    `select coalesce(sum(c.amount), 0)::double as amount from case_counts c
      join unit_homes home on home.unit_id = c.unit_id and home.map_on = $map::date
      join unit_ancestors place on place.map_on = $map::date and place.unit_id = home.home_id and place.ancestor_id = $unit
    where c.indicator = $indicator and c.on_date between $from::date and $to::date and ($branch = '' or c.branch = $branch)`,
    {
      indicator: counted.name,
      unit,
      map: map.on,
      from: period.from ?? '0001-01-01',
      to: period.to ?? '9999-12-31',
      branch: branches?.[0] ?? '',
    },
  )
  return Number(answer.getRowObjects()[0]?.['amount'] ?? 0)
}
