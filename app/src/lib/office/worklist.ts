import type { Worklist } from '@gieo/server/wire/cases.ts'
import { m } from '#lib/paraglide/messages.js'

export type WorkKind = Worklist['items'][number]['kind']

/** A case that waits longer than a week is late: the shortest rhythm in which a commune's office meets. */
const LATE_AFTER_DAYS = 7

export function isLate(waitingDays: number): boolean {
  return waitingDays > LATE_AFTER_DAYS
}

/** What is to be done, as a verb; what was sent back waits for its recorder to mend it. */
export const WORK_WORDS: Readonly<Record<WorkKind, () => string>> = {
  check: m.office_work_check,
  advance: m.office_work_advance,
  contested: m.office_work_contested,
  'sent-back': m.office_work_sent_back,
}

export function isWorkKind(text: string | null): text is WorkKind {
  return text !== null && Object.hasOwn(WORK_WORDS, text)
}
