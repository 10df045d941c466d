import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import { checkAmongWaiting, findBroken } from '@gieo/engine/unit/check-waiting.ts'
import { withoutAct } from '@gieo/engine/unit/land.ts'
import type { UnitChange } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import type { Tx } from '../store/database.ts'
import type { Heading } from '../store/journal.ts'
import { claimLand } from '../store/land.ts'
import { record, recordUnits } from '../store/record.ts'
import { dropWaiting, listWaiting } from './waiting.ts'

/** `waits`: the act changes nothing until that day. */
export type Recorded = { readonly position: string; readonly waits?: PlainDate | undefined }

/**
 * Enters an act on units if nothing speaks against it; otherwise every finding comes back and nothing is changed. One
 * that is dated ahead waits for its day.
 */
export async function recordUnitChange(
  context: Context,
  change: UnitChange,
  heading: Heading,
): Promise<Recorded | Refusal> {
  return context.db.transaction().execute(async (tx) => {
    await claimLand(tx)
    const land = await context.landIn(tx)
    const findings = checkAmongWaiting(land, await listWaiting(tx), change)
    if (findings.length > 0) return refuse('unit.change-broken', undefined, findings)
    if (change.on > context.clock.today()) return announce(tx, change, heading)
    const entry = { id: change.id, type: 'unitsChanged', body: change } as const
    const { position } = await recordUnits(tx, land, entry, { ...heading, occurredOn: change.on })
    return { position }
  })
}

// Cases are placed by the newest act there is: before its day it would take them from whoever follows them.
async function announce(tx: Tx, change: UnitChange, heading: Heading): Promise<Recorded> {
  const entry = { stream: 'units-ahead', id: change.id, type: 'unitActAnnounced', body: change } as const
  return { position: await record(tx, entry, heading), waits: change.on }
}

/** Leaves the latest act that touches its units out again. One on which a later act stands cannot be undone first. */
export async function undoRecordedChange(
  context: Context,
  id: string,
  heading: Heading,
): Promise<Recorded | Refusal> {
  return context.db.transaction().execute(async (tx) => {
    await claimLand(tx)
    const dropped = await dropWaiting(context, tx, id, heading)
    if (dropped !== undefined) return dropped
    const land = await context.landIn(tx)
    const acts = land.acts.filter((act) => !land.cancelled.has(act.id))
    const place = acts.findIndex((act) => act.id === id)
    const change = acts[place]
    if (change === undefined) return refuse('request.not-found')
    const made = new Set<string>([...change.begins, ...change.changes].map((unit) => unit.id))
    const blocking = acts.slice(place + 1).find((act) => touches(act, made))
    if (blocking !== undefined) return refuse('unit.change-not-undoable', { by: blocking.title.vi })
    const waiting = await listWaiting(tx)
    const already = findBroken(land, waiting)
    const broken = findBroken(withoutAct(land, id), waiting).find((act) => !already.includes(act))
    if (broken !== undefined) return refuse('unit.change-not-undoable', { by: broken.title.vi })
    const { position } = await recordUnits(tx, land, { id, type: 'unitChangeUndone', body: {} }, heading)
    return { position }
  })
}

function touches(later: UnitChange, made: ReadonlySet<string>): boolean {
  const named = [
    ...later.ends,
    ...later.changes.map((unit) => unit.id),
    ...later.begins.map((unit) => unit.parent ?? ''),
  ]
  return named.some((id) => made.has(id))
}
