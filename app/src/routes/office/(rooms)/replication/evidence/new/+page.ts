import { listIndicators, listUnits, readUnit } from '#lib/office/api.ts'
import { byName } from '#lib/office/place.ts'
import { listPublicCards } from '#lib/office/replication/api.ts'
import type { PageLoad } from './$types'

/** Cards that can be asked about, and what can be measured. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, today } = await parent()
  const [{ unit }, below, cards, indicators] = await Promise.all([
    readUnit(fetch, session.homeUnit, today),
    listUnits(fetch, { parent: session.homeUnit, on: today }),
    listPublicCards(fetch),
    listIndicators(fetch),
  ])
  return {
    areas: [unit, ...byName(below.items, ({ fullName }) => fullName)],
    cards: cards.items,
    indicators: indicators.items.filter(({ counts }) => counts !== undefined),
    card: url.searchParams.get('card') ?? '',
  }
}
