import { readReport } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { today } = await parent()
  return { today, page: await readReport(fetch, params.id) }
}
