import { listUnits } from '#lib/office/api.ts'
import { byName } from '#lib/office/place.ts'
import { listDraws } from '#lib/office/replication/api.ts'
import type { PageLoad } from './$types'

/** Draws that were announced, and the form of a new one; places may come from a plan. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, today } = await parent()
  const level = url.searchParams.get('level') === 'hamlet' ? 'hamlet' : 'commune'
  const [draws, units] = await Promise.all([
    listDraws(fetch),
    listUnits(fetch, { within: session.homeUnit, level, on: today }),
  ])
  return {
    draws: draws.items,
    units: byName(units.items, ({ fullName }) => fullName),
    title: url.searchParams.get('title') ?? '',
    places: url.searchParams.getAll('place'),
  }
}
