import type { PackRules, PublishedPack } from '@gieo/engine/pack/pack.ts'
import type { Problem } from '@gieo/engine/problem.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import { decideHere, type Desk, type Shown } from '../desk.ts'
import { titleOf } from '../pack-words.ts'
import type { Letter } from '../store/outbox-store.ts'
import { isFull } from '../store/full.ts'
import { commandsOf, seenIn } from './commands.ts'
import type { Draft } from './draft.ts'
import type { Writing } from './writing.svelte.ts'

export type Saved = 'saved' | 'nothing' | 'gone' | 'full'

/** Refusals that a person mends on the form. Others come from what this phone may know too late: the server decides. */
const MENDED_HERE: readonly string[] = ['case.form-invalid', 'command.date-in-future', 'command.date-too-old']

/** What the rules say to the draft on this phone; `blocks` when sending it now would surely bring it back. */
export function checkDraft(
  desk: Desk,
  kit: Kit,
  rules: PackRules,
  shown: Shown | undefined,
  draft: Draft,
): { readonly problem: Problem; readonly blocks: boolean } | undefined {
  const [command] = commandsOf(draft, draft.unit ?? '', () => '')
  if (command === undefined) return undefined
  const decision = decideHere(desk, kit, rules, shown, command)
  if (!('refused' in decision)) return undefined
  return { problem: decision.refused, blocks: MENDED_HERE.includes(decision.refused.code) }
}

/** The draft becomes commands in the outbox, its photos with it, all at once or not at all. */
export async function sendDraft(
  desk: Desk,
  pack: PublishedPack,
  writing: Writing,
  newId: () => string,
  nowMs: number,
): Promise<Saved> {
  await writing.flush()
  const { draft } = writing
  if (draft.unit === undefined) return 'nothing'
  const commands = commandsOf(draft, draft.unit, newId)
  if (commands.length === 0) return 'nothing'
  const title = titleOf(pack.rules, draft.answers)
  const letters = commands.map((command): Letter => ({
    command,
    seen: seenIn(draft, command),
    title,
    savedAtMs: nowMs,
  }))
  const mends = commands[0]?.kind === 'attachPhoto' ? undefined : draft.mends
  await writing.end()
  return save(desk, letters, { draft: draft.id, mends, photos: commands.flatMap(photoOf) })
}

/** One command of its own: a move, a choice between two values, a photo's removal. */
export async function sendCommand(desk: Desk, letter: Letter, mends?: string): Promise<Saved> {
  const { command } = letter
  const removed = command.kind === 'removePhoto' ? [command.data.photo] : []
  return save(desk, [letter], { mends, photos: photoOf(command), removed })
}

async function save(
  desk: Desk,
  letters: readonly Letter[],
  also: Parameters<Desk['outbox']['save']>[1],
): Promise<Saved> {
  try {
    return (await desk.outbox.save(letters, also)) ? 'saved' : 'gone'
  } catch (failure) {
    if (isFull(failure)) return 'full'
    throw failure
  }
}

function photoOf(command: Command): { id: string; command: string }[] {
  return command.kind === 'attachPhoto' ? [{ id: command.data.photo, command: command.id }] : []
}
