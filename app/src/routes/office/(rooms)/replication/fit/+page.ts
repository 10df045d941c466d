import type { UnitRow } from '@gieo/server/wire/units.ts'
import {
  listFitCards,
  listUnits,
  readFitForCard,
  readFitForPlace,
  readMapLayout,
  readUnit,
} from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** Places for a practice, or practices for a place: whichever the address asks for. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, today } = await parent()
  const choice = (name: string) => url.searchParams.get(name) ?? undefined
  const [{ items: cards }, home] = await Promise.all([
    listFitCards(fetch),
    readUnit(fetch, session.homeUnit, today),
  ])
  const isWide = home.unit.level === 'province' || home.unit.level === 'district'
  const place = choice('place') ?? (choice('card') === undefined && !isWide ? home.unit.id : undefined)
  const card = choice('card') ?? cards[0]?.card
  const [unit, level] = [choice('unit') ?? home.unit.id, choice('level')]
  const communes = place === undefined ? [] : await communesOf(home.unit, home.path)
  const common = {
    cards,
    home: home.unit,
    communes,
    place,
    card,
    unit: choice('unit'),
    level,
    opened: choice('open'),
  }
  if (place !== undefined) {
    // A province is not a place that takes up a practice: first one within it is chosen.
    const asked = place === home.unit.id && isWide ? undefined : place
    const forPlace = asked === undefined ? undefined : await readFitForPlace(fetch, asked)
    return { ...common, forPlace, forCard: undefined, layout: undefined }
  }
  if (card === undefined) return { ...common, forPlace: undefined, forCard: undefined, layout: undefined }
  const forCard = await readFitForCard(fetch, card, { unit, level })
  // A map of all hamlets of a province would be nobody's: there the list serves.
  const isDrawn = forCard.level === 'commune' || !isWide || unit !== home.unit.id
  const layout = isDrawn
    ? await readMapLayout(fetch, { unit: forCard.unit, level: forCard.level ?? undefined })
    : undefined
  return { ...common, forPlace: undefined, forCard, layout }

  async function communesOf(own: UnitRow, path: readonly UnitRow[]): Promise<readonly UnitRow[]> {
    if (own.level === 'commune') return [own]
    if (own.level === 'hamlet') return path.filter(({ level: above }) => above === 'commune')
    return (await listUnits(fetch, { level: 'commune', within: own.id, on: today })).items
  }
}
