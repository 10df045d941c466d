import { error } from '@sveltejs/kit'
import { indicatorName } from '@gieo/engine/pack/pack.ts'
import {
  listDeclared,
  listMaps,
  listRecords,
  readProgrammeYears,
  readUnit,
  readYears,
} from '#lib/office/api.ts'
import { mapOn, newestMap, otherMap } from '#lib/office/figures/maps.ts'
import { periodOf } from '#lib/office/figures/period-choice.ts'
import { findOpened, readShown } from '#lib/office/figures/read.ts'
import { recordsOf, sideIn } from '#lib/office/figures/sides.ts'
import { m } from '#lib/paraglide/messages.js'
import type { PageLoad } from './$types'

/** A unit's figures for a period, in a map; beside them what was declared; and the records of the figure that is open. */
export const load: PageLoad = async ({ fetch, url, parent }) => {
  const { session, packs, today } = await parent()
  const query = url.searchParams
  // A figure that is open says which programme counts it: `household-models.models-recorded:vn-40`.
  const programme = query.get('programme') ?? query.get('open')?.split('.')[0] ?? packs[0]?.rules.programme
  if (programme === undefined) error(404, { message: m.office_no_programme() })
  const maps = (await listMaps(fetch)).items
  const period = periodOf(query, today)
  const map = mapOn(maps, query.get('map') ?? newestMap(maps) ?? today)?.on ?? today
  const unit = query.get('unit') ?? session.homeUnit
  const level = query.get('level') ?? undefined
  const place = await readUnit(fetch, unit, map)
  const question = { programme, unit, period, map, level }
  const other = otherMap(maps, map, period, today)
  const rules = packs.find((pack) => pack.rules.programme === programme)?.rules
  const [first] = rules?.indicators ?? []
  const drawn =
    query.get('figure') ??
    (rules === undefined || first === undefined ? undefined : indicatorName(rules, first))
  const [shown, years, multiples, declared, beside] = await Promise.all([
    readShown(fetch, question, place),
    drawn === undefined ? undefined : readYears(fetch, drawn, { unit, level }),
    place.unit.validTo === null ? readProgrammeYears(fetch, { programme, unit }) : undefined,
    listDeclared(fetch, { unit, period, map }),
    other === undefined || other === map
      ? undefined
      : readShown(fetch, { ...question, map: other, level: undefined }, place),
  ])
  const open = query.get('open')
  const opened = open === null ? undefined : findOpened(shown, open)
  const of = sideIn(query)
  const recordsUrl = opened === undefined ? null : recordsOf(opened.figure, of)
  const records = recordsUrl === null ? undefined : await listRecords(fetch, recordsUrl)
  return {
    ...{ programme, unit, period, map, level, maps, place, shown, years, multiples, other, beside, records },
    declared: declared.items,
    ...{ opened, of, recordsUrl },
  }
}
