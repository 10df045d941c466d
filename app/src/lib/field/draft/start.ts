import type { CaseId, CommandId } from '@gieo/engine/case/case.ts'
import type { Answers } from '@gieo/engine/condition/condition.ts'
import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import { findUnit } from '../case/units.ts'
import type { Shown } from '../desk.ts'
import type { Kept } from '../store/outbox-store.ts'
import type { Draft } from './draft.ts'

/** Identity and time come from outside. */
export type Now = { readonly newId: () => string; readonly today: string; readonly nowMs: number }

/** A new case, at the place its recorder is posted to when that is one hamlet. */
export function draftNew(pack: PublishedPack, kit: Kit, now: Now): Draft {
  const hamlets = kit.postings.filter((posting) => findUnit(kit, posting.unit)?.level === 'hamlet')
  return {
    ...blank(now),
    kind: 'open',
    case: now.newId() as CaseId, // a fresh id
    programme: pack.rules.programme,
    pack: pack.hash,
    unit: hamlets.length === 1 ? hamlets[0]?.unit : undefined,
  }
}

/** Changes to a case, begun from what the screen shows. */
export function draftEdit(shown: Shown, kind: 'edit' | 'photos', now: Now): Draft {
  const { state, row } = shown
  return {
    ...blank(now),
    kind,
    case: state.id,
    programme: state.programme,
    pack: state.pack,
    unit: state.unit,
    seenUnit: state.unit,
    // The version the server knows: this device's own unsent work has none yet, and is never in conflict with itself.
    basedOn: row?.version ?? 0,
    answers: state.answers,
    seen: state.answers,
  }
}

/** A refused command, opened again with everything that was typed; it will go under a new id. */
export function draftMended(item: Kept, shown: Shown | undefined, now: Now): Draft | undefined {
  const { command } = item
  if (command.kind !== 'openCase' && command.kind !== 'editCase') return undefined
  const seen: Answers = command.kind === 'openCase' ? {} : { ...item.seen, ...shown?.state.answers }
  return {
    ...blank(now),
    kind: command.kind === 'openCase' ? 'open' : 'edit',
    case: command.case,
    programme: command.programme,
    pack: command.pack,
    unit: command.unit,
    seenUnit: command.kind === 'openCase' ? undefined : shown?.state.unit,
    basedOn: command.kind === 'openCase' ? 0 : (shown?.row?.version ?? command.basedOn),
    occurredOn: command.occurredOn,
    answers: { ...seen, ...command.data.answers },
    seen,
    spot: command.data.spot,
    mends: command.id as CommandId,
  }
}

function blank(now: Now): Omit<Draft, 'kind' | 'case' | 'programme' | 'pack'> {
  return {
    id: now.newId(),
    unit: undefined,
    seenUnit: undefined,
    occurredOn: now.today,
    basedOn: 0,
    answers: {},
    seen: {},
    spot: undefined,
    photos: [],
    step: 0,
    savedAtMs: now.nowMs,
    mends: undefined,
  }
}
