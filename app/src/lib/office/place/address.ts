import { withQuery } from '../query.ts'

/** What a unit's page shows besides the unit: a year, and a map other than today's. */
export type PlaceView = {
  readonly year?: number | undefined
  /** Left out for today's map. */
  readonly map?: string | undefined
}

/** The page of a unit; plain for this year and today's map. */
export function placeHref(unit: string, { year, map }: PlaceView = {}): string {
  return withQuery(`/office/places/${encodeURIComponent(unit)}`, { year: year?.toString(), map })
}
