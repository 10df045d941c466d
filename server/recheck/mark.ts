import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { findCounted } from '../read/figures-asked.ts'
import { sayIndicator } from '../read/indicators.ts'
import { pathName } from '../read/unit-place.ts'
import { officeHeading, record } from '../store/record.ts'
import type { Actor } from '../store/scope.ts'
import type { RecheckList, RecheckMark } from '../wire/rechecks.ts'

const ITEMS_MAX = 200

/** The body of a mark in the journal. */
export type MarkEntry = {
  readonly case: string
  readonly result: string
  readonly differs: readonly string[]
}

type Row = {
  readonly draw_id: string
  readonly case_id: string
  readonly until_on: string
  readonly indicator: string
  readonly title: string
  readonly unit_id: string
  readonly amount: number
  readonly on_date: string
}

/**
 * The records that an officer is to look at, from other communes: until a day, exactly these, and of each only what one
 * needs to find it and to judge what was counted. Read as the server, since no posting reaches them.
 */
export async function listMine(context: Context, actor: Actor): Promise<RecheckList> {
  const land = await context.land()
  const { rows } = await sql<Row>`
    select one.draw_id, one.case_id, draw.until_on, draw.indicator, cases.title, cases.unit_id,
      sum(k.amount) as amount, min(k.on_date) as on_date
    from recheck_cases one
      join rechecks draw on draw.draw_id = one.draw_id
      join cases on cases.case_id = one.case_id and cases.withdrawn is null
      join case_counts k on k.case_id = one.case_id and k.indicator = draw.indicator
    where one.officer_id = ${actor.officer} and one.result is null and draw.until_on >= ${context.clock.today()}
    group by 1, 2, 3, 4, 5, 6 order by draw.until_on, cases.title limit ${ITEMS_MAX}`.execute(context.db)
  return { items: rows.flatMap((row) => sayItem(context, land, row)) }
}

function sayItem(context: Context, land: Land, row: Row): RecheckList['items'] {
  const counted = findCounted(context.packs, row.indicator)
  if (counted === undefined) return []
  const { labelVi, labelEn, measure } = sayIndicator(counted)
  return [
    {
      draw: row.draw_id,
      case: row.case_id,
      title: row.title,
      place: pathName(land, unitId(row.unit_id), NEWEST) || pathName(land, unitId(row.unit_id), row.on_date),
      labelVi,
      labelEn,
      measure,
      amount: row.amount,
      on: row.on_date,
      until: row.until_on,
    },
  ]
}

/** Writes down what was found. Once marked a record is gone from the list: its sight ends with its purpose. */
export async function markRecheck(
  context: Context,
  actor: Actor,
  { draw, case: id }: { readonly draw: string; readonly case: string },
  { result, differs }: RecheckMark,
): Promise<{ readonly position: string } | Refusal> {
  if ((result === 'differs') !== differs.length > 0) return refuse('recheck.differs')
  const today = context.clock.today()
  return context.db.transaction().execute(async (tx) => {
    const mine = await tx
      .selectFrom('recheck_cases')
      .innerJoin('rechecks', 'rechecks.draw_id', 'recheck_cases.draw_id')
      .select(['recheck_cases.result'])
      .where('recheck_cases.draw_id', '=', draw)
      .where('recheck_cases.case_id', '=', id)
      .where('recheck_cases.officer_id', '=', actor.officer)
      .where('rechecks.until_on', '>=', today)
      .forUpdate()
      .executeTakeFirst()
    if (mine === undefined) return refuse('request.not-found')
    if (mine.result !== null) return refuse('recheck.marked')
    const body: MarkEntry = { case: id, result, differs }
    const entry = { stream: 'recheck', id: draw, type: 'recheckMarked', body } as const
    const organisation = actor.postings.find(({ role }) => role === 'officer')?.organisation ?? null
    return { position: await record(tx, entry, officeHeading(actor, organisation, today)) }
  })
}
