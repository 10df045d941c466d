import { sql } from 'kysely'
import type { Db } from '../database.ts'

/**
 * Programmes may be published, replaced and retired while the server runs. Which version is in use follows from the
 * journal; every process sees by the position beside the epoch that something changed.
 */
export async function up(db: Db): Promise<void> {
  await sql
    .raw(
      `
alter table packs drop column current;
alter table epochs add column packs_position bigint not null default 0;
`,
    )
    .execute(db)
}
