import { error } from '@sveltejs/kit'
import type { ForecastPage } from '@gieo/server/wire/forecasts.ts'
import type { PublicSpread } from '@gieo/server/wire/lineage.ts'
import type { OutlineList } from '@gieo/server/wire/maps.ts'
import { askApi } from '#lib/api/ask.ts'
import type { PageServerLoad } from './$types'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** How far a practice has spread; every step of the years and of the maps is an address. */
export const load: PageServerLoad = async ({ fetch, params, url }) => {
  if (!ID.test(params.card)) throw error(404)
  const [spread, forecasts] = await Promise.all([
    askApi<PublicSpread>(fetch, `/api/v1/public/practices/${params.card}/spread`),
    askApi<ForecastPage>(fetch, `/api/v1/public/forecasts/${params.card}`),
  ])
  const year =
    spread.years.find(({ period }) => period === url.searchParams.get('year')) ?? spread.years.at(-1)
  const side = url.searchParams.get('side') === 'then' ? ('then' as const) : ('now' as const)
  const layout = spread.maps.find(({ on }) => on === year?.[side].map)
  const wantsTiles = url.searchParams.get('shape') === 'tiles'
  const outlines =
    layout === undefined || layout.outlines === null || wantsTiles
      ? undefined
      : await askApi<OutlineList>(fetch, layout.outlines as `/api/${string}`) // the server gave the address
  return { spread, forecasts, year, side, layout, outlines }
}
