import type { DeclaredList, IndicatorList, UnitTable } from '@gieo/server/wire/figures.ts'
import type { PublicFigures } from '@gieo/server/wire/public.ts'
import type { MapRow } from '@gieo/server/wire/units.ts'
import { askApi } from '#lib/api/ask.ts'
import { readDrawn } from '#lib/public/drawn.ts'
import { listProgrammes } from '#lib/public/programmes.ts'
import type { PageServerLoad } from './$types'

/** The whole of every programme. What lies in which unit is a page for each: all of them at once are too much for a phone. */
export const load: PageServerLoad = async ({ fetch }) => {
  const [maps, { items }, declared] = await Promise.all([
    askApi<{ items: MapRow[] }>(fetch, '/api/v1/maps'),
    askApi<IndicatorList>(fetch, '/api/v1/indicators'),
    askApi<DeclaredList>(fetch, '/api/v1/declared'),
  ])
  const programmes = listProgrammes(items)
  const [first] = programmes
  // Before any unit is loaded there is nowhere to count.
  if (maps.items.length === 0 || first === undefined) {
    return { programmes: [], counted: [], publication: null, first: undefined, declared: declared.items }
  }
  const query = new URLSearchParams({ programme: first.id, indicator: first.indicator.name })
  const [table, place] = await Promise.all([
    askApi<UnitTable>(fetch, `/api/v1/unit-table?${query}`),
    askApi<PublicFigures>(fetch, '/api/v1/public/figures'),
  ])
  const drawn = await readDrawn(fetch, table, 'tiles')
  const { counted, publication } = place
  return { programmes, counted, publication, first: { ...first, table, drawn }, declared: declared.items }
}
