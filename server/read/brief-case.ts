import { rolesOver } from '@gieo/engine/access/access.ts'
import { thingOf, type Thing } from '@gieo/engine/case/likeness.ts'
import { mayJudge } from '@gieo/engine/case/same.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { pathToday } from '../facts.ts'
import type { Tx } from '../store/database.ts'
import { rulesOf } from '../store/packs.ts'
import type { Actor } from '../store/scope.ts'
import type { BriefCase } from '../wire/same.ts'
import { nameThen } from './case-row.ts'

/** The few columns by which a case is recognised and compared; the caller adds which ones. */
export function selectBrief(tx: Tx) {
  return tx
    .selectFrom('cases')
    .innerJoin('organisations', 'organisations.organisation_id', 'cases.organisation_id')
    .select([
      'cases.case_id',
      'cases.programme',
      'cases.pack_hash',
      'cases.unit_id',
      'cases.hamlet_id',
      'cases.commune_id',
      'cases.branch',
      'cases.title',
      'cases.group_value',
      'cases.stage',
      'cases.opened_on',
      'cases.version',
      'cases.same_group',
      'organisations.name_vi as organisation_name',
    ])
    .select(sql<boolean>`exists (select from adoptions a where a.case_id = cases.case_id)`.as('by_card'))
}

export type BriefRow = Awaited<ReturnType<ReturnType<typeof selectBrief>['execute']>>[number]

/** Who looks: what may be said of a case depends on it. */
export type Onlooker = { readonly context: Context; readonly land: Land; readonly actor: Actor }

export function sayBrief(onlooker: Onlooker, row: BriefRow): BriefCase {
  return {
    id: row.case_id,
    programme: row.programme,
    pack: row.pack_hash,
    unit: row.unit_id,
    version: row.version,
    title: row.title,
    group: row.group_value,
    unitName: nameThen(onlooker.land, row.unit_id, row.opened_on),
    organisationName: row.organisation_name,
    stage: row.stage,
    openedOn: row.opened_on,
    mayJudge: mayJudgeRow(onlooker, row),
  }
}

function mayJudgeRow({ context, land, actor }: Onlooker, row: BriefRow): boolean {
  const today = context.clock.today()
  const reach = { ...row, path: pathToday(land, unitId(row.unit_id), today) }
  return mayJudge(
    rulesOf(context.packs, row.pack_hash),
    rolesOver(actor.postings, actor.shares, reach, today),
  )
}

type Compared = Pick<BriefRow, 'title' | 'group_value' | 'hamlet_id' | 'commune_id' | 'opened_on' | 'by_card'>

export function thingOfRow(row: Compared): Thing {
  return thingOf({
    title: row.title,
    group: row.group_value ?? undefined,
    hamlet: row.hamlet_id ?? undefined,
    commune: row.commune_id ?? undefined,
    openedOn: row.opened_on,
    byCard: row.by_card,
  })
}
