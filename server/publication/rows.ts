import type { Cell, Worlds } from '@gieo/engine/publication/worlds.ts'

/** A row of `published_figures`, as it is read and written. */
export type PublishedRow = {
  readonly indicator: string
  readonly map_on: string
  readonly unit_id: string
  readonly period: string
  readonly value: number | null
  readonly held_until: string | null
  readonly records: number | null
}

/** What residents read of one figure from now on; `until` is the day up to which the publication before counted. */
export function rowsOf(
  worlds: Worlds,
  indicator: string,
  old: ReadonlyMap<string, PublishedRow>,
  until: string | undefined,
): readonly PublishedRow[] {
  return [...worlds.cells.values()].flatMap((cell) => {
    if (cell.off === 0 && cell.records === 0) return []
    return (worlds.places.ids[cell.place] ?? []).map((id) => {
      const [map_on = '', unit_id = ''] = id.split('|')
      const where = { indicator, map_on, unit_id, period: cell.period }
      return { ...where, ...valueOf(cell, old.get(`${id} ${cell.period}`), until) }
    })
  })
}

// What cannot be published anew stays as it was published, with its day.
function valueOf(
  { off, records, amount }: Cell,
  old: PublishedRow | undefined,
  until: string | undefined,
): Pick<PublishedRow, 'value' | 'held_until' | 'records'> {
  if (off === 0) return { value: amount, held_until: null, records }
  if (old === undefined || old.value === null) return { value: null, held_until: null, records: null }
  return { value: old.value, held_until: old.held_until ?? until ?? null, records: old.records }
}
