import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import { findTargeted } from '../targets/indicator.ts'
import type { TargetHistory } from '../wire/targets.ts'
import { readAsked } from './figures-asked.ts'
import { sightOf } from './figures-reach.ts'

const VERSIONS_MAX = 200

export type HistoryQuery = {
  readonly unit: string
  readonly period: string
  readonly branch: string
}

/** Every version that a unit's target ever had, the newest first, with who set it and by which decision. */
export async function listTargetHistory(
  context: Context,
  actor: Actor,
  name: string,
  { unit, period, branch }: HistoryQuery,
): Promise<TargetHistory | Refusal> {
  const targeted = await findTargeted(context, name)
  if (targeted === undefined) return refuse('figure.unknown', { indicator: name })
  const land = await context.land()
  const asked = readAsked(land, { unit, period }, context)
  if ('refused' in asked) return asked
  const sight = sightOf(context, land, actor, targeted.programme, asked.unit)
  if (sight.as !== 'staff' || !sight.branches.includes(branch)) return refuse('access.out-of-scope')
  const rows = await context.db
    .selectFrom('targets')
    .innerJoin('target_acts', 'target_acts.act_id', 'targets.act_id')
    .leftJoin('organisations', 'organisations.organisation_id', 'target_acts.organisation_id')
    .leftJoin('officers', 'officers.officer_id', 'target_acts.by_id')
    .select([
      'targets.version',
      'targets.value',
      'targets.act_id',
      'target_acts.decision',
      'target_acts.decided_on',
      'target_acts.set_on',
      'target_acts.milestones',
      sql<string>`coalesce(officers.full_name, '')`.as('by'),
      sql<string>`coalesce(organisations.name_vi, target_acts.organisation_id)`.as('organisation'),
      sql<number>`(select count(*)::int from targets of_act where of_act.act_id = targets.act_id
        and of_act.indicator = targets.indicator and of_act.period_text = targets.period_text
        and of_act.branch = targets.branch)`.as('units'),
    ])
    .where('targets.indicator', '=', name)
    .where('targets.period_text', '=', period)
    .where('targets.branch', '=', branch)
    .where('targets.unit_id', '=', asked.unit)
    .orderBy('targets.version', 'desc')
    .limit(VERSIONS_MAX)
    .execute()
  return {
    items: rows.map((row) => ({
      version: row.version,
      value: row.value,
      decision: row.decision,
      decidedOn: row.decided_on,
      setOn: row.set_on,
      by: row.by,
      organisation: row.organisation,
      act: row.act_id,
      units: row.units,
      milestones: [...row.milestones],
    })),
  }
}
