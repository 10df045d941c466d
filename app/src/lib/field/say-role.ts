import type { Role } from '@gieo/engine/access/role.ts'
import { m } from '#lib/paraglide/messages.js'

const WORDS: Readonly<Record<Role, () => string>> = {
  recorder: m.field_role_recorder,
  officer: m.field_role_officer,
  reviewer: m.field_role_reviewer,
  'council-member': m.field_role_council_member,
  treasurer: m.field_role_treasurer,
  'programme-manager': m.field_role_programme_manager,
  leader: m.field_role_leader,
  auditor: m.field_role_auditor,
  operator: m.field_role_operator,
}

/** What somebody is posted to do, in a word or two. */
export function sayRole(role: Role): string {
  return WORDS[role]()
}
