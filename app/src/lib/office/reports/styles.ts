import type { ReportRow } from '@gieo/server/wire/reports.ts'
import { m } from '#lib/paraglide/messages.js'

/** Whose form a report has. */
export function styleName(style: ReportRow['style']): string {
  const names = {
    government: m.reports_style_government,
    party: m.reports_style_party,
    front: m.reports_style_front,
  }
  return names[style]()
}
