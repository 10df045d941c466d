import { listMaps, listReportTemplates, listUnits, readUnit } from '#lib/office/api.ts'
import { newestMap } from '#lib/office/figures/maps.ts'
import { byName } from '#lib/office/place.ts'
import type { PageLoad } from './$types'

/** What a report can be made from: templates in use, one's unit and those below it, the maps. */
export const load: PageLoad = async ({ fetch, parent }) => {
  const { session, today } = await parent()
  const maps = (await listMaps(fetch)).items
  const [templates, own, below] = await Promise.all([
    listReportTemplates(fetch),
    readUnit(fetch, session.homeUnit, newestMap(maps) ?? today),
    listUnits(fetch, { parent: session.homeUnit, on: today }),
  ])
  return {
    maps,
    today,
    own,
    below: byName(below.items, ({ fullName }) => fullName),
    templates: templates.items.filter(({ retiredOn }) => retiredOn === null),
  }
}
