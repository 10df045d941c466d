import type { PostingRow } from '@gieo/server/wire/session.ts'
import { sayRole } from '#lib/field/say-role.ts'
import { inSentence } from './place.ts'

/** "Cán bộ, xã Nghĩa Đàn". */
export function sayPosting({ role, unitName }: Pick<PostingRow, 'role' | 'unitName'>): string {
  return `${sayRole(role)}, ${inSentence(unitName)}`
}
