import { listReportTemplates } from '#lib/office/api.ts'
import { askApi } from '#lib/api/ask.ts'
import type { IndicatorList } from '@gieo/server/wire/figures.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, parent }) => {
  const { today } = await parent()
  const [templates, indicators] = await Promise.all([
    listReportTemplates(fetch),
    askApi<IndicatorList>(fetch, '/api/v1/indicators'),
  ])
  return { today, templates, indicators: indicators.items }
}
