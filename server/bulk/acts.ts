import { problemText } from '@gieo/engine/problem-texts.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { scopeOf, withScope, type Actor } from '../store/scope.ts'
import type { BulkAct, BulkAction } from '../wire/bulk.ts'

const ACTS_MAX = 30

type Row = {
  act_id: string
  kind: string
  programme: string | null
  move_id: string | null
  occurred_on: string
  begun_at: Date
  undone_at: Date | null
  done: number
  refused: number
  undone: number
  left: { id: string; title: string; code: string }[]
}

/** What an officer has done with many cases at once, newest first, with what became of it. */
export async function listActs(context: Context, actor: Actor, locale: Locale): Promise<BulkAct[]> {
  const scope = scopeOf(await context.land(), actor, context.packs.programmes)
  const { rows } = await withScope(context.db, scope, (tx) =>
    sql<Row>`
      select acts.*, of_act.* from (
        select act_id, kind, programme, move_id, occurred_on, begun_at, undone_at from bulk_acts
        where officer_id = ${actor.officer} order by begun_at desc limit ${ACTS_MAX}
      ) acts, lateral (
        select count(*) filter (where one.step is not null)::int as done,
          count(*) filter (where one.refused_code is not null)::int as refused,
          count(*) filter (where one.undone)::int as undone,
          coalesce(json_agg(json_build_object('id', one.case_id, 'title', cases.title, 'code', one.left_code)
            order by cases.title) filter (where one.left_code is not null), '[]') as left
        from bulk_act_cases one join cases on cases.case_id = one.case_id where one.act_id = acts.act_id
      ) of_act
      order by begun_at desc`.execute(tx),
  )
  return rows.map((row) => ({
    act: row.act_id,
    action: actionOf(row),
    occurredOn: row.occurred_on,
    begunAt: row.begun_at.toISOString(),
    undoneAt: row.undone_at?.toISOString() ?? null,
    done: row.done,
    refused: row.refused,
    undone: row.undone,
    left: row.left.map(({ id, title, code }) => ({
      ...{ id, title },
      why: problemText(code, undefined, locale).title,
    })),
  }))
}

function actionOf({ kind, programme, move_id }: Row): BulkAction {
  if (kind === 'advance') return { kind, programme: programme ?? '', move: move_id ?? '' }
  return { kind: kind === 'withdraw' ? kind : 'send-back' }
}
