import type { PublishedRun } from '../replication/evidence/publish-evidence.ts'
import type { PlanEntry, StepEntry } from '../replication/plans/save-plan.ts'
import type { LotAnnounced, LotDrawn } from '../replication/plans/draws.ts'
import type { Tx } from '../store/database.ts'
import { insertRows, writeAll } from '../store/write.ts'
import type { RegisterEntry } from './register-entry.ts'

/** Plans and their steps, as `server/replication/plans` wrote them. */
export async function projectPlan(tx: Tx, { id, type, body }: RegisterEntry): Promise<void> {
  if (type === 'planSaved') {
    const { row, steps } = body as PlanEntry
    const { version } = row
    const rows = steps.map((step) => ({ plan_id: id, version, ...step, state: 'open' }))
    await writeAll(tx, [...insertRows('plans', [row]), ...insertRows('plan_steps', rows)])
    return
  }
  const { version, step, ...change } = body as StepEntry
  await tx
    .updateTable('plan_steps')
    .set(change)
    .where('plan_id', '=', id)
    .where('version', '=', version)
    .where('step', '=', step)
    .execute()
}

/** An order that was announced, then drawn. */
export async function projectDraw(tx: Tx, { id, type, body }: RegisterEntry): Promise<void> {
  if (type === 'lotAnnounced') {
    const { places, ...row } = body as LotAnnounced
    await tx
      .insertInto('lot_draws')
      .values({ ...row, places: JSON.stringify(places) })
      .execute()
    return
  }
  const { drawn_order, ...row } = body as LotDrawn
  await tx
    .updateTable('lot_draws')
    .set({ ...row, drawn_order: JSON.stringify(drawn_order) })
    .where('draw_id', '=', id)
    .execute()
}

/** A judgement that everybody may read; made public twice, it is public from the later day. */
export async function projectPublicRun(tx: Tx, { body }: RegisterEntry): Promise<void> {
  const row = body as PublishedRun
  await tx
    .insertInto('public_runs')
    .values(row)
    .onConflict((known) => known.columns(['run_id', 'shard']).doUpdateSet(row))
    .execute()
}
