import type { Role } from '../access/role.ts'
import type { Known } from '../replication/adoption/check-answers.ts'
import type { PlainDate } from '../text/date.ts'
import type { OfficerId, OrganisationId } from './case.ts'

/**
 * What a decision needs to know from outside the case. The phone has its own, perhaps outdated, copy of them: its
 * verdict is provisional and says so.
 */
export type Facts = Known & {
  readonly officer: OfficerId
  readonly device: string
  readonly today: PlainDate
  /** Roles held today over the case as it stands; over the unit asked for when the case is new. */
  readonly rolesOverCase: readonly Role[]
  /** Roles held over the unit named in the command; the same as above when the place does not change. */
  readonly rolesOverUnit: readonly Role[]
  readonly unit: UnitFact
  /** For what an officer registers in the name of: the posting that opens the case. */
  readonly organisation: OrganisationId
  readonly branch: string
  /** Every organisation the officer is posted at today; left out: the one above. */
  readonly organisations?: readonly OrganisationId[] | undefined
  /** The day from which the programme takes no new cases; what was registered before it may still arrive. */
  readonly retiredOn?: PlainDate | undefined
  /** Of the second case that a command names; `undefined` when the actor may not see it. */
  readonly other?: OtherCase | undefined
}

export type OtherCase = {
  readonly programme: string
  readonly roles: readonly Role[]
  readonly withdrawn: boolean
  /** Whether both lie in one commune of today's map, or one where the other is. */
  readonly near: boolean
  /** What a person said of the two, as it stands with the other case. */
  readonly said: 'same' | 'apart' | undefined
}

/** The unit a command names, on the day it names. */
export type UnitFact =
  | { readonly is: 'valid'; readonly level: 'province' | 'district' | 'commune' | 'hamlet' }
  | { readonly is: 'unknown' }
  | { readonly is: 'not-yet'; readonly name: string; readonly from: PlainDate }
  | { readonly is: 'ended'; readonly name: string; readonly on: PlainDate; readonly nowIn: string }
