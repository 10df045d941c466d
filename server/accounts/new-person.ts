import { isSignInName, proposeSignInName } from '@gieo/engine/access/sign-in-name.ts'
import { finding, type Finding } from '@gieo/engine/finding.ts'
import type { Db, Tx } from '../store/database.ts'
import type { Heading } from '../store/journal.ts'
import type { Actor } from '../store/scope.ts'
import type { Slip } from '../wire/people.ts'
import { makeFirstPassword } from './first-password.ts'
import { enterOfficer, givePassword } from './officer.ts'
import { hashPassword } from './password.ts'

export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

export async function findAccount(db: Db | Tx, officer: string) {
  return db.selectFrom('officers').selectAll().where('officer_id', '=', officer).executeTakeFirst()
}

/** A name to sign in with that nobody has yet. */
export async function freeSignInName(db: Db | Tx, fullName: string): Promise<string> {
  const stem = proposeSignInName(fullName, () => false)
  const rows = await db
    .selectFrom('officers')
    .select('name')
    .where((either) => either.or([either('name', '=', stem), either('name', 'like', `${stem}.%`)]))
    .execute()
  const taken = new Set(rows.map((row) => row.name))
  return proposeSignInName(fullName, (name) => taken.has(name))
}

export type NewPerson = { readonly id: string; readonly fullName: string; readonly name: string }

/** What speaks against an account, each beside the part of the form that it is about. */
export async function checkNewPerson(
  tx: Tx,
  actor: Actor,
  { id, fullName, name }: NewPerson,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  if (fullName === '') findings.push(finding('fullName', 'people.full-name-missing'))
  const wanted = name.toLowerCase()
  if (!isSignInName(wanted)) findings.push(finding('name', 'people.name-malformed', { name }))
  const others = await tx
    .selectFrom('officers')
    .select('officer_id')
    .where((either) => either.or([either('name', '=', wanted), either('officer_id', '=', `officer-${id}`)]))
    .execute()
  if (others.length > 0 && !(await isSentAgain(tx, actor, `officer-${id}`, wanted)))
    findings.push(
      finding('name', 'people.name-taken', { name: wanted, free: await freeSignInName(tx, fullName) }),
    )
  return findings
}

// The answer was lost and the form is sent again: the same account, entered by the same hand, whose slip nobody has used.
async function isSentAgain(tx: Tx, actor: Actor, officer: string, name: string): Promise<boolean> {
  const row = await tx
    .selectFrom('officers')
    .innerJoin('credentials', 'credentials.officer_id', 'officers.officer_id')
    .innerJoin('journal', (join) =>
      join.onRef('journal.stream_id', '=', 'officers.officer_id').on('journal.stream', '=', 'officer'),
    )
    .where('officers.officer_id', '=', officer)
    .where('officers.name', '=', name)
    .where('must_change', '=', true)
    .where('journal.type', '=', 'officerEntered')
    .where('journal.actor_id', '=', actor.officer)
    .select('officers.officer_id')
    .executeTakeFirst()
  return row !== undefined
}

export type FirstSecret = { readonly password: string; readonly hash: string; readonly mustChange: true }

export async function makeSecret(): Promise<FirstSecret> {
  const password = makeFirstPassword()
  return { password, hash: await hashPassword(password), mustChange: true }
}

/** Enters an account; asked again after a lost answer, only the password is new. */
export async function enterNewOfficer(
  tx: Tx,
  asked: NewPerson,
  secret: FirstSecret,
  heading: Heading,
): Promise<string> {
  const officer = `officer-${asked.id}`
  if ((await findAccount(tx, officer)) === undefined)
    return enterOfficer(
      tx,
      { id: asked.id, name: asked.name, fullName: asked.fullName.normalize('NFC'), isExample: false },
      secret,
      heading,
    )
  await givePassword(tx, officer, secret.hash, heading)
  return officer
}

export function slipOf(
  officer: string,
  { name, fullName }: { readonly name: string; readonly fullName: string },
  { password }: FirstSecret,
): Slip {
  return { officer, name: name.toLowerCase(), fullName: fullName.normalize('NFC'), password }
}
