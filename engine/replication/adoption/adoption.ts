import type { UnitId } from '../../unit/unit.ts'
import type { PlainDate } from '../../text/date.ts'
import type { CardVersion } from '../card/card.ts'

export type AdoptionState = 'planned' | 'started' | 'kept' | 'dropped'

export type Incentive = 'none' | 'inputs' | 'cash' | 'training'

/** A place took up a version of a card: what replication is counted, drawn and learned from. Never who its holder is. */
export type Adoption = {
  /** The id of its case. */
  readonly id: string
  readonly of: CardVersion
  readonly place: UnitId
  readonly state: AdoptionState
  readonly plannedOn: PlainDate
  /** Days on which it came to these states, as said by whoever was there; what never happened is missing. */
  readonly startedOn?: PlainDate | undefined
  readonly keptOn?: PlainDate | undefined
  readonly droppedOn?: PlainDate | undefined
  /** From the list of reasons of the pack. */
  readonly droppedFor?: string | undefined
  /** None recorded is *unknown*, not `none`. */
  readonly incentives: readonly Incentive[]
  /** Seen by somebody of another organisation than the one that recorded it. */
  readonly verifiedOn?: PlainDate | undefined
  /** Another adoption that this one copied from, when known. */
  readonly seenAt?: UnitId | undefined
  /** What it cost in all, in đồng, as far as it was said, and the labour in working days. */
  readonly cost?: number | undefined
  readonly labour?: number | undefined
}
