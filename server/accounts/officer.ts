import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../store/database.ts'
import type { Heading } from '../store/journal.ts'
import { operatorHeading, record } from '../store/record.ts'
import { keepPassword, endSessions } from './own-password.ts'
import { hashPassword } from './password.ts'

export type NewOfficer = {
  readonly id?: string | undefined
  readonly name: string
  readonly fullName: string
  readonly isExample: boolean
}

type Secret = { readonly hash: string; readonly mustChange: boolean }

/** A new account. The name somebody signs in with is lower-case; the full name goes to the vault. */
export async function enterOfficer(
  tx: Tx,
  { id = randomUUID(), name, fullName, isExample }: NewOfficer,
  secret: Secret,
  heading: Heading,
): Promise<string> {
  const officer = `officer-${id}`
  const body = {
    officer_id: officer,
    name: name.normalize('NFC').toLowerCase(),
    is_example: isExample,
    disabled: false,
  }
  const entry = { stream: 'officer', id: officer, type: 'officerEntered', body } as const
  await record(tx, { ...entry, words: [fullName] }, heading)
  await keepPassword(tx, officer, secret)
  return officer
}

/** A new first password: every session of the account ends, and the next sign-in asks for one of the officer's own. */
export async function givePassword(tx: Tx, officer: string, hash: string, heading: Heading): Promise<void> {
  await record(tx, { stream: 'officer', id: officer, type: 'passwordGiven', body: {} }, heading)
  await keepPassword(tx, officer, { hash, mustChange: true })
  await endSessions(tx, officer)
}

/** From the command line and the example data. */
export async function enterOfficerByHand(
  db: Db,
  {
    on,
    password,
    mustChange,
    ...officer
  }: NewOfficer & { on: string; password: string; mustChange: boolean },
): Promise<string> {
  const hash = await hashPassword(password)
  return db
    .transaction()
    .execute((tx) => enterOfficer(tx, officer, { hash, mustChange }, operatorHeading(on)))
}
