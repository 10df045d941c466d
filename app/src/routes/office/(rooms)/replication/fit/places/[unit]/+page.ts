import { readPlaceProfile } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** What is known of a place. */
export const load: PageLoad = async ({ fetch, params }) => ({
  profile: await readPlaceProfile(fetch, params.unit),
})
