import { randomUUID } from 'node:crypto'
import { FULL_CARD } from '@gieo/engine/replication/card/full-card.testing.ts'
import { unitsAt } from '@gieo/engine/unit/land.ts'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import type { Db } from '../../store/database.ts'

/** A public card as the server keeps it, without the steps that lead there. */
export async function publishCard(db: Db, title: string): Promise<string> {
  const card = randomUUID()
  const content = {
    ...FULL_CARD,
    title: { vi: title, en: title },
    conditions: [{ id: 'hills', holds: { field: 'terrain', oneOf: ['low-hills'] } }],
    media: [],
  }
  await sql`insert into card_versions (card_id, version, programme, unit_id, organisation_id, branch, state, content,
      public_content, hash, writer_ids, submitted_on, published_on, level)
    values (${card}, 1, '', 'vn-40', 'dan-van-nghe-an', 'mass-mobilisation', 'public', ${JSON.stringify(content)},
      ${JSON.stringify(content)}, ${card}, '{}', '2021-01-01', '2021-01-01', 'province')`.execute(db)
  return card
}

/** So many communes begin in each year: rows as the projection would write them. */
export async function adopt(
  { db, land }: Pick<Context, 'db' | 'land'>,
  card: string,
  perYear: Readonly<Record<number, number>>,
): Promise<void> {
  const communes = unitsAt(await land(), '2026-01-01').filter(({ level }) => level === 'commune')
  const { rows: taken } = await sql<{
    unit_id: string
  }>`select c.unit_id from adoptions a join cases c using (case_id)
    where a.card_id = ${card}`.execute(db)
  const free = communes.filter(({ id }) => !taken.some(({ unit_id }) => unit_id === id))
  for (const [year, count] of Object.entries(perYear)) {
    for (const { id } of free.splice(0, count)) {
      const one = randomUUID()
      const place = JSON.stringify({ case_id: one, unit_id: id, home_id: id, commune_id: id })
      await sql`insert into cases select (jsonb_populate_record(c, ${place}::jsonb)).*
        from cases c where case_id = (select case_id from cases limit 1)`.execute(db)
      await sql`insert into adoptions (case_id, card_id, card_version, state, planned_on, started_on, incentives, musts, entered)
        values (${one}, ${card}, 1, 'started', ${`${year}-05-01`}, ${`${year}-05-01`}, '{}', '{}', '[]')`.execute(
        db,
      )
    }
  }
}
