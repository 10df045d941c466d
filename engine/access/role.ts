/** What a posting lets somebody do; the words stand in the glossary. */
export const ROLES = [
  'recorder',
  'officer',
  'reviewer',
  'council-member',
  'treasurer',
  'programme-manager',
  'leader',
  'auditor',
  'operator',
] as const

export type Role = (typeof ROLES)[number]

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text)
}
