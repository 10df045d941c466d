import { listUnits, readUnit } from '#lib/office/api.ts'
import { byName } from '#lib/office/place.ts'
import type { PageLoad } from './$types'

/** A unit and what lies directly in it today; a commune's are its hamlets. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, today } = await parent()
  const unit = url.searchParams.get('unit') ?? session.homeUnit
  const opened = url.searchParams.get('open')
  const [place, children, history] = await Promise.all([
    readUnit(fetch, unit, today),
    listUnits(fetch, { parent: unit, on: today }),
    opened === null ? undefined : readUnit(fetch, opened),
  ])
  return { place, children: byName(children.items, ({ fullName }) => fullName), history }
}
