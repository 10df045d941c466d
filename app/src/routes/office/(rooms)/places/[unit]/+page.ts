import { readPlace } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** A unit and its whole year, in one request. */
export const load: PageLoad = async ({ fetch, params, url }) => {
  const choice = (name: string) => url.searchParams.get(name) ?? undefined
  return { shown: await readPlace(fetch, params.unit, { year: choice('year'), map: choice('map') }) }
}
