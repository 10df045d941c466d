import type { Posting } from '@gieo/engine/access/access.ts'
import { MAY_DECLARE } from '@gieo/engine/import/figure-row.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import type { ImportKind } from '../wire/imports.ts'

/** What an import goes into, and under which posting; rows are judged one by one all the same. */
export type ImportGround = { readonly posting: Posting; readonly pack: PublishedPack | undefined }

/** Whether somebody may import at all: who may open no case of a programme need not upload anything. */
export function groundOf(
  context: Context,
  actor: Actor,
  kind: ImportKind,
  programme: string | undefined,
): ImportGround | Refusal {
  if (kind === 'figures') {
    const posting = actor.postings.find(({ role }) => MAY_DECLARE.includes(role))
    return posting === undefined ? refuse('access.not-allowed') : { posting, pack: undefined }
  }
  const pack = context.packs.current.get(programme ?? '')
  if (pack === undefined) return refuse('pack.unknown')
  const retiredOn = context.packs.retired.get(pack.rules.programme)
  if (retiredOn !== undefined) return refuse('pack.retired', { on: retiredOn })
  const opening: readonly Role[] = pack.rules.access.open
  const posting = actor.postings.find(
    ({ role, programmes }) =>
      opening.includes(role) && (programmes === '*' || programmes.includes(pack.rules.programme)),
  )
  return posting === undefined ? refuse('access.not-allowed') : { posting, pack }
}
