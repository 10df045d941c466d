import { evolve } from '@gieo/engine/case/evolve.ts'
import type { Case } from '@gieo/engine/case/case.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import { contentHash } from '@gieo/engine/log/canonical.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import type { CaseChange } from '../project/change.ts'
import { projectCases } from '../project/case.ts'
import type { Tx } from '../store/database.ts'
import type { Verdict } from '../store/inbox.ts'
import { appendCaseEvents, type PlacedEntry } from '../store/journal.ts'
import { insertRows, writeAll } from '../store/write.ts'
import type { Judged } from './judge.ts'

/** Accepted commands on one case, in order, and the case before them. */
export type CaseWork = {
  readonly rules: PackRules
  readonly before: Case | undefined
  readonly judged: readonly Judged[]
}

/**
 * Writes what was decided on many cases in a few statements: journal, words, inbox, rows, figures. The same things, in
 * the same transaction, as the write path of single commands. Answers with each case as it is now.
 */
export async function writeCases(tx: Tx, land: Land, works: readonly CaseWork[]): Promise<readonly Case[]> {
  const appends = works.flatMap(appendsOf)
  const entries = await appendCaseEvents(tx, appends)
  await writeAll(
    tx,
    insertRows(
      'inbox',
      works.flatMap(({ judged }) => judged).map((each, at) => inboxRow(each, entries[at] ?? [])),
    ),
  )
  let next = 0
  const changes = works.map(({ rules, before, judged }): CaseChange => {
    const own = entries.slice(next, (next += judged.length)).flat()
    const after = own.reduce<Case | undefined>(evolve, before)
    const last = own.at(-1)
    if (after === undefined || last === undefined) throw new Error('an accepted command left no entry')
    return { ground: { land, rules }, before, after, last }
  })
  await projectCases(tx, changes)
  return changes.map(({ after }) => after)
}

function appendsOf({ rules, before, judged }: CaseWork) {
  let version = before?.version ?? 0
  return judged.map(({ command, facts, events }) => {
    const heading = {
      actor: facts.officer,
      organisation: facts.organisation,
      device: facts.device,
      command: command.id,
      occurredOn: command.occurredOn,
    }
    const append = { rules, case: command.case, version, events, heading }
    version += events.length
    return append
  })
}

function inboxRow({ command, facts }: Judged, entries: readonly PlacedEntry[]): object {
  const position = entries.at(-1)?.position ?? ''
  const verdict: Verdict = { id: command.id, accepted: true, position }
  return { command_id: command.id, officer_id: facts.officer, body_hash: contentHash(command), verdict }
}
