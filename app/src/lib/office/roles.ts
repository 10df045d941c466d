import type { PostingRow } from '@gieo/server/wire/session.ts'
import { m } from '#lib/paraglide/messages.js'
import { inSentence } from './place.ts'

const WORDS: Readonly<Record<PostingRow['role'], () => string>> = {
  recorder: m.office_role_recorder,
  officer: m.office_role_officer,
  reviewer: m.office_role_reviewer,
  'council-member': m.office_role_council_member,
  treasurer: m.office_role_treasurer,
  'programme-manager': m.office_role_programme_manager,
  leader: m.office_role_leader,
  auditor: m.office_role_auditor,
  operator: m.office_role_operator,
}

export function sayRole(role: PostingRow['role']): string {
  return WORDS[role]()
}

/** "Cán bộ, xã Nghĩa Đàn". */
export function sayPosting({ role, unitName }: Pick<PostingRow, 'role' | 'unitName'>): string {
  return `${sayRole(role)}, ${inSentence(unitName)}`
}

/** What a role lets its holder do, in a line, for whoever gives it. */
export const ROLE_HINTS: Readonly<Record<PostingRow['role'], () => string>> = {
  recorder: m.people_role_hint_recorder,
  officer: m.people_role_hint_officer,
  reviewer: m.people_role_hint_reviewer,
  'council-member': m.people_role_hint_council_member,
  treasurer: m.people_role_hint_treasurer,
  'programme-manager': m.people_role_hint_programme_manager,
  leader: m.people_role_hint_leader,
  auditor: m.people_role_hint_auditor,
  operator: m.people_role_hint_operator,
}
