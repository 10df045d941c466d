import { randomUUID } from 'node:crypto'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { createHamlet, mergeHamlets, renameHamlet } from '@gieo/engine/unit/hamlet-act.ts'
import { ancestorsAt, levelOf, NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { unitId, type UnitChange, type UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { officeHeading } from '../store/record.ts'
import type { Actor } from '../store/scope.ts'
import type { HamletAct } from '../wire/units.ts'
import { recordUnitChange, undoRecordedChange } from './change.ts'

type Done = { readonly change: string; readonly position: string }

/** A commune creates, renames or merges its hamlets. They are not administrative units: the commune's word is enough. */
export async function actOnHamlets(context: Context, actor: Actor, act: HamletAct): Promise<Done | Refusal> {
  const land = await context.land()
  const touched =
    act.kind === 'createHamlet' ? [act.commune] : act.kind === 'renameHamlet' ? [act.hamlet] : act.hamlets
  if (!touched.every((unit) => governs(land, actor, unitId(unit)))) return refuse('access.out-of-scope')
  const change = draw(land, act)
  if (change === undefined) return refuse('unit.unknown', { unit: touched.join(', ') })
  const recorded = await recordUnitChange(context, change, headingOf(actor, act.on))
  return 'refused' in recorded ? recorded : { change: change.id, position: recorded.position }
}

/** Undoes an act on hamlets that the same commune governs. */
export async function undoHamletAct(context: Context, actor: Actor, id: string): Promise<Done | Refusal> {
  const row = await context.db
    .selectFrom('unit_changes')
    .select('body')
    .where('change_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return refuse('request.not-found')
  const change = row.body as UnitChange // written by recordUnitChange
  const land = await context.land()
  const made = [...change.begins, ...change.changes]
  // An act that only ends units makes none: it is never one of these, and nobody's to undo here.
  const mayUndo =
    made.length > 0 &&
    change.ends.every((unit) => levelOf(land, unit) === 'hamlet') &&
    made.every(
      (unit) => unit.level === 'hamlet' && unit.parent !== undefined && governs(land, actor, unit.parent),
    )
  if (!mayUndo) return refuse('access.out-of-scope')
  const undone = await undoRecordedChange(context, id, headingOf(actor, context.clock.today()))
  return 'refused' in undone ? undone : { change: id, position: undone.position }
}

function draw(land: Land, act: HamletAct): UnitChange | undefined {
  const heading = { id: `hamlets-${randomUUID()}`, on: act.on, basis: act.basis }
  switch (act.kind) {
    case 'createHamlet':
      return createHamlet(heading, {
        id: newHamlet(),
        name: act.name,
        type: act.type,
        commune: unitId(act.commune),
      })
    case 'renameHamlet':
      return renameHamlet(land, heading, { hamlet: unitId(act.hamlet), name: act.name })
    case 'mergeHamlets':
      return mergeHamlets(land, heading, {
        hamlets: act.hamlets.map(unitId),
        into: newHamlet(),
        name: act.name,
      })
  }
}

// An officer of the commune, whatever the programme: hamlets belong to none.
function governs(land: Land, actor: Actor, unit: UnitId): boolean {
  const path = [unit, ...ancestorsAt(land, unit, NEWEST)]
  return (
    levelOf(land, unit) !== 'province' &&
    actor.postings.some(
      (posting) =>
        posting.role === 'officer' && posting.branch === 'peoples-committee' && path.includes(posting.unit),
    )
  )
}

function newHamlet(): UnitId {
  return unitId(`vn-h-${randomUUID()}`)
}

function headingOf(actor: Actor, on: string) {
  return officeHeading(actor, actor.postings[0]?.organisation ?? null, on)
}
