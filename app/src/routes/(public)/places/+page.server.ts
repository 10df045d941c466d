import type { UnitList } from '@gieo/server/wire/units.ts'
import { askApi } from '#lib/api/ask.ts'
import type { PageServerLoad } from './$types'

const FOUND_MAX = 40

export const load: PageServerLoad = async ({ fetch, url }) => {
  const words = (url.searchParams.get('q') ?? '').trim()
  const { unit } = await askApi<{ unit: string | null }>(fetch, '/api/v1/served')
  const [found, communes] = await Promise.all([
    words === ''
      ? undefined
      : askApi<UnitList>(fetch, `/api/v1/units?limit=${FOUND_MAX}&q=${encodeURIComponent(words)}`),
    unit === null
      ? undefined
      : askApi<UnitList>(fetch, `/api/v1/units?level=commune&limit=2000&within=${encodeURIComponent(unit)}`),
  ])
  return { words, found, communes: (communes?.items ?? []).map(({ id, fullName }) => ({ id, fullName })) }
}
