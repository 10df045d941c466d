import { rolesOver, type Posting } from '@gieo/engine/access/access.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import type { Case, OfficerId, OrganisationId } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import type { Facts, UnitFact } from '@gieo/engine/case/facts.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Kit } from '@gieo/server/wire/sync.ts'
import { retiredOn } from '../pack-words.ts'
import { findUnitOn, pathOf, versionsOf } from './units.ts'

/** What the phone knows of the outside, from its kit: perhaps outdated, hence a provisional verdict. */
export type Outside = {
  readonly kit: Kit
  readonly officer: string
  readonly device: string
  readonly today: string
  /** Where the unit of an old case lies today, by the server's word: the kit does not say what became of ended units. */
  readonly homes?: ReadonlyMap<string, string> | undefined
}

/** The facts a decision asks for, as far as the kit has them. */
export function factsOf(
  outside: Outside,
  rules: PackRules,
  state: Case | undefined,
  command: Command,
): Facts {
  const { kit, today } = outside
  const postings = kit.postings.map(postingOf)
  const asked = pathOf(kit, command.unit)
  const posting = postingFor(postings, rules, asked)
  const branch = state?.branch ?? posting?.branch ?? ''
  const roles = (path: readonly UnitId[]) =>
    rolesOver(postings, kit.shares, { path, programme: rules.programme, branch }, today)
  const rolesOverUnit = roles(asked)
  return {
    officer: outside.officer as OfficerId, // plain text on the wire
    device: outside.device,
    today,
    rolesOverCase:
      state === undefined ? rolesOverUnit : roles(pathOf(kit, outside.homes?.get(state.unit) ?? state.unit)),
    rolesOverUnit,
    unit: unitFact(kit, command.unit, command.occurredOn),
    organisation: (posting?.organisation ?? state?.organisation ?? '') as OrganisationId, // from the kit
    branch,
    retiredOn: retiredOn(kit, rules.programme),
    organisations: kit.postings.map(({ organisation }) => organisation as OrganisationId), // likewise
    cards: {
      find: ({ card, version }) => kit.cards?.find(({ of }) => of.card === card && of.version === version),
      // Of a card that was made public since, the server will say.
      all: false,
    },
  }
}

/** Current programmes of the kit that somebody may register cases of somewhere. */
export function mayOpen(kit: Kit, rules: PackRules, today: string): boolean {
  const retired = retiredOn(kit, rules.programme)
  if (retired !== undefined && retired <= today) return false
  return kit.postings.some(
    (posting) =>
      (rules.access.open as readonly string[]).includes(posting.role) &&
      posting.from <= today &&
      (posting.to === null || today < posting.to) &&
      (posting.programmes === '*' || posting.programmes.includes(rules.programme)),
  )
}

function postingOf(row: Kit['postings'][number]): Posting {
  return { ...row, unit: row.unit as UnitId, to: row.to ?? undefined } // plain text and null on the wire
}

function postingFor(
  postings: readonly Posting[],
  rules: PackRules,
  path: readonly UnitId[],
): Posting | undefined {
  const covering = postings.filter(
    (posting) =>
      path.includes(posting.unit) &&
      (posting.programmes === '*' || posting.programmes.includes(rules.programme)),
  )
  const opening = (posting: Posting) => (rules.access.open as readonly Role[]).includes(posting.role)
  return covering.find(opening) ?? covering[0]
}

function unitFact(kit: Kit, id: string, on: string): UnitFact {
  const unit = findUnitOn(kit, id, on)
  if (unit !== undefined) return { is: 'valid', level: unit.level }
  const versions = versionsOf(kit, id)
  const [first] = versions
  const last = versions.at(-1)
  if (first === undefined || last === undefined) return { is: 'unknown' }
  if (on < first.validFrom) return { is: 'not-yet', name: first.fullName, from: first.validFrom }
  return { is: 'ended', name: last.fullName, on: last.validTo ?? on, nowIn: '' }
}
