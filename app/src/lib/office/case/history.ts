import type { Case } from '@gieo/engine/case/case.ts'
import { changesBetween, type Change } from '@gieo/engine/case/change.ts'
import type { CaseEntry } from '@gieo/engine/case/event.ts'
import { evolve } from '@gieo/engine/case/evolve.ts'
import type { CaseRow, TimelineRow } from '@gieo/server/wire/cases.ts'

/** An entry of the journal with the case it left behind, and what it changed. */
export type Version = {
  readonly entry: TimelineRow
  readonly state: Case
  readonly changes: readonly Change[]
}

/**
 * Every version of a case, newest first: the rule that the server and the phone fold a journal by, folded once more
 * here. A journal too long to be sent whole has no beginning to start from; then there are no versions.
 */
export function historyOf(row: Pick<CaseRow, 'id'>, items: readonly TimelineRow[]): readonly Version[] {
  if (items.at(-1)?.version !== 1) return []
  const versions: Version[] = []
  for (const entry of items.toReversed()) {
    const before = versions.at(-1)?.state
    const state = evolve(before, entryOf(row, entry, versions.length + 1))
    versions.push({ entry, state, changes: changesBetween(before, state) })
  }
  return versions.toReversed()
}

// Safe: the timeline holds entries of the journal as the server folds them, their ids as plain text. What was said of
// another case that the reader may not see is left out of it, so that entries are counted anew here.
function entryOf({ id }: Pick<CaseRow, 'id'>, entry: TimelineRow, version: number): CaseEntry {
  const { actor, device, occurredOn, event } = entry
  return { case: id, version, actor, device, occurredOn, event } as unknown as CaseEntry
}

/** The names of the units that a case was ever in. */
export function unitNames(items: readonly TimelineRow[]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(({ event, unitName }) =>
      unitName === null ? [] : [[String(event['unit']), unitName] as const],
    ),
  )
}
