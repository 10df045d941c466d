/** A unit that records, and every place that contains it, in all maps. Of a fine place only long periods are published. */
export type Placed = {
  readonly unit: string
  readonly places: readonly { readonly id: string; readonly fine: boolean }[]
}

/**
 * The places for which figures are published, as sets of the units that record. Places of several maps that hold the
 * very same units are one: what is known of the one is known of the other.
 */
export type Places = {
  readonly units: readonly string[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Of each unit the places that contain it, the smallest first. */
  readonly around: readonly (readonly number[])[]
  /** Of each place its units. */
  readonly within: readonly (readonly number[])[]
  readonly isFine: readonly boolean[]
  /** The ids that a place goes by. */
  readonly ids: readonly (readonly string[])[]
}

export function layPlaces(placed: readonly Placed[]): Places {
  const found = new Map<string, { readonly fine: boolean; readonly units: number[] }>()
  for (const [unit, { places }] of placed.entries()) {
    for (const { id, fine } of places) {
      const place = found.get(id)
      if (place === undefined) found.set(id, { fine, units: [unit] })
      else place.units.push(unit)
    }
  }
  const distinct = new Map<string, { fine: boolean; units: readonly number[]; ids: string[] }>()
  for (const [id, { fine, units }] of found) {
    const key = `${fine} ${units.join(' ')}`
    const known = distinct.get(key)
    if (known === undefined) distinct.set(key, { fine, units, ids: [id] })
    else known.ids.push(id)
  }
  const all = [...distinct.values()]
  const around = placed.map((): number[] => [])
  for (const [place, { units }] of all.entries()) for (const unit of units) around[unit]?.push(place)
  const sizeOf = (place: number) => all[place]?.units.length ?? 0
  return {
    units: placed.map(({ unit }) => unit),
    indexOf: new Map(placed.map(({ unit }, index) => [unit, index])),
    around: around.map((places) => places.toSorted((left, right) => sizeOf(left) - sizeOf(right))),
    within: all.map(({ units }) => units),
    isFine: all.map(({ fine }) => fine),
    ids: all.map(({ ids }) => ids),
  }
}
