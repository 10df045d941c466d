import { listAdoptedCards } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** Practice cards with how many places took them up. */
export const load: PageLoad = async ({ fetch }) => ({ cards: (await listAdoptedCards(fetch)).items })
