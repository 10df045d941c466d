import type { UnitRow } from '@gieo/server/wire/units.ts'
import { listUnits, readUnit } from '#lib/office/api.ts'
import type { PageLoad } from './$types'

/** The communes somebody may register in: their own, or all of the district or the province. */
export const load: PageLoad = async ({ fetch, parent }) => {
  const { session, today } = await parent()
  const home = await readUnit(fetch, session.homeUnit, today)
  return { home: home.unit, communes: await communesOf(home.unit, home.path) }

  async function communesOf(unit: UnitRow, path: readonly UnitRow[]): Promise<readonly UnitRow[]> {
    if (unit.level === 'commune') return [unit]
    if (unit.level === 'hamlet') return path.filter(({ level }) => level === 'commune')
    return (await listUnits(fetch, { level: 'commune', within: unit.id, on: today })).items
  }
}
