import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { checkUnitChange } from '@gieo/engine/unit/check-change.ts'
import { findBroken, inOrder } from '@gieo/engine/unit/check-waiting.ts'
import type { UnitChange } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import type { Db, Tx } from '../store/database.ts'
import type { Heading } from '../store/journal.ts'
import { claimLand } from '../store/land.ts'
import { operatorHeading, record, recordUnits } from '../store/record.ts'

/** The acts whose day has not come, or that could not take effect on it, in the order of their days. */
export async function listWaiting(db: Db | Tx): Promise<readonly UnitChange[]> {
  const rows = await db
    .selectFrom('waiting_acts')
    .select('body')
    .orderBy('on_date')
    .orderBy('position')
    .execute()
  return rows.map(({ body }) => body as UnitChange) // checked before it was written
}

/** Drops an act that waits, unless a later one stands on it. */
export async function dropWaiting(
  context: Context,
  tx: Tx,
  id: string,
  heading: Heading,
): Promise<{ readonly position: string } | Refusal | undefined> {
  const waiting = await listWaiting(tx)
  if (!waiting.some((act) => act.id === id)) return undefined
  const land = await context.landIn(tx)
  const already = findBroken(land, waiting)
  const broken = findBroken(
    land,
    waiting.filter((act) => act.id !== id),
  ).find((act) => !already.includes(act))
  if (broken !== undefined) return refuse('unit.change-not-undoable', { by: broken.title.vi })
  const entry = { stream: 'units-ahead', id, type: 'unitActDropped', body: {} } as const
  return { position: await record(tx, entry, heading) }
}

/**
 * Carries out the acts whose day has come, in the order of their days: also all of those that a server missed while it
 * stood still. One that cannot be carried out any more stays in the list; those after it are still tried.
 */
export async function carryOutDue(context: Context): Promise<readonly UnitChange[]> {
  const today = context.clock.today()
  const due = inOrder(await listWaiting(context.db)).filter(({ on }) => on <= today)
  const done: UnitChange[] = []
  for (const { id } of due) {
    const act = await context.db.transaction().execute(async (tx) => {
      await claimLand(tx)
      const change = (await listWaiting(tx)).find((each) => each.id === id)
      if (change === undefined) return undefined
      const land = await context.landIn(tx)
      if (checkUnitChange(land, change).length > 0) return undefined
      const entry = { id, type: 'unitsChanged', body: change } as const
      await recordUnits(tx, land, entry, operatorHeading(change.on))
      return change
    })
    if (act === undefined)
      context.log.warn({ act: id }, 'an act on units could not be carried out on its day')
    else done.push(act)
  }
  return done
}
