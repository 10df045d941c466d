import { addsUp, growsAsSum } from '@gieo/engine/target/target.ts'
import { isMeasure } from '@gieo/engine/indicator/measure.ts'
import { error } from '@sveltejs/kit'
import {
  listIndicators,
  listMaps,
  listTargetHistory,
  readTargets,
  readUnit,
  readUnitTargets,
} from '#lib/office/api.ts'
import { mapOn, newestMap } from '#lib/office/figures/maps.ts'
import { periodOf } from '#lib/office/figures/period-choice.ts'
import { showOf } from '#lib/office/targets/words.ts'
import { m } from '#lib/paraglide/messages.js'
import type { PageLoad } from './$types'

/** Targets of a unit and of those below it for one indicator and period, in a map; and the versions of one of them. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, today } = await parent()
  const query = url.searchParams
  const unit = query.get('unit') ?? session.homeUnit
  const [{ items: maps }, { items: indicators }] = await Promise.all([listMaps(fetch), listIndicators(fetch)])
  const listed = indicators.filter(({ counts, measure }) =>
    counts === undefined ? isMeasure(measure) && addsUp(measure) : growsAsSum(counts),
  )
  const asked = query.get('indicator') ?? (await firstWithTarget(fetch, unit))
  const indicator =
    listed.find(({ name }) => name === asked) ??
    listed.find(({ programme }) => programme === query.get('programme')) ??
    listed[0]
  if (indicator === undefined) error(404, { message: m.office_no_programme() })
  const period = periodOf(query, today)
  const map = mapOn(maps, query.get('map') ?? newestMap(maps) ?? today)?.on ?? today
  const level = query.get('level') ?? undefined
  const branch = query.get('branch') ?? undefined
  const [table, place] = await Promise.all([
    readTargets(fetch, indicator.name, { unit, period, map, level, branch }),
    readUnit(fetch, unit, map),
  ])
  const opened = query.get('open')
  const history =
    opened === null
      ? undefined
      : await listTargetHistory(fetch, indicator.name, { unit: opened, period, branch: table.branch })
  return {
    ...{ indicators: listed, indicator, period, map, maps, level, table, place, unit, opened },
    history: history?.items,
    show: showOf(query.get('show')),
    isEditing: query.has('edit') && table.maySet,
  }
}

// Whoever opens the room without a question sees a target there is, not the first indicator of a list.
async function firstWithTarget(fetch: typeof globalThis.fetch, unit: string): Promise<string | undefined> {
  const { items } = await readUnitTargets(fetch, unit)
  return items[0]?.indicator.name
}
