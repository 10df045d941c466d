import { MAY_REPORT } from '@gieo/engine/report/official.ts'
import type { SessionBody } from '@gieo/server/wire/session.ts'

export function mayReport(session: SessionBody): boolean {
  return session.postings.some(({ role }) => MAY_REPORT.includes(role))
}
