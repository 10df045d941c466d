import { mustsOf, type MustState } from '@gieo/engine/form/reference.ts'
import type { Adoption, Incentive } from '@gieo/engine/replication/adoption/adoption.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Db, Tx } from '../../store/database.ts'

export type AdoptionFilter = {
  readonly card?: string | undefined
  /** Units of today's map; whatever lies in one of them. */
  readonly units?: readonly UnitId[] | undefined
  /** Of what began (or, not begun, was planned) from one day to another, both of them included. */
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}

export type ListedAdoption = Adoption & {
  /** In the unit that the card's cost is for. */
  readonly scale: number | undefined
  readonly musts: readonly MustState[]
  /** The latest day on which somebody saw how it stood: of a step, never of an edit. */
  readonly seenOn: PlainDate
  /** The first look that is still owed. */
  readonly dueOn: PlainDate | undefined
  readonly commune: UnitId | undefined
  readonly isExample: boolean
}

/**
 * Adoptions in the order of their days, each thing once however often it was registered. In a transaction of a reader
 * (`withScope`) those within reach; with the database itself all of them: they say of places, never of people.
 */
export async function listAdoptions(db: Db | Tx, filter: AdoptionFilter): Promise<readonly ListedAdoption[]> {
  const rows = await db
    .selectFrom('adoptions')
    .innerJoin('cases', 'cases.case_id', 'adoptions.case_id')
    .selectAll('adoptions')
    .select(['cases.unit_id', 'cases.commune_id', 'cases.is_example'])
    .where(({ and }) => and(testsOf(filter)))
    .orderBy(BEGAN)
    .orderBy('adoptions.case_id')
    .execute()
  return rows.map((row) => ({
    id: row.case_id,
    of: { card: row.card_id, version: row.card_version },
    place: unitId(row.unit_id),
    state: row.state,
    plannedOn: row.planned_on,
    startedOn: row.started_on ?? undefined,
    keptOn: row.kept_on ?? undefined,
    droppedOn: row.dropped_on ?? undefined,
    droppedFor: row.reason_value ?? undefined,
    incentives: row.incentives as readonly Incentive[], // as the projection wrote them
    verifiedOn: row.verified_on ?? undefined,
    seenAt: row.seen_at_id === null ? undefined : unitId(row.seen_at_id),
    cost: numberOf(row.cost),
    labour: numberOf(row.labour),
    scale: numberOf(row.scale),
    musts: mustsOf(row.musts),
    seenOn: row.entered.at(-1)?.on ?? row.planned_on,
    dueOn: row.due_on ?? undefined,
    commune: row.commune_id === null ? undefined : unitId(row.commune_id),
    isExample: row.is_example,
  }))
}

const BEGAN = sql<string>`coalesce(adoptions.started_on, adoptions.planned_on)`

function testsOf({ card, units, from, to }: AdoptionFilter): RawBuilder<boolean>[] {
  return [
    // Counted under the case that a person said it is the same as.
    sql<boolean>`not exists (select from case_links l where l.case_id = adoptions.case_id and l.said = 'same')`,
    ...(card === undefined ? [] : [sql<boolean>`adoptions.card_id = ${card}`]),
    ...(units === undefined ? [] : [liesInOneOf(units)]),
    ...(from === undefined ? [] : [sql<boolean>`${BEGAN} >= ${from}`]),
    ...(to === undefined ? [] : [sql<boolean>`${BEGAN} <= ${to}`]),
  ]
}

function liesInOneOf(units: readonly UnitId[]): RawBuilder<boolean> {
  const asked = sql`any(${[...units]}::text[])`
  return sql<boolean>`(cases.home_id = ${asked} or cases.hamlet_id = ${asked} or cases.commune_id = ${asked}
    or cases.district_id = ${asked} or cases.province_id = ${asked})`
}

function numberOf(value: number | string | null): number | undefined {
  return value === null ? undefined : Number(value)
}
