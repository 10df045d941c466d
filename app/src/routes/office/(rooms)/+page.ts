import { redirect } from '@sveltejs/kit'
import { readStart, readTable, readWorklist } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** The year of the unit somebody is posted to: its figures, last year's beside them, and what waits. */
export const load: PageLoad = async ({ fetch, parent }) => {
  const { session, packs, today } = await parent()
  const unit = session.homeUnit
  // Whose post has ended, or has not begun, has no unit to look at: the account says so.
  if (unit === '') throw redirect(303, '/office/account')
  const year = Number(today.slice(0, 4))
  const programmes = packs.map((pack) => pack.rules.programme)
  const [worklist, start, tables] = await Promise.all([
    readWorklist(fetch),
    readStart(fetch),
    Promise.all(
      programmes.map(async (programme) => {
        const [now, before] = await Promise.all([
          readTable(fetch, programme, { unit, period: String(year) }),
          readTable(fetch, programme, { unit, period: String(year - 1) }),
        ])
        return { programme, now, before }
      }),
    ),
  ])
  return { worklist, start, tables, year }
}
