import { error } from '@sveltejs/kit'
import type { FigureList, IndicatorList, UnitTable } from '@gieo/server/wire/figures.ts'
import type { MapRow } from '@gieo/server/wire/units.ts'
import { askApi } from '#lib/api/ask.ts'
import { readDrawn } from '#lib/public/drawn.ts'
import { listProgrammes, type CountingProgramme } from '#lib/public/programmes.ts'
import { isPlainDate } from '@gieo/engine/text/date.ts'
import type { PageServerLoad } from './$types'

type Fetch = typeof globalThis.fetch

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = url.searchParams.get('map') ?? ''
  if (asked !== '' && !isPlainDate(asked)) throw error(404)
  const [maps, { items }] = await Promise.all([
    askApi<{ items: MapRow[] }>(fetch, '/api/v1/maps'),
    askApi<IndicatorList>(fetch, '/api/v1/indicators'),
  ])
  const programme = listProgrammes(items).find(({ id }) => id === params.programme)
  const newest = maps.items.at(-1)
  if (programme === undefined || newest === undefined) throw error(404)
  const query = new URLSearchParams({ programme: programme.id, map: asked === '' ? newest.on : asked })
  const [table, totals] = await Promise.all([
    askApi<UnitTable>(fetch, `/api/v1/unit-table?${query}`),
    listTotals(fetch, programme, maps.items),
  ])
  return { programme, table, totals, maps: maps.items, drawn: await readDrawn(fetch, table, 'tiles') }
}

/** The first figure of the programme in every map, so that the page can say that they agree. */
function listTotals(
  fetch: Fetch,
  { indicator }: CountingProgramme,
  maps: readonly MapRow[],
): Promise<readonly (number | null)[]> {
  const figure = `/api/v1/figures/${encodeURIComponent(indicator.name)}?kind=counted` as const
  return Promise.all(
    maps.map(
      async ({ on }) => (await askApi<FigureList>(fetch, `${figure}&map=${on}`)).items[0]?.value ?? null,
    ),
  )
}
