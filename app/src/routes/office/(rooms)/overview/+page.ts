import { readOverview } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** A leader's one page: one question, one answer. */
export const load: PageLoad = async ({ fetch, url }) => ({
  overview: await readOverview(fetch, url.searchParams.get('unit') ?? undefined),
})
