import { listForecasts, readForecasts } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const [page, { year, mayMake }] = await Promise.all([
    readForecasts(fetch, params.card),
    listForecasts(fetch),
  ])
  return { page, year, mayMake }
}
