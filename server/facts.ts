import { rolesOver, type Posting, type Reach } from '@gieo/engine/access/access.ts'
import type { Role } from '@gieo/engine/access/role.ts'
import type { Case, OrganisationId } from '@gieo/engine/case/case.ts'
import type { Command } from '@gieo/engine/case/command.ts'
import type { Facts, UnitFact } from '@gieo/engine/case/facts.ts'
import type { PackRules } from '@gieo/engine/pack/pack.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Land } from '@gieo/engine/unit/land.ts'
import { ancestorsAt, hasUnit, nameAt, versionAt, versionsOf } from '@gieo/engine/unit/land.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import type { Actor } from './store/scope.ts'

/** The outside facts a decision asks for, from the actor's postings and the units as they stand. */
export function gatherFacts(
  land: Land,
  rules: PackRules,
  state: Case | undefined,
  command: Command,
  actor: Actor,
  device: string,
  today: PlainDate,
): Facts {
  const asked = pathToday(land, command.unit, today)
  const posting = postingFor(actor, rules, asked)
  const branch = state?.branch ?? posting?.branch ?? ''
  const roles = (path: readonly UnitId[]) =>
    rolesOver(actor.postings, actor.shares, reach(path, rules, branch), today)
  const rolesOverUnit = roles(asked)
  return {
    officer: actor.officer,
    device,
    today,
    rolesOverCase: state === undefined ? rolesOverUnit : roles(pathToday(land, state.unit, today)),
    rolesOverUnit,
    unit: unitFact(land, command.unit, command.occurredOn, today),
    organisation: (posting?.organisation ?? state?.organisation ?? '') as OrganisationId, // from our own register
    branch,
    organisations: actor.postings.map((held) => held.organisation as OrganisationId), // likewise
    unitNames: (unit) => (hasUnit(land, unit) ? versionsOf(land, unit).map(({ fullName }) => fullName) : []),
  }
}

/** Where a unit lies today, and every unit above that. Empty for a unit that never was. */
export function pathToday(land: Land, unit: UnitId, today: PlainDate): readonly UnitId[] {
  if (!hasUnit(land, unit)) return []
  const home = homeOf(land, unit, today)
  return [home, ...ancestorsAt(land, home, today)]
}

function reach(path: readonly UnitId[], rules: PackRules, branch: string): Reach {
  return { path, programme: rules.programme, branch }
}

// Somebody with two postings registers under the one that may open a case there.
function postingFor(actor: Actor, rules: PackRules, path: readonly UnitId[]): Posting | undefined {
  const covering = actor.postings.filter(
    (posting) =>
      path.includes(posting.unit) &&
      (posting.programmes === '*' || posting.programmes.includes(rules.programme)),
  )
  const opening = (posting: Posting) => (rules.access.open as readonly Role[]).includes(posting.role)
  return covering.find(opening) ?? covering[0]
}

function unitFact(land: Land, unit: UnitId, on: PlainDate, today: PlainDate): UnitFact {
  const version = versionAt(land, unit, on)
  if (version !== undefined) return { is: 'valid', level: version.level }
  const versions = hasUnit(land, unit) ? versionsOf(land, unit) : []
  const first = versions[0]
  const last = versions.at(-1)
  if (first === undefined || last === undefined) return { is: 'unknown' }
  if (on < first.validFrom) return { is: 'not-yet', name: first.fullName, from: first.validFrom }
  const nowIn = nameAt(land, homeOf(land, unit, today), today)
  return { is: 'ended', name: last.fullName, on: last.validTo ?? on, nowIn }
}
