import type { Adoption } from '../adoption/adoption.ts'

/** Copies in a unit at the end of a year: begun in it, alive at its end, given up by then. */
export type Standing = { readonly began: number; readonly alive: number; readonly ended: number }

/** The years in which the practice was taken up, from the first start to the year of a day; none before any start. */
export function yearsOf(adoptions: readonly Adoption[], today: string): readonly string[] {
  const starts = adoptions.flatMap(({ startedOn }) => startedOn ?? []).toSorted()
  const [first] = starts
  if (first === undefined) return []
  const [from, to] = [Number(first.slice(0, 4)), Number(today.slice(0, 4))]
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => String(from + index))
}

/**
 * How the practice stood in each unit at the end of a year. `unitOf` says in which unit of a map a place lies; what lies
 * in none of them is counted under `undefined`, so that nothing is lost.
 */
export function standAt<Unit>(
  adoptions: readonly Adoption[],
  year: string,
  unitOf: (place: Adoption['place']) => Unit | undefined,
): ReadonlyMap<Unit | undefined, Standing> {
  const standings = new Map<Unit | undefined, Standing>()
  const until = `${year}-12-31`
  for (const { place, startedOn, droppedOn } of adoptions) {
    if (startedOn === undefined || startedOn > until) continue
    const unit = unitOf(place)
    const { began, alive, ended } = standings.get(unit) ?? { began: 0, alive: 0, ended: 0 }
    const isEnded = droppedOn !== undefined && droppedOn <= until
    standings.set(unit, {
      began: began + (startedOn.slice(0, 4) === year ? 1 : 0),
      alive: alive + (isEnded ? 0 : 1),
      ended: ended + (isEnded ? 1 : 0),
    })
  }
  return standings
}
