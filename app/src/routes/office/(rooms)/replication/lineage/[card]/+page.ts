import { readLineage } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, url }) => ({
  lineage: await readLineage(fetch, params.card),
  side: url.searchParams.get('side') === 'then' ? ('then' as const) : ('now' as const),
  order: url.searchParams.get('order') === 'day' ? ('day' as const) : ('tree' as const),
})
