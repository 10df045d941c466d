import { shareInterval } from '@gieo/engine/recheck/interval.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { findCounted, readAsked, type PlaceQuery } from '../read/figures-asked.ts'
import { checkSight, sightOf } from '../read/figures-reach.ts'
import { liesIn } from '../read/unit-place.ts'
import type { Actor } from '../store/scope.ts'
import type { RecheckRate } from '../wire/rechecks.ts'

/** Fewer are not told to residents: of so few one could know whose they are. */
const LOOKED_MIN = 5

type Row = {
  readonly counted: number
  readonly drawn: number
  readonly as_written: number
  readonly differs: number
  readonly not_found: number
  readonly could_not_go: number
}

/** What was found when counted records of a figure were looked at again, in draws of the unit or of units within it. */
export async function readRate(
  context: Context,
  actor: Actor | undefined,
  name: string,
  query: PlaceQuery,
): Promise<RecheckRate | Refusal> {
  const counted = findCounted(context.packs, name)
  if (counted === undefined) return refuse('figure.unknown', { indicator: name })
  const land = await context.land()
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  const sight = sightOf(context, land, actor, counted.pack.rules.programme, asked.unit)
  const hidden = checkSight(sight, actor, counted, asked.periodText)
  if (hidden !== undefined) return hidden
  const { rows } = await sql<Row>`
    with draws as (select draw_id, counted from rechecks
      where indicator = ${name} and ${liesIn('rechecks.unit_id', asked.unit, asked.map)})
    select coalesce((select sum(counted) from draws), 0)::int as counted, count(*)::int as drawn,
      count(*) filter (where result = 'as-written')::int as as_written,
      count(*) filter (where result = 'differs')::int as differs,
      count(*) filter (where result = 'not-found')::int as not_found,
      count(*) filter (where result = 'could-not-go')::int as could_not_go
    from recheck_cases join draws using (draw_id)`.execute(context.db)
  const [row] = rows
  const rate = sayRate(row ?? NOTHING, sight.as === 'resident' ? LOOKED_MIN : 1)
  return sight.as === 'resident' ? { ...rate, counted: null, drawn: null } : rate
}

const NOTHING: Row = { counted: 0, drawn: 0, as_written: 0, differs: 0, not_found: 0, could_not_go: 0 }

function sayRate(row: Row, least: number): RecheckRate {
  const looked = row.as_written + row.differs + row.not_found
  const { counted, drawn, as_written, differs, not_found, could_not_go } = looked < least ? NOTHING : row
  const wrong = differs + not_found
  const interval = looked < least ? undefined : shareInterval(wrong, looked)
  return {
    counted,
    drawn,
    looked: interval === undefined ? 0 : looked,
    asWritten: as_written,
    differs,
    notFound: not_found,
    couldNotGo: could_not_go,
    share: interval === undefined ? null : wrong / looked,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
  }
}
