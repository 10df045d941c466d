import type { PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'
import { isCurrent, type Posting } from './access.ts'
import type { Role } from './role.ts'

/** What is known of a place is said by those who work for all of it, not by whoever registers a case there. */
const MAY_DESCRIBE: readonly Role[] = ['officer', 'programme-manager', 'leader']

/** The posting by which somebody says what a place is like; `path` is the unit in today's map and all above it. */
export function describesPlace(
  postings: readonly Posting[],
  path: readonly UnitId[],
  today: PlainDate,
): Posting | 'access.not-allowed' | 'access.out-of-scope' {
  const describing = postings.filter(
    (posting) => isCurrent(posting, today) && MAY_DESCRIBE.includes(posting.role),
  )
  if (describing.length === 0) return 'access.not-allowed'
  return describing.find(({ unit }) => path.includes(unit)) ?? 'access.out-of-scope'
}
