import type { UnitList } from '@gieo/server/wire/units.ts'
import { askApi } from '#lib/api/ask.ts'
import type { PageServerLoad } from './$types'

const FOUND_MAX = 40

export const load: PageServerLoad = async ({ fetch, url }) => {
  const words = (url.searchParams.get('q') ?? '').trim()
  const [found, communes] = await Promise.all([
    words === ''
      ? undefined
      : askApi<UnitList>(fetch, `/api/v1/units?limit=${FOUND_MAX}&q=${encodeURIComponent(words)}`),
    askApi<UnitList>(fetch, '/api/v1/units?level=commune&limit=2000'),
  ])
  return { words, found, communes: communes.items.map(({ id, fullName }) => ({ id, fullName })) }
}
