import { readFitForPlace, readPlace, readProgrammeYears } from '#lib/office/api.ts'
import { isHttpError } from '@sveltejs/kit'
import type { PageLoad } from './$types'

/** A unit and its whole year in one request, and beside it the years of each programme. */
export const load: PageLoad = async ({ fetch, params, url, parent }) => {
  const choice = (name: string) => url.searchParams.get(name) ?? undefined
  const { packs } = await parent()
  const [shown, fit, years] = await Promise.all([
    readPlace(fetch, params.unit, { year: choice('year'), map: choice('map') }),
    // Provinces take up no practice, and of others' places nothing is said.
    readFitForPlace(fetch, params.unit, '20').catch((refused: unknown) => {
      if (isHttpError(refused, 422) || isHttpError(refused, 403)) return undefined
      throw refused
    }),
    Promise.all(
      packs.map(({ rules: { programme } }) =>
        readProgrammeYears(fetch, { programme, unit: params.unit, map: choice('map') }).catch(
          (refused: unknown) => {
            // A unit has no years of its own in a map in which it does not stand.
            if (isHttpError(refused, 422) || isHttpError(refused, 403)) return undefined
            throw refused
          },
        ),
      ),
    ),
  ])
  return { shown, fit, years: years.map((found, index) => ({ found, pack: packs[index] })) }
}
