import type { PublicModelList } from '@gieo/server/wire/public.ts'
import type { UnitPage } from '@gieo/server/wire/units.ts'
import { askApi } from '#lib/api/ask.ts'
import { withQuery } from '#lib/public/address.ts'
import type { PageServerLoad } from './$types'

const ASKED = ['q', 'programme', 'group', 'stage', 'unit', 'after']

export const load: PageServerLoad = async ({ fetch, url }) => {
  const unit = url.searchParams.get('unit') ?? ''
  const [models, place] = await Promise.all([
    askApi<PublicModelList>(
      fetch,
      withQuery('/api/v1/public/models', url.searchParams, ASKED) as `/api/${string}`,
    ), // the path given
    unit === '' ? undefined : askApi<UnitPage>(fetch, `/api/v1/units/${encodeURIComponent(unit)}`),
  ])
  return { models, place: place?.unit }
}
