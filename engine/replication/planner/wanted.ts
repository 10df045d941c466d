import { finding, type Finding } from '../../finding.ts'

/** What a plan may spend and must keep to. Places, strata and officers are numbered from 0. */
export type Wanted = {
  /** How many places at most. */
  readonly countMax: number
  /** What they may cost together; without it only the count limits. */
  readonly budget?: number | undefined
  /** What a beginning costs in each place, above 0; without it each costs 1. */
  readonly cost?: Float64Array | undefined
  /** Places that must be chosen first, such as those that residents named. */
  readonly champions?: readonly number[] | undefined
  readonly excluded?: readonly number[] | undefined
  /** The stratum of each place (remote, poor, a commune), and how many of each must be chosen at least. */
  readonly strata?: { readonly of: Uint32Array; readonly floors: readonly number[] } | undefined
  /** Who looks after each place, and how many each can. */
  readonly officers?: { readonly of: Uint32Array; readonly most: readonly number[] } | undefined
  /** Places that have taken it up already: it spreads from them too, and they are not chosen again. */
  readonly already?: readonly number[] | undefined
  /** What simple rules go by. */
  readonly hints?: Hints | undefined
}

export type Hints = {
  /** The commune of each place. */
  readonly communes?: Uint32Array | undefined
  /** How large each place is; 0 where that is not known. */
  readonly sizes?: Float64Array | undefined
  /** How far each place is from where the practice is to be seen; infinite where that is not known. */
  readonly kmAway?: Float64Array | undefined
}

/** Places that cannot be chosen: they are left out, or have begun. */
export function closedTo({ excluded = [], already = [] }: Wanted): readonly number[] {
  return [...excluded, ...already]
}

/** All that makes the wish impossible, before anything is computed. */
export function checkWanted(places: number, wanted: Wanted): readonly Finding[] {
  const wrong = [...checkNumbers(wanted), ...checkPlaces(places, wanted)]
  return wrong.length > 0 ? wrong : checkFloors(places, wanted)
}

function checkNumbers({ countMax, budget, cost, strata, officers }: Wanted): readonly Finding[] {
  const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0
  const isMoney = (value: number) => Number.isFinite(value) && value >= 0
  const right = {
    places: isWhole(countMax) && countMax > 0,
    budget: budget === undefined || isMoney(budget),
    cost: cost === undefined || cost.every((each) => isMoney(each) && each > 0),
    floor: (strata?.floors ?? []).every(isWhole),
    most: (officers?.most ?? []).every(isWhole),
  }
  return Object.entries(right).flatMap(([path, is]) => (is ? [] : [finding(path, `spread.${path}-wrong`)]))
}

function checkPlaces(places: number, wanted: Wanted): readonly Finding[] {
  const { champions = [] } = wanted
  const closed = closedTo(wanted)
  const out = new Set(closed)
  const isPlace = (place: number) => Number.isSafeInteger(place) && place >= 0 && place < places
  return [
    ...[...champions, ...closed]
      .filter((place) => !isPlace(place))
      .map((place) => finding(String(place), 'spread.place-unknown', { places })),
    ...champions
      .filter((place) => out.has(place))
      .map((place) => finding(String(place), 'spread.champion-excluded', { place })),
  ]
}

function checkFloors(places: number, wanted: Wanted): readonly Finding[] {
  const { champions = [], countMax, budget, officers } = wanted
  const first = new Set(champions)
  const floors = leastOfFloors(places, wanted)
  const short = floors.filter(({ floor, open }) => open < floor)
  if (short.length > 0) {
    return short.map(({ stratum, floor, open }) =>
      finding(`strata.${stratum}`, 'spread.floor-without-places', { stratum, floor, open }),
    )
  }
  const needed = first.size + floors.reduce((sum, { need }) => sum + need, 0)
  const costs =
    sumOf([...first].map((place) => costIn(wanted, place))) +
    sumOf(floors.flatMap(({ cheapest }) => cheapest))
  return [
    ...(needed > countMax ? [finding('places', 'spread.floors-above-count', { needed, countMax })] : []),
    ...(budget !== undefined && costs > budget
      ? [finding('budget', 'spread.budget-below-floors', { needed: costs, budget })]
      : []),
    ...(officers?.most ?? []).flatMap((most, officer) =>
      [...first].filter((place) => officers?.of[place] === officer).length > most
        ? [finding(`officers.${officer}`, 'spread.officer-full', { officer, most })]
        : [],
    ),
  ]
}

// What each floor still needs beside the champions, and the least that this costs.
function leastOfFloors(places: number, wanted: Wanted) {
  const { strata, champions = [] } = wanted
  const [first, out] = [new Set(champions), new Set(closedTo(wanted))]
  return (strata?.floors ?? []).map((floor, stratum) => {
    const there = Array.from({ length: places }, (_, place) => place).filter(
      (place) => strata?.of[place] === stratum && !out.has(place),
    )
    const free = there.filter((place) => !first.has(place)).map((place) => costIn(wanted, place))
    const need = Math.max(0, floor - (there.length - free.length))
    const cheapest = free.toSorted((left, right) => left - right).slice(0, need)
    return { stratum, floor, open: there.length, need, cheapest }
  })
}

export function costIn({ cost }: Wanted, place: number): number {
  return cost?.[place] ?? 1
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
