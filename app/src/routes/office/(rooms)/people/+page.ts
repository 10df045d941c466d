import { listUnits, readPeople, readUnit } from '#lib/office/api.ts'
import { byName } from '#lib/office/place.ts'
import type { PageLoad } from './$types'

/** The people of a unit, and the units of today in which they may be posted or looked for. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, today } = await parent()
  const unit = url.searchParams.get('unit') ?? session.homeUnit
  const q = url.searchParams.get('q') ?? undefined
  const [people, place, children] = await Promise.all([
    readPeople(fetch, { unit, q }),
    readUnit(fetch, unit, today),
    listUnits(fetch, { parent: unit, on: today }),
  ])
  return { people, place, q, children: byName(children.items, ({ fullName }) => fullName) }
}
