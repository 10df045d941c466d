import { rolesOver } from '@gieo/engine/access/access.ts'
import type { Case, CaseId } from '@gieo/engine/case/case.ts'
import type { OtherCase } from '@gieo/engine/case/facts.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { versionAt, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import { pathToday } from './facts.ts'
import type { Tx } from './store/database.ts'
import type { Actor } from './store/scope.ts'

/**
 * The second case that a command names, as the actor may know of it. Read with the actor's scope: what lies outside is
 * not there, and no fact says otherwise.
 */
export async function readOther(
  tx: Tx,
  land: Land,
  state: Case | undefined,
  id: CaseId,
  actor: Actor,
  today: PlainDate,
): Promise<OtherCase | undefined> {
  const row = await tx
    .selectFrom('cases')
    .select(['programme', 'unit_id', 'branch', 'withdrawn'])
    .where('case_id', '=', id)
    .executeTakeFirst()
  if (row === undefined || state === undefined) return undefined
  const path = pathToday(land, unitId(row.unit_id), today)
  const link = await tx
    .selectFrom('case_links')
    .select('said')
    .where('case_id', '=', id)
    .where('other_id', '=', state.id)
    .executeTakeFirst()
  return {
    programme: row.programme,
    roles: rolesOver(actor.postings, actor.shares, { ...row, path }, today),
    withdrawn: row.withdrawn !== null,
    near: isNear(land, path, pathToday(land, state.unit, today), today),
    said: link?.said,
  }
}

// In one commune; or one lies in what is all that is known of the other's place.
function isNear(land: Land, left: readonly UnitId[], right: readonly UnitId[], today: PlainDate): boolean {
  const isCommune = (unit: UnitId) => versionAt(land, unit, today)?.level === 'commune'
  const commune = left.find(isCommune)
  if (commune !== undefined && right.some(isCommune)) return right.includes(commune)
  return (
    left.slice(0, 1).some((unit) => right.includes(unit)) ||
    right.slice(0, 1).some((unit) => left.includes(unit))
  )
}
