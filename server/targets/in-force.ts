import type { Milestone } from '@gieo/engine/target/target.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../store/database.ts'

/** Whose targets, of what, for when. */
export type TargetKey = { readonly indicator: string; readonly period: string; readonly branch: string }

/** The last version of a unit's target, with the act that set it. */
export type InForce = {
  readonly unit: UnitId
  readonly version: number
  /** null: it was taken back. */
  readonly value: number | null
  readonly decision: string
  readonly decidedOn: string
  readonly definer: string
  readonly organisation: string
  readonly postedAt: UnitId
  readonly milestones: readonly Milestone[]
}

/** The targets in force, by unit: today, or as decided up to a day. */
export async function listInForce(
  db: Db | Tx,
  { indicator, period, branch }: TargetKey,
  asOf?: string,
): Promise<ReadonlyMap<UnitId, InForce>> {
  const rows = await db
    .selectFrom('targets')
    .innerJoin('target_acts', 'target_acts.act_id', 'targets.act_id')
    .leftJoin('organisations', 'organisations.organisation_id', 'target_acts.organisation_id')
    .distinctOn('targets.unit_id')
    .select([
      'targets.unit_id',
      'targets.version',
      'targets.value',
      'target_acts.decision',
      'target_acts.decided_on',
      'target_acts.definer',
      'target_acts.posted_at',
      'target_acts.milestones',
      sql<string>`coalesce(organisations.name_vi, target_acts.organisation_id)`.as('organisation'),
    ])
    .where('targets.indicator', '=', indicator)
    .where('targets.period_text', '=', period)
    .where('targets.branch', '=', branch)
    .$if(asOf !== undefined, (list) => list.where('target_acts.decided_on', '<=', asOf ?? ''))
    .orderBy('targets.unit_id')
    .orderBy('targets.version', 'desc')
    .execute()
  return new Map(
    rows.map((row) => [
      unitId(row.unit_id),
      {
        unit: unitId(row.unit_id),
        version: row.version,
        value: row.value,
        decision: row.decision,
        decidedOn: row.decided_on,
        definer: row.definer,
        organisation: row.organisation,
        postedAt: unitId(row.posted_at),
        milestones: row.milestones,
      },
    ]),
  )
}

/** The values alone, those taken back left out. */
export function valuesOf(inForce: ReadonlyMap<UnitId, InForce>): ReadonlyMap<UnitId, number> {
  return new Map(
    [...inForce.values()].flatMap(({ unit, value }) => (value === null ? [] : [[unit, value] as const])),
  )
}
