import type { PlainDate } from '../text/date.ts'
import type { UnitId } from '../unit/unit.ts'
import { isCurrent, type Posting } from './access.ts'
import type { Role } from './role.ts'

/** Targets are set by whoever answers for the work of a unit and all below it. */
const MAY_SET_TARGETS: readonly Role[] = ['leader', 'programme-manager']

/**
 * The posting by which somebody sets targets of a programme for units, each given as its path in today's map: the unit
 * and all above it. `programme` is '' for a figure that belongs to none. One posting must reach all of them.
 */
export function targetsSetBy(
  postings: readonly Posting[],
  programme: string,
  paths: readonly (readonly UnitId[])[],
  today: PlainDate,
): Posting | 'access.not-allowed' | 'access.out-of-scope' {
  const setting = postings.filter(
    (posting) =>
      isCurrent(posting, today) &&
      MAY_SET_TARGETS.includes(posting.role) &&
      (posting.programmes === '*' || posting.programmes.includes(programme)),
  )
  if (setting.length === 0) return 'access.not-allowed'
  return setting.find(({ unit }) => paths.every((path) => path.includes(unit))) ?? 'access.out-of-scope'
}
