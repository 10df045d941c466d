import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { findBroken } from '@gieo/engine/unit/check-waiting.ts'
import { ancestorsAt, hasUnit, NEWEST, versionsOf, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitChange, UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { officeHeading } from '../store/record.ts'
import type { Actor } from '../store/scope.ts'
import type { ActPreview, WaitingActs } from '../wire/unit-acts.ts'
import { recordUnitChange, undoRecordedChange, type Recorded } from './change.ts'
import { previewAct } from './preview.ts'
import { listWaiting } from './waiting.ts'

/** What the operator of all units that an act touches sees before it is entered. */
export async function previewFor(
  context: Context,
  actor: Actor,
  change: UnitChange,
): Promise<ActPreview | Refusal> {
  return mayAct(await context.land(), actor, change)
    ? previewAct(context, change)
    : refuse('access.out-of-scope')
}

/** Enters an act on communes or the levels above them, now or ahead of its day. */
export async function enterFor(
  context: Context,
  actor: Actor,
  change: UnitChange,
): Promise<Recorded | Refusal> {
  if (!mayAct(await context.land(), actor, change)) return refuse('access.out-of-scope')
  return recordUnitChange(context, change, headingOf(actor, context.clock.today()))
}

/** Takes an act back: one that waits is dropped, one that took effect is left out again. */
export async function takeBackFor(context: Context, actor: Actor, id: string): Promise<Recorded | Refusal> {
  const land = await context.land()
  const change = [...(await listWaiting(context.db)), ...land.acts].find((act) => act.id === id)
  if (change === undefined) return refuse('request.not-found')
  if (!mayAct(land, actor, change)) return refuse('access.out-of-scope')
  return undoRecordedChange(context, id, headingOf(actor, context.clock.today()))
}

/** The acts that wait, for every officer: whoever works in a unit should know what becomes of it. */
export async function listWaitingActs(context: Context): Promise<WaitingActs> {
  const waiting = await listWaiting(context.db)
  const broken = findBroken(await context.land(), waiting)
  const today = context.clock.today()
  return {
    items: waiting.map((act) => ({
      id: act.id,
      on: act.on,
      basis: act.basis,
      titleVi: act.title.vi,
      titleEn: act.title.en,
      broken: act.on <= today || broken.includes(act),
    })),
  }
}

// A reorganisation is decided by law and entered by an operator above all that it touches.
function mayAct(land: Land, actor: Actor, change: UnitChange): boolean {
  const named = [
    ...change.ends,
    ...[...change.begins, ...change.changes].flatMap(({ id, parent }) => parent ?? id),
  ]
  const touched = named.filter((unit) => hasUnit(land, unit))
  const mine = actor.postings.filter(({ role }) => role === 'operator').map(({ unit }) => unit)
  return (
    touched.length > 0 && touched.every((unit) => aboveEver(land, unit).some((above) => mine.includes(above)))
  )
}

// Also of a unit that ended.
function aboveEver(land: Land, unit: UnitId): readonly UnitId[] {
  const last = versionsOf(land, unit).at(-1)
  return last?.parent === undefined ? [unit] : [unit, last.parent, ...ancestorsAt(land, last.parent, NEWEST)]
}

function headingOf(actor: Actor, today: string) {
  const posting = actor.postings.find(({ role }) => role === 'operator')
  return officeHeading(actor, posting?.organisation ?? null, today)
}
