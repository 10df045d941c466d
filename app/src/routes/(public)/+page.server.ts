import type { PracticeList } from '@gieo/server/wire/practices.ts'
import type { PublicModelList, PublicPlace } from '@gieo/server/wire/public.ts'
import { askApi } from '#lib/api/ask.ts'
import type { PageServerLoad } from './$types'

/** Enough for the picture at the top and a row of cards with other pictures. */
const NEWEST = 12
const PRACTICES = 3

export const load: PageServerLoad = async ({ fetch }) => {
  const [models, practices, served] = await Promise.all([
    askApi<PublicModelList>(fetch, `/api/v1/public/models?limit=${NEWEST}`),
    askApi<PracticeList>(fetch, `/api/v1/public/practices?limit=${PRACTICES}`),
    askApi<{ unit: string | null }>(fetch, '/api/v1/served'),
  ])
  const place =
    served.unit === null
      ? undefined
      : await askApi<PublicPlace>(fetch, `/api/v1/public/places/${encodeURIComponent(served.unit)}`)
  return {
    models,
    // What harms is in the list, and never recommended.
    practices: { total: practices.total, items: practices.items.filter(({ harm }) => harm === null) },
    place: place && {
      unit: place.unit,
      fullName: place.fullName,
      counted: place.counted,
      publication: place.publication,
    },
  }
}
