import type { CommandId, OfficerId } from '@gieo/engine/case/case.ts'
import { refuse, type Problem } from '@gieo/engine/problem.ts'
import type { Tx } from './database.ts'

/** What became of a command. The first one stays. */
export type Verdict =
  | { readonly id: CommandId; readonly accepted: true; readonly position: string }
  | { readonly id: CommandId; readonly accepted: false; readonly problem: Problem }

/** A command seen before: what it got, unless the id now comes with another body or from somebody else. */
export type Known = { readonly verdict: Verdict } | { readonly other: true }

/** Writes the command down; `undefined` when it is new. Waits for another transaction that handles the same id. */
export async function rememberCommand(
  tx: Tx,
  id: CommandId,
  officer: OfficerId,
  hash: string,
): Promise<Known | undefined> {
  const written = await tx
    .insertInto('inbox')
    .values({ command_id: id, officer_id: officer, body_hash: hash, verdict: null })
    .onConflict((conflict) => conflict.columns(['command_id', 'shard']).doNothing())
    .returning('command_id')
    .executeTakeFirst()
  if (written !== undefined) return undefined
  const row = await tx.selectFrom('inbox').selectAll().where('command_id', '=', id).executeTakeFirstOrThrow()
  if (row.officer_id !== officer || row.body_hash !== hash) return { other: true }
  return { verdict: row.verdict as Verdict } // written by rememberVerdict in the transaction that inserted the row
}

export async function rememberVerdict(tx: Tx, id: CommandId, verdict: Verdict): Promise<void> {
  await tx
    .updateTable('inbox')
    .set({ verdict: JSON.stringify(verdict) })
    .where('command_id', '=', id)
    .execute()
}

export function answerTwice(id: CommandId, known: Known): Verdict {
  return 'verdict' in known
    ? known.verdict
    : { id, accepted: false, problem: refuse('command.id-taken').refused }
}
