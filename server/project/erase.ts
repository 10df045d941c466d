import { fold } from '@gieo/engine/case/evolve.ts'
import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { forgetTablesOf } from '../imports/forget.ts'
import { deleteBytes } from '../photos/forget.ts'
import { readCase } from '../store/journal.ts'
import { readLand } from '../store/land.ts'
import { rulesOf } from '../store/packs.ts'
import { operatorHeading, record } from '../store/record.ts'
import { projectCases } from './case.ts'
import { eraseCardsOf } from './erase-cards.ts'

/**
 * Erases every word of a case and the bytes of its photos, as somebody may ask who is named or shown there. The journal
 * keeps that something happened, with its choices, numbers and dates, so that no figure changes; and that the words were
 * erased, so that it can be done again after an old copy was restored. `false` when there is no such case.
 */
export async function eraseWords(context: Context, caseId: string): Promise<boolean> {
  const photos = await context.db.transaction().execute(async (tx) => {
    await sql`update vault set erased_at = now(),
        words = (select coalesce(jsonb_agg(null::text), '[]') from jsonb_array_elements(words))
      where position in (select position from journal where stream = 'case' and stream_id = ${caseId})`.execute(
      tx,
    )
    const entries = await readCase(tx, caseId)
    const last = entries.at(-1)
    const state = fold(entries)
    if (state === undefined || last === undefined) return undefined
    const ground = { land: await readLand(tx), rules: rulesOf(context.packs, state.pack) }
    await eraseCardsOf(tx, caseId)
    await projectCases(tx, [{ ground, before: { ...state, photos: [] }, after: state, last }])
    const entry = { stream: 'erasure', id: caseId, type: 'wordsErased', body: {} } as const
    await record(tx, entry, operatorHeading(context.clock.today()))
    return state.photos
  })
  for (const photo of photos ?? []) await deleteBytes(context.db, context.folder, photo.id)
  await forgetTablesOf(context, caseId)
  return photos !== undefined
}
