import type { Posting } from '@gieo/engine/access/access.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import { levelOf, type Land } from '@gieo/engine/unit/land.ts'
import type { Actor } from '../../store/scope.ts'

/** Who lets in what other provinces wrote, and answers for whose keys are believed. */
const MAY_RECEIVE: readonly Role[] = ['programme-manager', 'leader']

/** The posting of the province by which somebody does. */
export function receivingPosting(land: Land, actor: Actor): Posting | undefined {
  return actor.postings.find(
    ({ role, unit }) => MAY_RECEIVE.includes(role) && levelOf(land, unit) === 'province',
  )
}
