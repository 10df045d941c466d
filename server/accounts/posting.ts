import { randomUUID } from 'node:crypto'
import type { Role } from '@gieo/engine/access/role.ts'
import { sql } from 'kysely'
import type { Db } from '../store/database.ts'
import { operatorHeading, record } from '../store/record.ts'
import { hashPassword } from './password.ts'

/** A new account. The name somebody signs in with is lower-case; the full name goes to the vault. */
export async function enterOfficer(
  db: Db,
  officer: { name: string; fullName: string; password: string; isExample: boolean; on: string },
): Promise<string> {
  const id = `officer-${randomUUID()}`
  const password_hash = await hashPassword(officer.password)
  await db.transaction().execute(async (tx) => {
    const body = {
      officer_id: id,
      name: officer.name.normalize('NFC').toLowerCase(),
      is_example: officer.isExample,
      disabled: false,
    }
    await record(
      tx,
      { stream: 'officer', id, type: 'officerEntered', body, words: [officer.fullName] },
      operatorHeading(officer.on),
    )
    await tx.insertInto('credentials').values({ officer_id: id, password_hash }).execute()
  })
  return id
}

export type NewPosting = {
  readonly officerName: string
  readonly organisation: string
  readonly role: Role
  readonly unit: string
  /** `null` is every programme. */
  readonly programmes: readonly string[] | null
  readonly from: string
}

export async function beginPosting(db: Db, posting: NewPosting): Promise<void> {
  const officer = await findOfficer(db, posting.officerName)
  await checkPlace(db, posting)
  const id = `posting-${randomUUID()}`
  const body = {
    posting_id: id,
    officer_id: officer,
    organisation_id: posting.organisation,
    role: posting.role,
    unit_id: posting.unit,
    programmes: posting.programmes,
    from_on: posting.from,
    to_on: null,
  }
  await db
    .transaction()
    .execute((tx) =>
      record(tx, { stream: 'posting', id, type: 'postingBegun', body }, operatorHeading(posting.from)),
    )
}

/**
 * Ends the postings of one officer on a day and begins the same for another: what waited for the post waits on, for
 * whoever holds it. Answers with how many postings were handed over.
 */
export async function handOver(db: Db, from: string, to: string, on: string): Promise<number> {
  const leaving = await findOfficer(db, from)
  const coming = await findOfficer(db, to)
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('postings')
      .selectAll()
      .where('officer_id', '=', leaving)
      .where((either) =>
        either.or([either('to_on', 'is', null), either('to_on', '>', sql<string>`${on}::date`)]),
      )
      .execute()
    for (const { shard: _shard, ...posting } of held) {
      await record(
        tx,
        { stream: 'posting', id: posting.posting_id, type: 'postingEnded', body: {} },
        operatorHeading(on),
      )
      const id = `posting-${randomUUID()}`
      const body = { ...posting, posting_id: id, officer_id: coming, from_on: on, to_on: null }
      await record(tx, { stream: 'posting', id, type: 'postingBegun', body }, operatorHeading(on))
    }
    return held.length
  })
}

// A posting to a slip of the finger would open nothing, and nobody would know why.
async function checkPlace(db: Db, { unit, organisation }: NewPosting): Promise<void> {
  const place = await db
    .selectFrom('unit_versions')
    .select('unit_id')
    .where('unit_id', '=', unit)
    .executeTakeFirst()
  if (place === undefined) throw new Error(`No unit has the id ${unit}. GET /api/v1/units lists them.`)
  const body = await db
    .selectFrom('organisations')
    .select('organisation_id')
    .where('organisation_id', '=', organisation)
    .executeTakeFirst()
  if (body === undefined)
    throw new Error(`No organisation has the id ${organisation}. See gieo organisation list.`)
}

async function findOfficer(db: Db, name: string): Promise<string> {
  const row = await db
    .selectFrom('officers')
    .select('officer_id')
    .where('name', '=', name.toLowerCase())
    .executeTakeFirst()
  if (row === undefined) throw new Error(`No account is called ${name}.`)
  return row.officer_id
}
