import { listUnits, readUnit } from '#lib/office/api.ts'
import { byName } from '#lib/office/place.ts'
import { listPublicCards, readRun } from '#lib/office/replication/api.ts'
import { emptyWish, wishOf, type Wish } from '#lib/office/replication/plans/wish.ts'
import { readTyped } from '#lib/office/typed.ts'
import type { PageLoad } from './$types'

/** The form of a wish: empty, as it was left, or that of an earlier run to be changed. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, today } = await parent()
  const [{ unit }, below, cards] = await Promise.all([
    readUnit(fetch, session.homeUnit, today),
    listUnits(fetch, { parent: session.homeUnit, on: today }),
    listPublicCards(fetch),
  ])
  const areas = [unit, ...byName(below.items, ({ fullName }) => fullName)]
  const from = url.searchParams.get('from')
  const run = from === null ? undefined : await readRun(fetch, from)
  const first = run === undefined ? beginning(session.homeUnit) : wishOf(run.about, run.title, run.seed)
  return { areas, cards: cards.items, first, plan: url.searchParams.get('plan') }
}

function beginning(home: string): Wish {
  return {
    ...emptyWish(home),
    ...(typeof sessionStorage === 'undefined' ? undefined : readTyped<Wish>('plan')),
  }
}
