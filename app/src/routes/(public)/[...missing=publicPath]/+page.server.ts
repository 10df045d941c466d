import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** Every public address without a page of its own, so that "not found" stands within the public site. */
export const load: PageServerLoad = () => {
  throw error(404)
}
