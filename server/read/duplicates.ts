import { likenessOf } from '@gieo/engine/case/likeness.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { inScope, scopeOf, withScope, type Actor, type Arm } from '../store/scope.ts'
import type { PairList } from '../wire/same.ts'
import { sayBrief, selectBrief, thingOfRow, type BriefRow } from './brief-case.ts'
import { KEY, readAfter, sayAfter } from './keyset.ts'
import { casesIn, findUnit, mapFor } from './unit-place.ts'

export type PairQuery = {
  readonly unit?: string | undefined
  readonly programme?: string | undefined
  readonly limit: number
  readonly after?: string | undefined
}

/** Pairs of cases in scope that may be one thing and that nobody has judged yet, the likeliest first. */
export async function listPairs(
  context: Context,
  actor: Actor,
  { unit: text, programme, limit, after }: PairQuery,
): Promise<PairList | Refusal> {
  const land = await context.land()
  const unit = text === undefined ? undefined : findUnit(land, text, mapFor(land, context.clock.today()))
  if (text !== undefined && unit === undefined) return refuse('unit.unknown', { unit: text })
  const key = after === undefined ? undefined : readAfter(after, [SCORE, KEY.id, KEY.id])
  if (after !== undefined && key === undefined) return refuse('request.malformed')
  const scope = scopeOf(land, actor, context.packs.programmes)
  const wanted = sql.join(
    [
      inScope(scope),
      sql<boolean>`cases.withdrawn is null`,
      ...(unit === undefined ? [] : [casesIn(land, unit)]),
      ...(programme === undefined ? [] : [sql<boolean>`cases.programme = ${programme}`]),
    ],
    sql` and `,
  )
  const isNarrow = unit === undefined ? scope.arms.every(isSmall) : isSmallUnit(land, unit)
  return withScope(context.db, scope, async (tx) => {
    const { rows } = await sql<Pair>`
      ${isNarrow ? pairsAmong(wanted) : pairsWithin(wanted)}
        and not exists (select from case_links l where l.case_id = p.first_id and l.other_id = p.second_id
          or l.case_id = p.second_id and l.other_id = p.first_id)
        ${key === undefined ? sql`` : sql`and (-p.score, p.first_id, p.second_id) > (-${key[0]}::numeric, ${key[1]}::uuid, ${key[2]}::uuid)`}
      order by p.score desc, p.first_id, p.second_id limit ${limit + 1}`.execute(tx)
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      items: await sayPairs(tx, { context, land, actor }, page),
      next:
        rows.length > limit && last !== undefined
          ? sayAfter([last.score, last.first_id, last.second_id])
          : null,
    }
  })
}

// Of a commune or a hamlet the cases are few and known by their index: the pairs are those between them.
function pairsAmong(wanted: RawBuilder<unknown>) {
  return sql`with among as materialized (select case_id from cases where ${wanted})
    select p.first_id, p.second_id, p.score::text as score from among join likely_pairs p on p.first_id = among.case_id
    where p.second_id in (select case_id from among)`
}

// Of a province nearly every pair is wanted: the likeliest are taken in their order, each looked up by its keys.
function pairsWithin(wanted: RawBuilder<unknown>) {
  return sql`select p.first_id, p.second_id, p.score::text as score from likely_pairs p
    where exists (select from cases where cases.case_id = p.first_id and ${wanted} offset 0)
      and exists (select from cases where cases.case_id = p.second_id and ${wanted} offset 0)`
}

function isSmall({ level }: Pick<Arm, 'level'>): boolean {
  return level === 'commune' || level === 'hamlet'
}

function isSmallUnit(land: Land, unit: UnitId): boolean {
  const level = versionsOf(land, unit).at(-1)?.level
  return level !== undefined && isSmall({ level })
}

const SCORE = /^\d(\.\d{1,6})?$/

type Pair = { first_id: string; second_id: string; score: string }

async function sayPairs(
  tx: Tx,
  onlooker: Parameters<typeof sayBrief>[0],
  pairs: readonly Pair[],
): Promise<PairList['items']> {
  if (pairs.length === 0) return []
  const ids = [...new Set(pairs.flatMap((pair) => [pair.first_id, pair.second_id]))]
  const rows = await selectBrief(tx).where('cases.case_id', 'in', ids).execute()
  const rowOf = new Map<string, BriefRow>(rows.map((row) => [row.case_id, row]))
  return pairs.flatMap((pair) => {
    const [first, second] = [rowOf.get(pair.first_id), rowOf.get(pair.second_id)]
    if (first === undefined || second === undefined) return []
    const likeness = likenessOf(thingOfRow(first), thingOfRow(second))
    // Corrected since the last search, or one thing already through a third: it will go.
    if (likeness === undefined || (first.same_group ?? '') === second.same_group) return []
    return [
      {
        score: likeness.score,
        reasons: [...likeness.reasons],
        first: sayBrief(onlooker, first),
        second: sayBrief(onlooker, second),
      },
    ]
  })
}
