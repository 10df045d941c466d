import { error } from '@sveltejs/kit'
import type { DeclaredList, FigureList, IndicatorList, UnitTable } from '@gieo/server/wire/figures.ts'
import type { MapRow } from '@gieo/server/wire/units.ts'
import { askApi } from '#lib/api/ask.ts'
import { readDrawn } from '#lib/public/drawn.ts'
import { isPlainDate } from '@gieo/engine/text/date.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, url }) => {
  const map = url.searchParams.get('map') ?? ''
  if (map !== '' && !isPlainDate(map)) throw error(404)
  const maps = await askApi<{ items: MapRow[] }>(fetch, '/api/v1/maps')
  const newest = maps.items.at(-1)
  // Before any unit is loaded there is nowhere to count.
  if (newest === undefined)
    return { on: '', maps: [], tables: [], totals: [], declared: [], drawn: undefined }
  const [indicators, declared] = await Promise.all([
    askApi<IndicatorList>(fetch, '/api/v1/indicators'),
    askApi<DeclaredList>(fetch, '/api/v1/declared'),
  ])
  const counted = indicators.items.filter(({ kind, programme }) => kind === 'counted' && programme !== null)
  const programmes = [...new Set(counted.flatMap(({ programme }) => programme ?? []))]
  const on = map === '' ? newest.on : map
  const tables = await Promise.all(
    programmes.map((programme) =>
      askApi<UnitTable>(fetch, `/api/v1/unit-table?programme=${encodeURIComponent(programme)}&map=${on}`),
    ),
  )
  return {
    on,
    maps: maps.items,
    tables,
    totals: await listTotals(fetch, tables, maps.items),
    // One map, in tiles: the page stays light, and each figure has its own page with more.
    drawn: tables[0] && (await readDrawn(fetch, tables[0], 'tiles')),
    declared: declared.items,
  }
}

/** The first figure of each table in every map, so that the page can say that they agree. */
async function listTotals(
  fetch: typeof globalThis.fetch,
  tables: readonly UnitTable[],
  maps: readonly MapRow[],
): Promise<readonly (readonly (number | null)[])[]> {
  return Promise.all(
    tables.map(({ indicators: [first] }) =>
      Promise.all(
        maps.map(async ({ on }) => {
          if (first === undefined) return null
          const { items } = await askApi<FigureList>(
            fetch,
            `/api/v1/figures/${encodeURIComponent(first.name)}?kind=counted&map=${on}`,
          )
          return items[0]?.value ?? null
        }),
      ),
    ),
  )
}
