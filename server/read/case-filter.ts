import { parsePeriod } from '@gieo/engine/indicator/period.ts'
import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { addDays } from '@gieo/engine/text/date.ts'
import { sql, type RawBuilder } from 'kysely'
import type { Actor } from '../store/scope.ts'
import { within } from './figures-count.ts'

/** What an officer sorts her own list by, besides what a case is: who entered it, when, and how long it has waited. */
export type OfficeFilter = {
  /** An officer's id, or `me`. */
  readonly recorder?: string | undefined
  /** In its stage for so many days at least, and not at its end. */
  readonly waiting?: number | undefined
  /** Registered in a period, as figures name it: `2026`, `2026-Q1`, `2026-05-01/2026-05-14`. */
  readonly opened?: string | undefined
}

export function testsOfOffice(
  actor: Actor,
  { recorder, waiting, opened }: OfficeFilter,
  today: string,
): readonly RawBuilder<boolean>[] | Refusal {
  const period = opened === undefined ? {} : parsePeriod(opened)
  if (period === undefined) return refuse('figure.period-invalid', { period: opened ?? '' })
  const by = recorder === 'me' ? actor.officer : recorder
  return [
    ...(by === undefined ? [] : [sql<boolean>`cases.recorder_id = ${by}`]),
    ...(waiting === undefined
      ? []
      : [sql<boolean>`cases.standing = 'alive' and cases.stage_on <= ${addDays(today, -waiting)}`]),
    ...(opened === undefined
      ? []
      : [within('cases.opened_on', { from: undefined, to: undefined, ...period })]),
  ]
}
