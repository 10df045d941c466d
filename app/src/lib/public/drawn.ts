import type { UnitTable } from '@gieo/server/wire/figures.ts'
import type { MapLayout, OutlineList } from '@gieo/server/wire/maps.ts'
import { askApi } from '#lib/api/ask.ts'

/** How a map is drawn; without outlines as tiles. */
export type Drawn = { readonly layout: MapLayout; readonly outlines: OutlineList | undefined }

/** How the units of a table are drawn. Public pages ask the API in the same process: a second question costs no way. */
export async function readDrawn(
  fetch: typeof globalThis.fetch,
  { unit, map, rows }: UnitTable,
  wanted: 'tiles' | 'outlines',
): Promise<Drawn> {
  const level = rows[0]?.level
  const query = new URLSearchParams({ unit, map, ...(level === undefined ? {} : { level }) })
  const layout = await askApi<MapLayout>(fetch, `/api/v1/map-layout?${query}`)
  if (wanted === 'tiles' || layout.outlines === null) return { layout, outlines: undefined }
  return { layout, outlines: await askApi<OutlineList>(fetch, layout.outlines as `/api/${string}`) } // the server gave the address
}
