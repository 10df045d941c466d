import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { inScope, scopeOf, withScope, type Actor } from '../store/scope.ts'
import type { LinkedCase, OtherCases } from '../wire/same.ts'
import { listAlike } from './alike.ts'
import { sayBrief, selectBrief, type BriefRow } from './brief-case.ts'

/** What a case is one thing with, who said so and when; and what it may be one thing with. */
export async function readOthers(context: Context, actor: Actor, id: string): Promise<OtherCases | Refusal> {
  const land = await context.land()
  const onlooker = { context, land, actor }
  const scope = scopeOf(land, actor, context.packs.programmes)
  return withScope(context.db, scope, async (tx) => {
    const row = await selectBrief(tx)
      .select('cases.withdrawn')
      .where('cases.case_id', '=', id)
      .where(inScope(scope))
      .executeTakeFirst()
    if (row === undefined) return refuse('case.not-found')
    const company = await selectBrief(tx)
      .where('cases.same_group', '=', row.same_group)
      .where('cases.case_id', '<>', id)
      .where(inScope(scope))
      .orderBy('cases.opened_on')
      .orderBy('cases.case_id')
      .execute()
    const links = await listLinks(tx, row, company)
    const linked = company.map((other): LinkedCase => ({
      ...sayBrief(onlooker, other),
      link: links.get(other.case_id) ?? null,
    }))
    return {
      mayJudge: row.withdrawn === null && sayBrief(onlooker, row).mayJudge,
      linked,
      likely: row.withdrawn === null ? await listAlike(tx, onlooker, scope, row) : [],
    }
  })
}

async function listLinks(
  tx: Tx,
  { case_id }: BriefRow,
  company: readonly BriefRow[],
): Promise<ReadonlyMap<string, NonNullable<LinkedCase['link']>>> {
  if (company.length === 0) return new Map()
  const rows = await tx
    .selectFrom('case_links')
    .leftJoin('officers', 'officers.officer_id', 'case_links.by_id')
    .select(['case_id', 'other_id', 'by_id', 'on_date', 'full_name'])
    .where('said', '=', 'same')
    .where(sql<boolean>`${case_id}::uuid in (case_id, other_id)`)
    .execute()
  return new Map(
    rows.map((row) => [
      row.case_id === case_id ? row.other_id : row.case_id,
      {
        byName: row.full_name ?? row.by_id,
        on: row.on_date,
        standsWith: row.case_id === case_id ? 'this' : 'other',
      },
    ]),
  )
}
