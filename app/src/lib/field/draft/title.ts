import type { Kit } from '@gieo/server/wire/sync.ts'
import { packsOf, titleOf } from '../pack-words.ts'
import type { Draft } from './draft.ts'

/** What a draft is called so far; empty when its name was not written yet. */
export function draftTitle(draft: Draft, kit: Kit | undefined): string {
  const pack = kit === undefined ? undefined : packsOf(kit).get(draft.pack)
  return pack === undefined ? '' : titleOf(pack.rules, draft.answers)
}
