import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { OfficerId } from '@gieo/engine/case/case.ts'
import type { Posting } from '@gieo/engine/access/access.ts'
import { isRole } from '@gieo/engine/access/role.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { unitId } from '@gieo/engine/unit/unit.ts'
import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import { settlePostings, type Actor } from '../store/scope.ts'
import type { Context } from '../context.ts'
import { forgetTries, mayTry, rememberWrongTry, RETRY_AFTER_MINUTES } from './guessing.ts'
import { checkNewPassword, keepPassword } from './own-password.ts'
import { hashPassword, isPassword } from './password.ts'

/** A hamlet head is away from any signal for weeks: a session lives long, and each use renews it. */
export const SESSION_DAYS = 90

export type Opened = { readonly token: string; readonly session: string; readonly expiresAt: Date }

type Claim = {
  readonly name: string
  readonly password: string
  /** Of her own choice, in place of the one on the slip. */
  readonly newPassword?: string | undefined
  readonly deviceName: string
  readonly address: string
}

// Compared against when the name is unknown, so that an unknown name takes as long as a wrong password.
const nobody = hashPassword(randomBytes(16).toString('hex'))

/** Opens a session, or refuses in one sentence that does not tell which of name and password was wrong. */
export async function openSession(db: Db, claim: Claim): Promise<Opened | Refusal> {
  const name = claim.name.normalize('NFC').trim().toLowerCase()
  if (!(await mayTry(db, name, claim.address)))
    return refuse('access.too-many-tries', { minutes: RETRY_AFTER_MINUTES })
  const account = await db
    .selectFrom('officers')
    .innerJoin('credentials', 'credentials.officer_id', 'officers.officer_id')
    .where('officers.name', '=', name)
    .where('officers.disabled', '=', false)
    .select(['officers.officer_id', 'credentials.password_hash', 'credentials.must_change'])
    .executeTakeFirst()
  const right = await isPassword(claim.password, account?.password_hash ?? (await nobody))
  if (account === undefined || !right) {
    await rememberWrongTry(db, name, claim.address)
    return refuse('access.wrong-name-or-password')
  }
  await forgetTries(db, name, claim.address)
  const held = account.must_change
    ? await replaceFirst(db, account.officer_id, { ...claim, name })
    : undefined
  if (held !== undefined) return held
  return await makeSession(db, account.officer_id, claim.deviceName)
}

// A first password opens nothing by itself: there is no session that was not opened with a password of one's own.
async function replaceFirst(
  db: Db,
  officer: string,
  { name, password, newPassword }: Claim,
): Promise<Refusal | undefined> {
  if (newPassword === undefined) return refuse('access.password-to-change')
  const weak = checkNewPassword(newPassword, password, name)
  if (weak !== undefined) return weak
  await keepPassword(db, officer, { hash: await hashPassword(newPassword), mustChange: false })
  return undefined
}

async function makeSession(db: Db, officer: string, deviceName: string): Promise<Opened> {
  const token = randomBytes(32).toString('base64url')
  const session = randomUUID()
  const { expires_at } = await db
    .insertInto('sessions')
    .values({
      session_id: session,
      token_hash: hashToken(token),
      officer_id: officer,
      device_name: deviceName.slice(0, 100),
      expires_at: sql<Date>`now() + ${`${SESSION_DAYS} days`}::interval`,
      revoked_at: null,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return { token, session, expiresAt: expires_at }
}

/** Who holds this token, with the postings that hold today; one query, once a request. */
export async function findActor(context: Context, token: string): Promise<Actor | undefined> {
  const row = await officers(context)
    .innerJoin('sessions', 'officers.officer_id', 'sessions.officer_id')
    .where('token_hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .select(['session_id', sql<boolean>`last_seen_at < now() - interval '1 hour'`.as('stale')])
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.stale) await renew(context.db, row.session_id)
  return toActor(context, row, row.session_id)
}

/** An account by its id, without a session, as its postings stand now: for work that goes on after a request. */
export async function findActorById(context: Context, officer: string): Promise<Actor | undefined> {
  const row = await officers(context).where('officers.officer_id', '=', officer).executeTakeFirst()
  return row === undefined ? undefined : toActor(context, row, '')
}

/** An account by its name, without a session: for the example data and the command line. */
export async function actorNamed(context: Context, name: string): Promise<Actor> {
  const row = await officers(context).where('officers.name', '=', name).executeTakeFirstOrThrow()
  return toActor(context, row, '')
}

function officers({ db, clock }: Context) {
  return db
    .selectFrom('officers')
    .where('officers.disabled', '=', false)
    .select([
      'officers.officer_id',
      'officers.name',
      'officers.full_name',
      'officers.is_example',
      sql<
        PostingJson[]
      >`(select coalesce(json_agg(json_build_object('organisation', p.organisation_id, 'branch', o.branch,
        'role', p.role, 'unit', p.unit_id, 'programmes', p.programmes, 'from', p.from_on, 'to', p.to_on) order by p.posting_id), '[]')
        from postings p join organisations o using (organisation_id) where p.officer_id = officers.officer_id)`.as(
        'postings',
      ),
      sql<
        Actor['shares']
      >`(select coalesce(json_agg(json_build_object('programme', programme, 'ownerBranch', owner_branch,
        'viewerBranch', viewer_branch)), '[]') from shares
        where from_on <= ${clock.today()}::date and (to_on is null or to_on > ${clock.today()}::date))`.as(
        'shares',
      ),
    ])
}

type OfficerRow = Awaited<ReturnType<ReturnType<typeof officers>['executeTakeFirstOrThrow']>>

async function toActor(context: Context, row: OfficerRow, session: string): Promise<Actor> {
  const actor: Actor = {
    officer: row.officer_id as OfficerId, // from our own register
    name: row.name,
    fullName: row.full_name,
    isExample: row.is_example,
    session,
    postings: row.postings.flatMap(toPosting),
    shares: row.shares,
  }
  return settlePostings(await context.land(), actor, context.clock.today())
}

type PostingJson = Omit<Posting, 'programmes' | 'to'> & { programmes: string[] | null; to: string | null }

function toPosting(row: PostingJson): readonly Posting[] {
  if (!isRole(row.role)) return []
  return [{ ...row, unit: unitId(row.unit), programmes: row.programmes ?? '*', to: row.to ?? undefined }]
}

async function renew(db: Db, session: string): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ last_seen_at: sql`now()`, expires_at: sql<Date>`now() + ${`${SESSION_DAYS} days`}::interval` })
    .where('session_id', '=', session)
    .execute()
}

/** Ends a session of this officer; a lost phone can be shut out from another one. */
export async function revokeSession(db: Db, officer: string, session: string): Promise<boolean> {
  const done = await db
    .updateTable('sessions')
    .set({ revoked_at: sql<Date>`now()` })
    .where('session_id', '=', session)
    .where('officer_id', '=', officer)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

// The token is random and long: a fast hash is enough to make a stolen table useless.
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
