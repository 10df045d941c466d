import { readProgramme } from '#lib/office/api.ts'
import { packOfRow } from '#lib/office/packs.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const shown = await readProgramme(fetch, params.programme)
  return { shown, pack: packOfRow(shown.pack) }
}
