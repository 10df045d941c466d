import { closedTo, costIn, type Wanted } from './wanted.ts'

/** What is still allowed while places are chosen one by one, so that every floor can still be met at the end. */
export type Limits = {
  readonly cost: (place: number) => number
  readonly allows: (place: number) => boolean
  readonly take: (place: number) => void
  /** A floor is still to be met. */
  readonly isShort: () => boolean
  readonly unmet: () => readonly number[]
}

export function makeLimits(places: number, wanted: Wanted): Limits {
  const { budget = Number.POSITIVE_INFINITY, countMax, strata, officers } = wanted
  const costOf = (place: number) => costIn(wanted, place)
  const isOut = new Uint8Array(places)
  for (const place of closedTo(wanted)) isOut[place] = 1
  const floors = (strata?.floors ?? []).map((floor, stratum) => {
    const there = Array.from({ length: places }, (_, place) => place)
      .filter((place) => strata?.of[place] === stratum && isOut[place] === 0)
      .toSorted((left, right) => costOf(left) - costOf(right))
    return makeFloor(there, floor, costOf)
  })
  const rooms = [...(officers?.most ?? [])]
  let [left, purse] = [countMax, budget]
  let [needs, reserve] = sumUp()

  function sumUp(): [needs: number, reserve: number] {
    return [
      floors.reduce((sum, floor) => sum + floor.need(), 0),
      floors.reduce((sum, floor) => sum + floor.reserve(), 0),
    ]
  }
  const floorOf = (place: number) => floors[strata?.of[place] ?? -1]
  return {
    cost: costOf,
    allows: (place) => {
      if (isOut[place] === 1 || left < 1) return false
      const officer = officers?.of[place]
      if (officer !== undefined && (rooms[officer] ?? Number.POSITIVE_INFINITY) < 1) return false
      const floor = floorOf(place)
      const helps = floor !== undefined && floor.need() > 0 ? 1 : 0
      if (left - 1 < needs - helps) return false
      const kept = floor === undefined ? reserve : reserve - floor.reserve() + floor.reserveWith(place)
      return costOf(place) + kept <= purse
    },
    take: (place) => {
      isOut[place] = 1
      left -= 1
      purse -= costOf(place)
      const officer = officers?.of[place]
      if (officer !== undefined) rooms[officer] = (rooms[officer] ?? Number.POSITIVE_INFINITY) - 1
      floorOf(place)?.take(place)
      ;[needs, reserve] = sumUp()
    },
    isShort: () => needs > 0,
    unmet: () => floors.flatMap((floor, stratum) => (floor.need() > 0 ? [stratum] : [])),
  }
}

// The floor of one stratum: how many are missing, and the least that they will cost. `open` goes by cost.
function makeFloor(open: number[], floor: number, costOf: (place: number) => number) {
  let need = floor
  let [least, lessOne, dearest] = [0, 0, 0]
  const reckon = () => {
    const costs = open.slice(0, need).map(costOf)
    least = costs.reduce((sum, each) => sum + each, 0)
    dearest = costs.at(-1) ?? 0
    lessOne = least - dearest
  }
  reckon()
  return {
    need: () => need,
    reserve: () => least,
    /** The least for what is then missing, when this place is chosen. */
    reserveWith: (place: number) => {
      if (need === 0) return 0
      return costOf(place) <= dearest ? least - costOf(place) : lessOne
    },
    take: (place: number) => {
      need = Math.max(0, need - 1)
      open.splice(open.indexOf(place), 1)
      reckon()
    },
  }
}
