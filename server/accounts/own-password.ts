import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../store/database.ts'
import { hashPassword, isPassword } from './password.ts'

const LENGTH_MIN = 8

/** What speaks against a password that somebody chose; length matters most, and that it is not a word on the slip. */
export function checkNewPassword(next: string, old: string, name: string): Refusal | undefined {
  const weak = next.length < LENGTH_MIN || next === old || next.toLowerCase() === name.toLowerCase()
  return weak ? refuse('access.password-weak', { min: LENGTH_MIN }) : undefined
}

/** Keeps a password; one that somebody else made up must be changed at the next sign-in. */
export async function keepPassword(
  db: Db | Tx,
  officer: string,
  kept: { readonly hash: string; readonly mustChange: boolean },
): Promise<void> {
  const row = {
    password_hash: kept.hash,
    must_change: kept.mustChange,
    changed_at: sql<Date>`now()`,
  }
  await db
    .insertInto('credentials')
    .values({ officer_id: officer, ...row })
    .onConflict((conflict) => conflict.columns(['officer_id', 'shard']).doUpdateSet(row))
    .execute()
}

/** An officer's own new password, against the one in force. Other devices are signed out: one of them may be why. */
export async function changeOwnPassword(
  db: Db,
  who: { readonly officer: string; readonly name: string; readonly session: string },
  asked: { readonly password: string; readonly newPassword: string },
): Promise<Refusal | undefined> {
  const { password_hash } = await db
    .selectFrom('credentials')
    .select('password_hash')
    .where('officer_id', '=', who.officer)
    .executeTakeFirstOrThrow()
  if (!(await isPassword(asked.password, password_hash))) return refuse('access.wrong-password')
  const weak = checkNewPassword(asked.newPassword, asked.password, who.name)
  if (weak !== undefined) return weak
  const hash = await hashPassword(asked.newPassword)
  await db.transaction().execute(async (tx) => {
    await keepPassword(tx, who.officer, { hash, mustChange: false })
    await endSessions(tx, who.officer, who.session)
  })
  return undefined
}

/** Signs an officer out everywhere, or everywhere but here. */
export async function endSessions(tx: Tx, officer: string, but = ''): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ revoked_at: sql<Date>`now()` })
    .where('officer_id', '=', officer)
    .where(sql<boolean>`session_id::text <> ${but}`)
    .where('revoked_at', 'is', null)
    .execute()
}
