import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { addDays } from '@gieo/engine/text/date.ts'
import { sql } from 'kysely'
import type { Actor } from '../store/scope.ts'
import { daysTerm, filterTerm } from '../store/terms.ts'
import { within } from './figures-count.ts'
import type { Wanted } from './find-cases.ts'

/** What an officer sorts her own list by, besides what a case is: who entered it, when, and how long it has waited. */
export type OfficeFilter = {
  /** An officer's id, or `me`. */
  readonly recorder?: string | undefined
  /** In its stage for so many days at least, and not at its end. */
  readonly waiting?: number | undefined
  /** Registered in a period, as figures name it: `2026`, `2026-Q1`, `2026-05-01/2026-05-14`. */
  readonly opened?: string | undefined
}

export function wantedByOffice(
  actor: Actor,
  { recorder, waiting, opened }: OfficeFilter,
  today: string,
): Wanted | Refusal {
  const period = opened === undefined ? undefined : parsePeriod(opened)
  if (opened !== undefined && period === undefined) return refuse('figure.period-invalid', { period: opened })
  return {
    terms: [
      ...filterTerm('recorder', recorder === 'me' ? actor.officer : recorder),
      ...(period === undefined ? [] : daysTerm('opened', period)),
    ],
    tests: [
      ...(waiting === undefined
        ? []
        : [sql<boolean>`cases.standing = 'alive' and cases.stage_on <= ${addDays(today, -waiting)}`]),
      ...(period === undefined ? [] : [within('cases.opened_on', period)]),
    ],
  }
}
