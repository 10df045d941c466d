import { error } from '@sveltejs/kit'
import type { CaseList } from '@gieo/server/wire/cases.ts'
import type { FigureList, IndicatorList, IndicatorRow, UnitTable } from '@gieo/server/wire/figures.ts'
import type { YearsOfFigure } from '@gieo/server/wire/maps.ts'
import type { RecheckRate } from '@gieo/server/wire/rechecks.ts'
import type { MapRow, UnitPage } from '@gieo/server/wire/units.ts'
import { askApi } from '#lib/api/ask.ts'
import { withQuery } from '#lib/public/address.ts'
import { readDrawn } from '#lib/public/drawn.ts'
import type { PageServerLoad } from './$types'

type Fetch = typeof globalThis.fetch

const PLACED = ['unit', 'map', 'period']

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const { items } = await askApi<IndicatorList>(fetch, '/api/v1/indicators')
  const indicator = items.find(({ name }) => name === params.indicator)
  if (indicator === undefined) throw error(404)
  return indicator.kind === 'counted'
    ? { indicator, counted: await readCounted(fetch, indicator, url.searchParams), declared: undefined }
    : { indicator, counted: undefined, declared: await readDeclared(fetch, indicator, url.searchParams) }
}

async function readCounted(fetch: Fetch, { name, programme }: IndicatorRow, asked: URLSearchParams) {
  const path = (start: string, keep: readonly string[], more?: Record<string, string>) =>
    withQuery(`/api/v1/${start}`, asked, keep, more) as `/api/${string}` // begins with the path given
  const unit = asked.get('unit') ?? ''
  const [rate, table, years, records, maps, place] = await Promise.all([
    askApi<RecheckRate>(fetch, path(`figures/${encodeURIComponent(name)}/rechecks`, ['unit', 'map'])),
    askApi<UnitTable>(fetch, path('unit-table', PLACED, { programme: programme ?? '', indicator: name })),
    askApi<YearsOfFigure>(fetch, path(`figures/${encodeURIComponent(name)}/years`, ['unit'])),
    askApi<CaseList>(
      fetch,
      path(`figures/${encodeURIComponent(name)}/records`, [...PLACED, 'of', 'after'], { limit: '50' }),
    ),
    askApi<{ items: MapRow[] }>(fetch, '/api/v1/maps'),
    unit === '' ? undefined : askApi<UnitPage>(fetch, `/api/v1/units/${encodeURIComponent(unit)}`),
  ])
  return {
    ...{ rate, table, years, records },
    ...(await readDrawn(fetch, table, asked.get('shape') === 'tiles' ? 'tiles' : 'outlines')),
    maps: maps.items.filter(({ on }) => stands(place, on)),
  }
}

async function readDeclared(fetch: Fetch, { name }: IndicatorRow, asked: URLSearchParams) {
  const path = withQuery(`/api/v1/figures/${encodeURIComponent(name)}`, asked, ['unit', 'map'], {
    kind: 'declared',
  })
  const { items } = await askApi<FigureList>(fetch, path as `/api/${string}`) // begins with the path given
  return items
}

/** Whether the unit asked for stands in the map of a day; the province, which nobody needs to name, always does. */
function stands(place: UnitPage | undefined, on: string): boolean {
  if (place === undefined) return true
  const { validFrom, validTo } = place.unit
  return validFrom <= on && (validTo === null || on < validTo)
}
