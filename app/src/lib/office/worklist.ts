import type { Worklist } from '@gieo/server/wire/cases.ts'
import { m } from '#lib/paraglide/messages.js'

export type WorkKind = Worklist['items'][number]['kind']

/** What waits for the office itself is late after a week: the shortest rhythm in which a commune's office meets. */
const LATE_AFTER_DAYS = 7

/** A model at work takes the time it takes: its next step is never late. */
export function isLate({
  kind,
  waitingDays,
}: Pick<Worklist['items'][number], 'kind' | 'waitingDays'>): boolean {
  return kind !== 'advance' && waitingDays > LATE_AFTER_DAYS
}

/** What is to be done, as a verb; what was sent back waits for its recorder to mend it. */
export const WORK_WORDS: Readonly<Record<WorkKind, () => string>> = {
  check: m.office_work_check,
  advance: m.office_work_advance,
  contested: m.office_work_contested,
  'sent-back': m.office_work_sent_back,
  'follow-up': m.adoptions_work,
}

export function isWorkKind(text: string | null): text is WorkKind {
  return text !== null && Object.hasOwn(WORK_WORDS, text)
}
