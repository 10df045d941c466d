import { likenessOf, soughtWords, type Likeness } from '@gieo/engine/case/likeness.ts'
import { isTitledByCard } from '@gieo/engine/form/title.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { NEWEST, versionAt } from '@gieo/engine/unit/land.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Context } from '../context.ts'
import { pathToday } from '../facts.ts'
import type { Tx } from '../store/database.ts'
import { inScope, scopeOf, withScope, type Actor, type Scope } from '../store/scope.ts'
import { wordTerms } from '../store/terms.ts'
import type { LikelyCase, LikelyList } from '../wire/same.ts'
import { sayBrief, selectBrief, thingOfRow, type BriefRow, type Onlooker } from './brief-case.ts'
import { findUnit, mapFor } from './unit-place.ts'

const SHOWN = 5
/** Compared one by one, those first that share most words of the title. */
const COMPARED = 40

export type AlikeQuery = {
  readonly programme: string
  readonly unit: string
  readonly title: string
  readonly group?: string | undefined
  readonly openedOn: string
  /** A case that is there already, and not to be found itself. */
  readonly except?: string | undefined
}

/** Cases that something about to be registered may be already: asked while it is being written. */
export async function listAlikeTo(
  context: Context,
  actor: Actor,
  query: AlikeQuery,
): Promise<LikelyList | Refusal> {
  const land = await context.land()
  const unit = findUnit(land, query.unit, mapFor(land, context.clock.today()))
  if (unit === undefined) return refuse('unit.unknown', { unit: query.unit })
  const path = pathToday(land, unit, context.clock.today())
  const at = (level: string) => path.find((id) => versionAt(land, id, NEWEST)?.level === level) ?? null
  const scope = scopeOf(land, actor, context.packs.programmes)
  const rules = context.packs.current.get(query.programme)?.rules
  const sought = {
    case_id: query.except ?? NONE,
    programme: query.programme,
    title: query.title,
    group_value: query.group ?? null,
    opened_on: query.openedOn,
    hamlet_id: at('hamlet'),
    commune_id: at('commune'),
    same_group: null,
    by_card: rules !== undefined && isTitledByCard(rules),
  }
  return withScope(context.db, scope, async (tx) => ({
    items: await listAlike(tx, { context, land, actor }, scope, sought),
  }))
}

const NONE = '00000000-0000-0000-0000-000000000000'

type Sought = Pick<
  BriefRow,
  | 'case_id'
  | 'programme'
  | 'title'
  | 'group_value'
  | 'opened_on'
  | 'hamlet_id'
  | 'commune_id'
  | 'same_group'
  | 'by_card'
>

/** Cases in scope that may be the same thing, the likeliest first; nothing that a person has judged already. */
export async function listAlike(
  tx: Tx,
  onlooker: Onlooker,
  scope: Scope,
  sought: Sought,
): Promise<LikelyCase[]> {
  const { case_id: id, same_group: group } = sought
  const found = await compareWith(tx, sought, [
    inScope(scope),
    sql<boolean>`(cases.same_group is null or cases.same_group is distinct from ${group}::uuid)`,
    sql<boolean>`not exists (select from case_links l where l.case_id = cases.case_id and l.other_id = ${id}
      or l.other_id = cases.case_id and l.case_id = ${id})`,
  ])
  return found.slice(0, SHOWN).map(({ row, likeness: { score, reasons } }) => ({
    ...sayBrief(onlooker, row),
    score,
    reasons: [...reasons],
  }))
}

export type Compared = { readonly row: BriefRow; readonly likeness: Likeness }

/**
 * Cases that are likely one thing with another, the likeliest first. The index of the commune finds them: a thing is
 * registered twice where it is. Those that share most words of the title are compared one by one.
 */
export async function compareWith(
  tx: Tx,
  sought: Sought,
  tests: readonly RawBuilder<boolean>[],
): Promise<readonly Compared[]> {
  const words = soughtWords(sought.title)
  if (sought.commune_id === null || words.length === 0) return []
  const shared = sql<number>`(${sql.join(
    words.map((word) => sql`(cases.terms @@ ${wordTerms(word).join(' & ')}::tsquery)::int`),
    sql` + `,
  )})`
  const wanted = [...tests, sql<boolean>`${shared} * 2 >= ${words.length}`]
  const rows = await selectBrief(tx)
    .where('cases.commune_id', '=', sought.commune_id)
    .where('cases.programme', '=', sought.programme)
    .where('cases.case_id', '<>', sought.case_id)
    .where('cases.withdrawn', 'is', null)
    .where(sql<boolean>`${sql.join(wanted, sql` and `)}`)
    .orderBy(shared, 'desc')
    .orderBy('cases.case_id')
    .limit(COMPARED)
    .execute()
  const thing = thingOfRow(sought)
  return rows
    .flatMap((row) => {
      const likeness = likenessOf(thing, thingOfRow(row))
      return likeness === undefined ? [] : [{ row, likeness }]
    })
    .toSorted((left, right) => right.likeness.score - left.likeness.score)
}
