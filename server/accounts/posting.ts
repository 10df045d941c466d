import { randomUUID } from 'node:crypto'
import type { Role } from '@gieo/engine/access/role.ts'
import type { Db, Tx } from '../store/database.ts'
import type { Heading } from '../store/journal.ts'
import { operatorHeading, record } from '../store/record.ts'

export type NewPosting = {
  readonly organisation: string
  readonly role: Role
  readonly unit: string
  /** `null` is every programme. */
  readonly programmes: readonly string[] | null
  readonly from: string
}

/** Enters a posting that was checked before; under its own id, so that sent twice it is one. */
export async function enterPosting(
  tx: Tx,
  officer: string,
  { id = randomUUID(), ...posting }: NewPosting & { readonly id?: string | undefined },
  heading: Omit<Heading, 'occurredOn'>,
): Promise<string> {
  const postingId = `posting-${id}`
  const body = {
    posting_id: postingId,
    officer_id: officer,
    organisation_id: posting.organisation,
    role: posting.role,
    unit_id: posting.unit,
    programmes: posting.programmes,
    from_on: posting.from,
    to_on: null,
  }
  const entry = { stream: 'posting', id: postingId, type: 'postingBegun', body } as const
  await record(tx, entry, { ...heading, occurredOn: posting.from })
  return postingId
}

/** Ends a posting on a day: from then on it opens nothing. */
export async function endPosting(
  tx: Tx,
  id: string,
  on: string,
  heading: Omit<Heading, 'occurredOn'>,
): Promise<void> {
  await record(tx, { stream: 'posting', id, type: 'postingEnded', body: {} }, { ...heading, occurredOn: on })
}

/** From the command line and the example data: an account by its name is posted, whatever the rules of the office. */
export async function beginPosting(
  db: Db,
  { officerName, ...posting }: NewPosting & { readonly officerName: string },
): Promise<void> {
  const officer = await findOfficer(db, officerName)
  await checkPlace(db, posting)
  await db.transaction().execute((tx) => enterPosting(tx, officer, posting, operatorHeading(posting.from)))
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

export async function findOfficer(db: Db, name: string): Promise<string> {
  const row = await db
    .selectFrom('officers')
    .select('officer_id')
    .where('name', '=', name.toLowerCase())
    .executeTakeFirst()
  if (row === undefined) throw new Error(`No account is called ${name}.`)
  return row.officer_id
}
