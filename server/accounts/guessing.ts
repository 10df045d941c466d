import { sql } from 'kysely'
import type { Db } from '../store/database.ts'

const WINDOW_MINUTES = 15
const WRONG_FROM_ONE_ADDRESS = 5
const WRONG_FROM_EVERYWHERE = 50
const WRONG_OF_ONE_ADDRESS = 200

/**
 * Whether this name may be tried again from this address. A whole village may sit behind one address, so an address
 * alone is closed only after very many wrong tries; one name from one address after a few; and a name guessed from
 * many addresses after some more, so that a stranger cannot lock somebody out cheaply.
 */
export async function mayTry(db: Db, name: string, address: string): Promise<boolean> {
  const { here, name_only, address_only } = await db
    .selectFrom('sign_in_tries')
    .where('tried_at', '>', sql<Date>`now() - ${`${WINDOW_MINUTES} minutes`}::interval`)
    .where((either) => either.or([either('name', '=', name), either('address', '=', address)]))
    .select([
      sql<number>`count(*) filter (where name = ${name} and address = ${address})::int`.as('here'),
      sql<number>`count(*) filter (where name = ${name})::int`.as('name_only'),
      sql<number>`count(*) filter (where address = ${address})::int`.as('address_only'),
    ])
    .executeTakeFirstOrThrow()
  return (
    here < WRONG_FROM_ONE_ADDRESS && name_only < WRONG_FROM_EVERYWHERE && address_only < WRONG_OF_ONE_ADDRESS
  )
}

export async function rememberWrongTry(db: Db, name: string, address: string): Promise<void> {
  await db.insertInto('sign_in_tries').values({ name, address }).execute()
}

/** A right password clears the count of this name from this address, and what is older than a day. */
export async function forgetTries(db: Db, name: string, address: string): Promise<void> {
  await db
    .deleteFrom('sign_in_tries')
    .where((either) =>
      either.or([
        either.and([either('name', '=', name), either('address', '=', address)]),
        either('tried_at', '<', sql<Date>`now() - interval '1 day'`),
      ]),
    )
    .execute()
}

export const RETRY_AFTER_MINUTES = WINDOW_MINUTES
