import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Cases can be withdrawn: they leave every list and figure, and stay in the journal. */
export async function up(db: Db): Promise<void> {
  await sql`alter table cases add column withdrawn jsonb`.execute(db)
}
