import type { PublicModelList, PublicPlace } from '@gieo/server/wire/public.ts'
import type { UnitList } from '@gieo/server/wire/units.ts'
import { askApi } from '#lib/api/ask.ts'
import type { PageServerLoad } from './$types'

/** Enough for the picture at the top and a row of cards with other pictures. */
const NEWEST = 12

export const load: PageServerLoad = async ({ fetch }) => {
  const [models, provinces] = await Promise.all([
    askApi<PublicModelList>(fetch, `/api/v1/public/models?limit=${NEWEST}`),
    askApi<UnitList>(fetch, '/api/v1/units?level=province&limit=1'),
  ])
  const [province] = provinces.items
  const place =
    province === undefined
      ? undefined
      : await askApi<PublicPlace>(fetch, `/api/v1/public/places/${encodeURIComponent(province.id)}`)
  return { models, place: place && { unit: place.unit, fullName: place.fullName, counted: place.counted } }
}
