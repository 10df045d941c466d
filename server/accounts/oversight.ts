import type { Posting } from '@gieo/engine/access/access.ts'
import {
  appointedBy,
  appointing,
  appointsEverywhere,
  appointsHamletsOnly,
  type Appointment,
} from '@gieo/engine/access/appoint.ts'
import { isRole } from '@gieo/engine/access/role.ts'
import type { ProblemCode } from '@gieo/engine/problem.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { ancestorsAt, hasUnit, levelOf, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import type { Db, Tx } from '../store/database.ts'
import type { Actor } from '../store/scope.ts'

/** A posting as it is stored, with the line of its organisation. */
export type PostingRow = {
  readonly posting_id: string
  readonly officer_id: string
  readonly organisation_id: string
  readonly branch: string
  readonly role: string
  readonly unit_id: string
  readonly programmes: string[] | null
  readonly from_on: string
  readonly to_on: string | null
}

/** Postings with the line of their organisation; the caller adds whose. */
export function selectPostings(db: Db | Tx) {
  return db
    .selectFrom('postings')
    .innerJoin('organisations', 'organisations.organisation_id', 'postings.organisation_id')
    .select([
      'posting_id',
      'postings.officer_id',
      'postings.organisation_id',
      'organisations.branch',
      'organisations.name_vi',
      'role',
      'postings.unit_id',
      'programmes',
      'from_on',
      'to_on',
    ])
}

/** The unit of today's map in which a unit lies, and all above it. */
export function pathOf(land: Land, unit: string): readonly UnitId[] {
  if (!hasUnit(land, unitId(unit))) return []
  const home = homeOf(land, unitId(unit), NEWEST)
  return [home, ...ancestorsAt(land, home, NEWEST)]
}

/** The postings by which an actor appoints anybody; an officer's does so in the hamlets of a commune only. */
export function giversOf(land: Land, actor: Actor, today: string): readonly Posting[] {
  return appointing(actor.postings, today).filter(
    (posting) => !appointsHamletsOnly(posting) || levelOf(land, posting.unit) === 'commune',
  )
}

/** The posting by which an actor may give or end a posting, or why she may not. */
export function overseenBy(
  land: Land,
  actor: Actor,
  row: Pick<PostingRow, 'role' | 'unit_id' | 'branch' | 'programmes'>,
  today: string,
): Posting | ProblemCode {
  if (!isRole(row.role)) return 'people.role-above'
  const wanted: Appointment = {
    role: row.role,
    path: pathOf(land, row.unit_id),
    branch: row.branch,
    programmes: row.programmes ?? '*',
  }
  return appointedBy(actor.postings, wanted, today)
}

/**
 * Whether an actor may act on a whole account (lock it, give it a new password, hand its posts over): every posting it
 * holds must be hers to give; else whoever may post a recorder could sign in as an operator who also records.
 */
export function mayOversee(
  land: Land,
  actor: Actor,
  officer: string,
  postings: readonly PostingRow[],
  today: string,
): Posting | ProblemCode {
  if (officer === actor.officer) return 'people.own-account'
  const everywhere = appointing(actor.postings, today).find(appointsEverywhere)
  if (everywhere !== undefined) return everywhere
  const open = postings.filter((row) => row.to_on === null || row.to_on > today)
  const answers = (open.length > 0 ? open : postings).map((row) => overseenBy(land, actor, row, today))
  const [first] = answers
  if (first === undefined) return 'people.account-above'
  if (first === 'access.not-allowed') return first
  return answers.some((answer) => typeof answer === 'string') ? 'people.account-above' : first
}

/** Acts on people follow one another: two operators who lock each other at once would leave none. */
export async function claimPeople(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people'))`.execute(tx)
}

/** Whether somebody would still be operator, for good and today, without this account or this posting. */
export async function hasOtherOperator(
  context: Context,
  tx: Tx,
  without: { readonly officer?: string; readonly posting?: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('postings')
    .innerJoin('officers', 'officers.officer_id', 'postings.officer_id')
    .where('role', '=', 'operator')
    .where('disabled', '=', false)
    .where('from_on', '<=', context.clock.today())
    .where('to_on', 'is', null)
    .where('officers.officer_id', '<>', without.officer ?? '')
    .where('posting_id', '<>', without.posting ?? '')
    .select('posting_id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
