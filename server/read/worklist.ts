import { firstStage, type PackRules } from '@gieo/engine/pack/pack.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { daysBetween } from '@gieo/engine/text/date.ts'
import { NEWEST, nameAt } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import { inScope, scopeOf, withScope, type Actor, type Scope } from '../store/scope.ts'
import type { Worklist } from '../wire/cases.ts'
import { sayCase, selectCases } from './case-row.ts'
import { homeUnitOf } from './session.ts'
import { casesIn, findUnit, mapFor } from './unit-place.ts'
import { listRecent } from './worklist-recent.ts'

type Kind = Worklist['items'][number]['kind']

/** What a posting lets its holder do with cases of one pack in one stage (`null`: in any). */
type Duty = {
  readonly unit: string
  readonly keys: readonly string[]
  readonly pack: string
  readonly stage: string | null
  readonly kind: Kind
  readonly another: boolean
}

/** What waits for the reader in a unit, longest first; how much of each kind; and what was entered last. */
export async function readWorklist(
  context: Context,
  actor: Actor,
  query: { readonly unit?: string | undefined; readonly limit: number },
): Promise<Worklist | Refusal> {
  const land = await context.land()
  const today = context.clock.today()
  const asked = query.unit ?? homeUnitOf(land, actor)
  const unit = findUnit(land, asked, mapFor(land, today))
  if (unit === undefined) return refuse('unit.unknown', { unit: asked })
  const scope = scopeOf(land, actor, context.packs.programmes)
  const place = casesIn(land, unit)
  const duties = actor.postings.flatMap((posting) => {
    const keys = scopeOf(land, { ...actor, postings: [posting] }, context.packs.programmes).arms.flatMap(
      (arm) => arm.keys,
    )
    return [...context.packs.byHash.values()].flatMap(({ hash, rules }) =>
      dutiesOf(rules, posting.role).map((duty) => ({ ...duty, unit: posting.unit, keys, pack: hash })),
    )
  })
  return withScope(context.db, scope, async (tx) => {
    const due = await listDue(tx, scope, place, duties, actor, query.limit)
    const rows = await selectCases(tx)
      .where('cases.case_id', 'in', due.length === 0 ? [NONE] : due.map((each) => each.case_id))
      .where(inScope(scope))
      .execute()
    const rowOf = new Map(rows.map((row) => [row.case_id, row]))
    return {
      unit,
      unitName: nameAt(land, unit, NEWEST),
      counts: Object.entries(due[0]?.counts ?? {}).map(([kind, count]) => ({ kind, count })),
      items: due.flatMap(({ case_id, kind, since }) => {
        const row = rowOf.get(case_id)
        return row === undefined
          ? []
          : [{ kind, waitingDays: Math.max(0, daysBetween(since, today)), case: sayCase(land, row) }]
      }),
      recent: await listRecent(tx, land, scope, place),
    }
  })
}

const NONE = '00000000-0000-0000-0000-000000000000'

/** Steps forward only: stopping a model is open to its officer at any time, but nothing that waits. */
function dutiesOf(rules: PackRules, role: Role): readonly Pick<Duty, 'stage' | 'kind' | 'another'>[] {
  const ends = new Set(rules.stages.filter(({ standing }) => standing === 'stopped').map(({ id }) => id))
  const steps = rules.moves.filter((move) => move.by.includes(role) && !ends.has(move.to))
  const first = firstStage(rules).id
  return [
    ...(rules.access.edit.includes(role)
      ? (['sent-back', 'contested'] as const).map((kind) => ({ stage: null, kind, another: false }))
      : []),
    ...steps.flatMap(({ from, byAnother }) =>
      from.map((stage) => ({
        stage,
        kind: stage === first ? ('check' as const) : ('advance' as const),
        another: byAnother,
      })),
    ),
  ]
}

type Due = { case_id: string; kind: Kind; since: string; counts: Record<string, number> }

// A case that was sent back, or that two people see differently, waits for that first: it cannot go on before.
async function listDue(
  tx: Tx,
  scope: Scope,
  place: ReturnType<typeof casesIn>,
  duties: readonly Duty[],
  actor: Actor,
  limit: number,
): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    with duty as materialized (
      select * from json_to_recordset(${JSON.stringify(duties)}::json)
        as d (unit text, keys text[], pack text, stage text, kind text, another boolean)
    ), due as materialized (
      select cases.case_id,
        case when cases.sent_back is not null then 'sent-back' when cases.contested <> '{}' then 'contested'
          else min(duty.kind) end as kind,
        coalesce((cases.sent_back ->> 'on')::date, cases.stage_on) as since
      from cases join duty on cases.pack_hash = duty.pack and cases.reach_key = any(duty.keys)
        and duty.unit in (cases.hamlet_id, cases.commune_id, cases.district_id, cases.province_id)
      where ${inScope(scope)} and ${place} and cases.withdrawn is null and case duty.kind
        when 'sent-back' then cases.sent_back is not null
        when 'contested' then cases.sent_back is null and cases.contested <> '{}'
        else cases.stage = duty.stage and cases.sent_back is null and cases.contested = '{}'
          and not (duty.another and cases.recorder_id = ${actor.officer}) end
      group by cases.case_id, cases.shard
    )
    select case_id, kind, since,
      (select json_object_agg(kind, count) from (select kind, count(*) from due group by kind order by kind) k) as counts
    from due order by since, case_id limit ${limit}`.execute(tx)
  return rows
}
