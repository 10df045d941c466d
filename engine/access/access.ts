import type { UnitId } from '../unit/unit.ts'
import type { PlainDate } from '../text/date.ts'
import type { Role } from './role.ts'

/**
 * What an officer was posted to do: an organisation × a role × a unit × programmes, between two dates.
 * Somebody may hold several postings at once (a deputy); each opens its own door.
 */
export type Posting = {
  readonly organisation: string
  /** The line the organisation belongs to: `peoples-committee`, `farmers`, `front`, `police` … */
  readonly branch: string
  readonly role: Role
  readonly unit: UnitId
  readonly programmes: '*' | readonly string[]
  readonly from: PlainDate
  /** Exclusive. */
  readonly to: PlainDate | undefined
}

/** Cases of one branch opened to another, explicitly and on record: without it organisations do not see each other. */
export type Share = {
  readonly programme: string
  readonly ownerBranch: string
  readonly viewerBranch: string
}

/** What access looks at in a case: where it lies in today's map, which programme, whose. */
export type Reach = {
  /** The unit in today's map and all above it. */
  readonly path: readonly UnitId[]
  readonly programme: string
  readonly branch: string
}

/** The roles somebody holds over a case on a date; none means it does not exist for them. */
export function rolesOver(
  postings: readonly Posting[],
  shares: readonly Share[],
  reach: Reach,
  today: PlainDate,
): readonly Role[] {
  return [...new Set(postingsOver(postings, shares, reach, today).map((posting) => posting.role))]
}

/** The postings that reach a case on a date. */
export function postingsOver(
  postings: readonly Posting[],
  shares: readonly Share[],
  reach: Reach,
  today: PlainDate,
): readonly Posting[] {
  return postings.filter((posting) => isCurrent(posting, today) && reaches(posting, shares, reach))
}

export function isCurrent(posting: Posting, today: PlainDate): boolean {
  return posting.from <= today && (posting.to === undefined || today < posting.to)
}

function reaches(posting: Posting, shares: readonly Share[], reach: Reach): boolean {
  return (
    reach.path.includes(posting.unit) &&
    (posting.programmes === '*' || posting.programmes.includes(reach.programme)) &&
    (posting.branch === reach.branch || isShared(posting, shares, reach))
  )
}

function isShared(posting: Posting, shares: readonly Share[], reach: Reach): boolean {
  return shares.some(
    (share) =>
      share.programme === reach.programme &&
      share.ownerBranch === reach.branch &&
      share.viewerBranch === posting.branch,
  )
}
