import type { AdoptionRow, CardAdoptions } from '@gieo/server/wire/adoptions.ts'

/** The numbers above the list; each shows the records that it counts. */
export const FILTERS = ['all', 'planned', 'begun', 'kept', 'dropped', 'verified', 'due'] as const

export type Filter = (typeof FILTERS)[number]

export function isFilter(text: string | null): text is Filter {
  return (FILTERS as readonly (string | null)[]).includes(text)
}

export function rowsFor({ items, asOf }: CardAdoptions, filter: Filter): readonly AdoptionRow[] {
  return items.filter((row) => holds(row, filter, asOf))
}

function holds(row: AdoptionRow, filter: Filter, today: string): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'planned':
      return row.state === 'planned'
    case 'begun':
      return row.startedOn !== null
    case 'kept':
      return row.keptOn !== null
    case 'dropped':
      return row.droppedOn !== null && row.startedOn !== null
    case 'verified':
      return row.verifiedOn !== null
    case 'due':
      return row.dueOn !== null && row.dueOn <= today
  }
}
