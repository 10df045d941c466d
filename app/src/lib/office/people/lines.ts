import { BRANCHES, isBranch, type Branch } from '@gieo/engine/access/branch.ts'
import type { People } from '@gieo/server/wire/people.ts'
import { m } from '#lib/paraglide/messages.js'

const WORDS: Readonly<Record<Branch, () => string>> = {
  'peoples-committee': m.people_line_peoples_committee,
  'party-committee': m.people_line_party_committee,
  'mass-mobilisation': m.people_line_mass_mobilisation,
  front: m.people_line_front,
  farmers: m.people_line_farmers,
  women: m.people_line_women,
  youth: m.people_line_youth,
  veterans: m.people_line_veterans,
  police: m.people_line_police,
}

/** The line an organisation belongs to; one that was entered on the command line has only its id. */
export function sayLine(branch: string): string {
  return isBranch(branch) ? WORDS[branch]() : branch
}

export function offeredLines(lines: People['lines']): readonly string[] {
  return lines === '*' ? BRANCHES : lines
}
