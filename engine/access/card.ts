import type { PlainDate } from '../text/date.ts'
import { postingsOver, type Posting, type Reach, type Share } from './access.ts'
import type { Role } from './role.ts'

/** Who writes practice cards: whoever looks after the records they are made from. */
const MAY_WRITE_CARDS: readonly Role[] = ['officer', 'reviewer', 'programme-manager']

/** Who reads them for everybody else, and answers for what is public. */
const MAY_PUBLISH_CARDS: readonly Role[] = ['reviewer', 'programme-manager', 'leader']

type Who = { readonly postings: readonly Posting[]; readonly shares: readonly Share[] }

/** The posting by which somebody writes a card about something there. */
export function postingThatWrites(
  { postings, shares }: Who,
  reach: Reach,
  today: PlainDate,
): Posting | undefined {
  return postingsOver(postings, shares, reach, today).find(({ role }) => MAY_WRITE_CARDS.includes(role))
}

/** The postings by which somebody may publish or withdraw it; the caller sees to it that none is of a hamlet. */
export function postingsThatPublish(
  { postings, shares }: Who,
  reach: Reach,
  today: PlainDate,
): readonly Posting[] {
  return postingsOver(postings, shares, reach, today).filter(({ role }) => MAY_PUBLISH_CARDS.includes(role))
}

/** Whether a card that is not public exists for somebody at all. */
export function seesCard({ postings, shares }: Who, reach: Reach, today: PlainDate): boolean {
  return postingsOver(postings, shares, reach, today).length > 0
}
