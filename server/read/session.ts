import type { Posting } from '@gieo/engine/access/access.ts'
import { NEWEST, nameAt, versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import { giversOf } from '../accounts/oversight.ts'
import type { Context } from '../context.ts'
import { managedBy, managesAny } from '../packs/manager.ts'
import type { Db } from '../store/database.ts'
import type { Actor } from '../store/scope.ts'
import type { DeviceRow, PostingRow, SessionBody } from '../wire/session.ts'

const WIDEST_FIRST = ['province', 'district', 'commune', 'hamlet']

/** Who is signed in, with the postings that hold today and their names. */
export async function sayActor(context: Context, actor: Actor): Promise<SessionBody> {
  const { expires_at } = await context.db
    .selectFrom('sessions')
    .select('expires_at')
    .where('session_id', '=', actor.session)
    .executeTakeFirstOrThrow()
  const land = await context.land()
  return {
    officer: { id: actor.officer, name: actor.name, fullName: actor.fullName, isExample: actor.isExample },
    session: actor.session,
    postings: await sayPostings(context, actor),
    homeUnit: homeUnitOf(land, actor),
    mayAppoint: giversOf(land, actor, context.clock.today()).length > 0,
    mayPublish: managesAny(managedBy(land, actor, context.clock.today())),
    expiresAt: expires_at.toISOString(),
  }
}

/** The postings that hold today, with names for people. */
export async function sayPostings(context: Context, actor: Actor): Promise<PostingRow[]> {
  const land = await context.land()
  const names = await context.db.selectFrom('organisations').select(['organisation_id', 'name_vi']).execute()
  const nameOf = new Map(names.map((row) => [row.organisation_id, row.name_vi]))
  return actor.postings.map((posting) => ({
    ...posting,
    programmes: posting.programmes === '*' ? '*' : [...posting.programmes],
    organisationName: nameOf.get(posting.organisation) ?? posting.organisation,
    unitName: nameAt(land, posting.unit, NEWEST),
    to: posting.to ?? null,
  }))
}

/** The widest unit somebody is posted to. */
export function homeUnitOf(land: Land, actor: Actor): string {
  const rank = (posting: Posting) =>
    WIDEST_FIRST.indexOf(versionsOf(land, posting.unit).at(-1)?.level ?? 'hamlet')
  const [widest] = actor.postings.toSorted((left, right) => rank(left) - rank(right))
  return widest?.unit ?? ''
}

export async function listDevices(db: Db, actor: Actor): Promise<DeviceRow[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('officer_id', '=', actor.officer)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date())
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    session: row.session_id,
    deviceName: row.device_name,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    here: row.session_id === actor.session,
  }))
}
