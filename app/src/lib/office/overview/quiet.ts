import type { Overview } from '@gieo/server/wire/overview.ts'

export type QuietUnit = {
  readonly unit: string
  readonly fullName: string
  readonly lastOn: string | undefined
}

/** Units in which nothing was ever recorded, then those silent for longer than is good, the longest first. */
export function quietUnits({ rows, layout, today, quietMonths }: Overview): {
  readonly never: readonly QuietUnit[]
  readonly silent: readonly QuietUnit[]
  readonly all: readonly QuietUnit[]
} {
  const names = new Map(layout.units.map(({ id, fullName }) => [id, fullName]))
  const since = monthsBefore(today, quietMonths)
  const named = rows.map(({ unit, lastOn }) => ({
    unit,
    fullName: names.get(unit) ?? unit,
    lastOn: lastOn ?? undefined,
  }))
  const never = named.filter(({ lastOn }) => lastOn === undefined)
  const silent = named
    .filter(({ lastOn }) => lastOn !== undefined && lastOn < since)
    .toSorted((one, other) => ((one.lastOn ?? '') < (other.lastOn ?? '') ? -1 : 1))
  return { never, silent, all: [...silent, ...never] }
}

function monthsBefore(day: string, months: number): string {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${day.slice(8)}`
}
