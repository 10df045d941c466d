import { readCardAdoptions } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** What the places that took a card up tell of it. */
export const load: PageLoad = async ({ fetch, params }) => ({
  told: await readCardAdoptions(fetch, params.card),
})
