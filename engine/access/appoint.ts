import type { ProblemCode } from '../problem.ts'
import type { PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'
import { isCurrent, type Posting } from './access.ts'
import { ROLES, type Role } from './role.ts'

/** What somebody is to be posted to do. */
export type Appointment = {
  readonly role: Role
  /** The unit in today's map and all above it. */
  readonly path: readonly UnitId[]
  readonly branch: string
  readonly programmes: Posting['programmes']
}

/** How wide a circle the holder of a role may appoint people in. */
type Circle = 'everywhere' | 'own-line' | 'own-hamlets'

type Right = { readonly circle: Circle; readonly gives: readonly Role[] }

/**
 * Who may give which role, and where. Nobody gives a role above her own; an auditor is not chosen by those whose work
 * she looks at. Roles that are not named appoint nobody. Why it is so: docs/decisions/0016-who-appoints-whom.md.
 */
const RIGHTS: Readonly<Partial<Record<Role, Right>>> = {
  operator: { circle: 'everywhere', gives: ROLES },
  leader: {
    circle: 'own-line',
    gives: ['recorder', 'officer', 'reviewer', 'council-member', 'treasurer', 'programme-manager', 'leader'],
  },
  'programme-manager': {
    circle: 'own-line',
    gives: ['recorder', 'officer', 'reviewer', 'council-member', 'treasurer', 'programme-manager'],
  },
  officer: { circle: 'own-hamlets', gives: ['recorder'] },
}

/** The postings that appoint anybody at all; without one the room of people stays closed. */
export function appointing(postings: readonly Posting[], today: PlainDate): readonly Posting[] {
  return postings.filter((posting) => isCurrent(posting, today) && RIGHTS[posting.role] !== undefined)
}

/** The roles that a posting gives somewhere. */
export function rolesGivenBy(posting: Posting): readonly Role[] {
  return RIGHTS[posting.role]?.gives ?? []
}

/** A posting that opens everything, whatever the line or the unit. */
export function appointsEverywhere(posting: Posting): boolean {
  return RIGHTS[posting.role]?.circle === 'everywhere'
}

/** A posting that reaches no further than those who record in the hamlets of its commune. */
export function appointsHamletsOnly(posting: Posting): boolean {
  return RIGHTS[posting.role]?.circle === 'own-hamlets'
}

/**
 * The posting by which somebody may give another this appointment, or the nearest reason why none of hers does:
 * first whether she appoints at all, then place, line, role and programmes.
 */
export function appointedBy(
  postings: readonly Posting[],
  wanted: Appointment,
  today: PlainDate,
): Posting | ProblemCode {
  let open = appointing(postings, today)
  if (open.length === 0) return 'access.not-allowed'
  for (const [problem, allows] of HURDLES) {
    open = open.filter((posting) => appointsEverywhere(posting) || allows(posting, wanted))
    if (open.length === 0) return problem
  }
  return open[0] ?? 'access.not-allowed'
}

const HURDLES: readonly (readonly [ProblemCode, (posting: Posting, wanted: Appointment) => boolean])[] = [
  ['access.out-of-scope', (posting, { path }) => path.includes(posting.unit)],
  ['people.other-line', (posting, { branch }) => posting.branch === branch],
  ['people.role-above', (posting, { role }) => rolesGivenBy(posting).includes(role)],
  ['people.hamlets-only', isInCircle],
  ['people.programmes-wider', givesPart],
]

// A commune's officer posts those who record in its hamlets: the hamlet lies directly in her unit.
function isInCircle(posting: Posting, { path }: Appointment): boolean {
  return !appointsHamletsOnly(posting) || path[1] === posting.unit
}

function givesPart({ programmes }: Posting, wanted: Appointment): boolean {
  if (programmes === '*') return true
  return wanted.programmes !== '*' && wanted.programmes.every((programme) => programmes.includes(programme))
}
