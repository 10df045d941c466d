import { makeChance, type Chance } from '../../chance.ts'
import { normalFrom } from '../../statistics/normal.ts'
import { probabilityOf } from '../../statistics/regression.ts'
import { layTies, turnTies, type Ties } from '../planner/ties.ts'
import { NEVER, type PracticeHistory, type SpreadHistory } from './history.ts'

/** How practices spread in an invented world. */
export type Setting = {
  readonly name: string
  readonly practices: number
  readonly years: number
  /** Log odds of a year without any example. */
  readonly base: number
  /** What a unit of log(1 + neighbours) adds, close by and in the commune. */
  readonly near: number
  readonly inCommune: number
  readonly fit: number
  /** Standard deviations of what is particular to a practice, a commune, a practice's year. */
  readonly ofPractice: number
  readonly ofCommune: number
  readonly ofYear: number
  /** What a model does not know: places that differ for no reason that is recorded, two examples needed, a steady trend. */
  readonly ofPlace?: number | undefined
  readonly examples?: 2 | undefined
  readonly trend?: number | undefined
  /** What share of adoptions nobody wrote down. */
  readonly unseen?: number | undefined
}

export const LAST_YEAR = 2025
const [COMMUNES, EACH, SEEDS, AHEAD] = [20, 20, 6, 3]
const PLACES = COMMUNES * EACH

/** A history until 2025, and how many more took up the first practice by the end of each of the three years after it. */
export function inventWorld(
  setting: Setting,
  seed: number,
): { readonly history: SpreadHistory; readonly came: readonly number[] } {
  const chance = makeChance(seed)
  const groupOf = Uint32Array.from({ length: PLACES }, (_, place) => Math.floor(place / EACH))
  const ties = [tiesNear(chance), tiesInCommune()]
  const communes = Array.from({ length: COMMUNES }, () => setting.ofCommune * normalFrom(chance))
  const practices = Array.from({ length: setting.practices }, (_, number) =>
    spread(setting, number, groupOf, ties.map(turnTies), communes, chance),
  )
  const came = [1, 2, 3].map(
    (ahead) =>
      practices[0]?.since.filter((year) => year > LAST_YEAR && year <= LAST_YEAR + ahead).length ?? 0,
  )
  return { history: { lastYear: LAST_YEAR, groupOf, ties, practices: practices.map(untilNow) }, came }
}

function tiesNear(chance: Chance): Ties {
  const points = Array.from({ length: PLACES }, (_, place) => {
    const commune = Math.floor(place / EACH)
    return [(commune % 5) + chance.share(), Math.floor(commune / 5) + chance.share()] as const
  })
  const pairs = points.flatMap(([x, y], to) =>
    points.flatMap(([u, v], from) =>
      from !== to && (x - u) ** 2 + (y - v) ** 2 < 0.06 ? [{ from, to }] : [],
    ),
  )
  return layPairs(pairs)
}

function tiesInCommune(): Ties {
  const pairs = Array.from({ length: PLACES }, (_, to) =>
    Array.from({ length: EACH }, (_each, at) => ({ to, from: Math.floor(to / EACH) * EACH + at })).filter(
      ({ from }) => from !== to,
    ),
  )
  return layPairs(pairs.flat())
}

function layPairs(pairs: readonly { readonly from: number; readonly to: number }[]): Ties {
  return layTies({
    places: PLACES,
    from: pairs.map(({ from }) => from),
    to: pairs.map(({ to }) => to),
    chance: () => 1,
  })
}

function spread(
  setting: Setting,
  number: number,
  groupOf: Uint32Array,
  outward: readonly Ties[],
  communes: readonly number[],
  chance: Chance,
): PracticeHistory {
  const { base, near, inCommune, years, examples = 1, trend = 0, ofPlace = 0, unseen = 0 } = setting
  const since = new Int16Array(PLACES).fill(NEVER)
  const fit = Array.from({ length: PLACES }, () => normalFrom(chance))
  const own = base + setting.ofPractice * normalFrom(chance)
  const places = fit.map(
    (each, place) =>
      own + setting.fit * each + (communes[groupOf[place] ?? 0] ?? 0) + ofPlace * normalFrom(chance),
  )
  const heardOf = outward.map(() => new Int32Array(PLACES))
  const first = LAST_YEAR - years
  const take = (place: number, year: number) => {
    since[place] = year
    for (const [kind, { starts, from }] of outward.entries()) {
      for (let tie = starts[place] ?? 0; tie < (starts[place + 1] ?? 0); tie++) {
        const counts = heardOf[kind]
        const to = from[tie] ?? 0
        if (counts !== undefined) counts[to] = (counts[to] ?? 0) + 1
      }
    }
  }
  for (let each = 0; each < SEEDS; each++) take(chance.below(PLACES), first)
  for (let year = first + 1; year <= LAST_YEAR + AHEAD; year++) {
    const turn = setting.ofYear * normalFrom(chance) + trend * (year - LAST_YEAR)
    const fresh = places.flatMap((eta, place) => {
      if ((since[place] ?? 0) !== NEVER) return []
      const heard = [near, inCommune].reduce((sum, slope, kind) => {
        const count = heardOf[kind]?.[place] ?? 0
        return sum + (count < examples ? 0 : slope * Math.log1p(count))
      }, 0)
      return chance.share() < probabilityOf(eta + heard + turn, 'logistic') ? [place] : []
    })
    for (const place of fresh) take(place, year)
  }
  const seen = since.map((year) => (unseen > 0 && chance.share() < unseen ? NEVER : year))
  return {
    id: String(number),
    theme: number % 2 === 0 ? 'one' : 'other',
    since: seen,
    dropped: new Int16Array(PLACES).fill(NEVER),
    fit: [fit],
  }
}

// What comes later is not known yet.
function untilNow(practice: PracticeHistory): PracticeHistory {
  return { ...practice, since: practice.since.map((year) => (year > LAST_YEAR ? NEVER : year)) }
}
