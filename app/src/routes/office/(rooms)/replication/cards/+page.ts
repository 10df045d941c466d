import { listCards } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

const SHOWN = ['writing', 'review', 'public', 'withdrawn'] as const

/** The cards of the reader's reach, and those that anybody published; all of them, or those at one step. */
export const load: PageLoad = async ({ fetch, url }) => {
  const asked = url.searchParams.get('show')
  const show = SHOWN.find((one) => one === asked)
  return { show, cards: await listCards(fetch, { show }) }
}
