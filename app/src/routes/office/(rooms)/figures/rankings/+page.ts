import { countsThings } from '@gieo/engine/ranking/rank.ts'
import { error } from '@sveltejs/kit'
import { listIndicators, listMaps, readRanking, readUnit } from '#lib/office/api.ts'
import { mapOn, newestMap } from '#lib/office/figures/maps.ts'
import { periodOf } from '#lib/office/figures/period-choice.ts'
import { m } from '#lib/paraglide/messages.js'
import type { PageLoad } from './$types'

/** The units of a level below a unit, ranked by an indicator, in a map. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, today } = await parent()
  const query = url.searchParams
  const unit = query.get('unit') ?? session.homeUnit
  const [{ items: maps }, { items }] = await Promise.all([listMaps(fetch), listIndicators(fetch)])
  // Sums of money or households are not ranked: their uncertainty is another.
  const listed = items.filter(({ counts }) => counts !== undefined && countsThings(counts))
  const indicator =
    listed.find(({ name }) => name === query.get('indicator')) ??
    listed.find(({ programme }) => programme === query.get('programme')) ??
    listed[0]
  if (indicator === undefined) error(404, { message: m.office_no_programme() })
  const period = periodOf(query, today)
  const map = mapOn(maps, query.get('map') ?? newestMap(maps) ?? today)?.on ?? today
  const level = query.get('level') ?? undefined
  const base = query.get('base') ?? 'none'
  const [table, place] = await Promise.all([
    readRanking(fetch, indicator.name, { unit, period, map, level, base }),
    readUnit(fetch, unit, map),
  ])
  return { indicators: listed, indicator, period, map, maps, level, base, table, place, unit }
}
