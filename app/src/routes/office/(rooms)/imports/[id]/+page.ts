import { listImportRows, listUnits, previewSheet, readImport, readUnit } from '#lib/office/api.ts'
import { readCheckResult } from '#lib/office/imports/check-result.ts'
import { byName } from '#lib/office/place.ts'
import type { ImportPage } from '@gieo/server/wire/imports.ts'
import type { PageLoad } from './$types'

/** Where an import stands, and what that step looks at. */
export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { session, today } = await parent()
  const page = await readImport(fetch, params.id)
  const units = await listPlaces(session.homeUnit)
  return { page, units, ...(await lookAt(page)) }

  async function lookAt(one: ImportPage) {
    const sheet = one.plan?.sheet ?? firstSheet(one)
    const head =
      one.plan === null
        ? {}
        : { headerFrom: String(one.plan.headerFrom), headerTo: String(one.plan.headerTo) }
    if (one.state === 'waiting') return { preview: await previewSheet(fetch, one.id, sheet, head) }
    if (one.state === 'checked') {
      const [preview, result] = await Promise.all([
        previewSheet(fetch, one.id, sheet, head),
        readCheckResult(fetch, one.id),
      ])
      return { preview, result }
    }
    if (one.state !== 'applied' && one.state !== 'undone') return {}
    const status = one.state === 'applied' ? 'opened' : 'kept'
    return { opened: await listImportRows(fetch, one.id, { status, limit: '20' }) }
  }

  // The unit itself and, of a commune, its hamlets; of a province, its communes.
  async function listPlaces(home: string) {
    const [{ unit }, below] = await Promise.all([
      readUnit(fetch, home, today),
      listUnits(fetch, { parent: home, on: today }),
    ])
    return [unit, ...byName(below.items, ({ fullName }) => fullName)]
  }
}

// The first sheet that is not hidden and has rows.
function firstSheet({ sheets }: ImportPage): number {
  return (sheets.find(({ state, rows }) => state === 'visible' && rows > 0) ?? sheets[0])?.index ?? 0
}
