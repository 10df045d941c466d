import type { PublicPlace } from '@gieo/server/wire/public.ts'
import { askApi } from '#lib/api/ask.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ fetch, params }) =>
  askApi<PublicPlace>(fetch, `/api/v1/public/places/${encodeURIComponent(params.unit)}`)
