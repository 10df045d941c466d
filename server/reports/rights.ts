import type { Posting } from '@gieo/engine/access/access.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { MAY_REPORT } from '@gieo/engine/report/official.ts'
import type { Actor } from '../store/scope.ts'

/** The posting under which somebody reports: with the organisation wanted, else the first that may. */
export function reportingPosting(actor: Actor, organisation?: string): Posting | Refusal {
  const posting = actor.postings.find(
    (each) =>
      MAY_REPORT.includes(each.role) && (organisation === undefined || each.organisation === organisation),
  )
  return posting ?? refuse('access.not-allowed')
}

/** The organisations whose reports somebody may open at all; never an empty list, which SQL does not know. */
export function reportingOrganisations(actor: Actor): readonly string[] {
  const postings = actor.postings.filter(({ role }) => MAY_REPORT.includes(role))
  return postings.length === 0 ? [''] : [...new Set(postings.map(({ organisation }) => organisation))]
}

/** Whether a posting in the organisation reaches every programme that a report holds figures of. */
export function reachesAll(actor: Actor, organisation: string, programmes: readonly string[]): boolean {
  return programmes.every((programme) =>
    actor.postings.some(
      (posting) =>
        posting.organisation === organisation &&
        MAY_REPORT.includes(posting.role) &&
        (posting.programmes === '*' || posting.programmes.includes(programme)),
    ),
  )
}
