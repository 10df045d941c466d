import type { CommandId, OfficerId } from '@gieo/engine/case/case.ts'
import { refuse, type Problem } from '@gieo/engine/problem.ts'
import { insertRows, type Write } from './write.ts'

/** What became of a command. The first one stays. */
export type Verdict =
  | { readonly id: CommandId; readonly accepted: true; readonly position: string }
  | { readonly id: CommandId; readonly accepted: false; readonly problem: Problem }

/** Who sent a command, and the hash of what it said. */
export type Sender = { readonly officer: OfficerId; readonly hash: string }

/** A command that was seen before, with what it got. */
export type Known = Sender & { readonly verdict: Verdict }

/** The command with its verdict, to be written along with what it did. Two who handle one id at once: one fails on its key. */
export function rememberVerdict({ officer, hash }: Sender, verdict: Verdict): readonly Write[] {
  return insertRows('inbox', [{ command_id: verdict.id, officer_id: officer, body_hash: hash, verdict }])
}

/** The verdict of the first time, unless the id now comes with another body or from somebody else. */
export function answerTwice(id: CommandId, known: Known, sender: Sender): Verdict {
  return known.officer === sender.officer && known.hash === sender.hash
    ? known.verdict
    : { id, accepted: false, problem: refuse('command.id-taken').refused }
}
