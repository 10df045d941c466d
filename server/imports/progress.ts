import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { clearMemory } from './memory.ts'

/** How the server works on an import: it tells how far it is, and hears when it is to stop. */
export type Progress = {
  /** Between two handfuls of rows. Ends the work when somebody asked for that. */
  readonly tell: (done: number, total?: number) => void
  readonly close: () => void
}

/** Thrown at the next `tell` after somebody asked to stop, or after another process took the work over. */
export class Stopped extends Error {}

export const LEASE_SECONDS = 30
const BEAT_EVERY_MS = 1_500
const CLEAR_EVERY_ROWS = 4_000

/** Renews the lease while the work goes on, whatever statement it is waiting for. */
export function openProgress({ db, log }: Context, id: string, lease: string): Progress {
  let told: { done: number; total?: number | undefined } = { done: 0 }
  let stop = false
  let clearedAt = 0
  const beat = async () => {
    const row = await db
      .updateTable('imports')
      .set({
        done: told.done,
        lease_until: sql<Date>`now() + ${`${LEASE_SECONDS} seconds`}::interval`,
        ...(told.total === undefined ? {} : { total: told.total }),
      })
      .where('import_id', '=', id)
      .where('lease_by', '=', lease)
      .returning('asked_to_stop')
      .executeTakeFirst()
    stop = row === undefined || row.asked_to_stop
  }
  const beating = setInterval(() => {
    beat().catch((failure: unknown) => log.error({ failure }, 'an import could not renew its lease'))
  }, BEAT_EVERY_MS)
  return {
    tell: (done, total) => {
      told = { done, total: total ?? told.total }
      if (Math.abs(done - clearedAt) >= CLEAR_EVERY_ROWS) {
        clearedAt = done
        clearMemory()
      }
      if (stop) throw new Stopped()
    },
    close: () => clearInterval(beating),
  }
}
