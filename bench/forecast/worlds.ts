import { makeChance, type Chance } from '../../engine/chance.ts'
import { basisFor, rangesAhead } from '../../engine/replication/forecast/forecast.ts'
import { adoptedBy, type SpreadHistory } from '../../engine/replication/forecast/history.ts'
import { rangeOf, type Range } from '../../engine/replication/forecast/range.ts'
import { inventWorld, type Setting } from '../../engine/replication/forecast/worlds.testing.ts'
import { say } from '../measure.ts'

const USUAL: Setting = {
  name: 'four practices, five years',
  practices: 4,
  years: 5,
  base: -4.5,
  near: 0.5,
  inCommune: 0.3,
  fit: 0.5,
  ofPractice: 0.5,
  ofCommune: 0.5,
  ofYear: 0.3,
}

export const AS_THOUGHT: readonly Setting[] = [
  USUAL,
  { ...USUAL, name: 'spreading slowly', base: -5.5 },
  { ...USUAL, name: 'one practice alone', practices: 1 },
  { ...USUAL, name: 'neighbours count for nothing', base: -3.5, near: 0, inCommune: 0 },
  { ...USUAL, name: 'years that differ much', ofYear: 0.5 },
]

export const OTHERWISE: readonly Setting[] = [
  { ...USUAL, name: 'years all alike', ofYear: 0 },
  { ...USUAL, name: 'places differ for reasons not recorded', ofPlace: 1 },
  { ...USUAL, name: 'two examples are needed', base: -4, examples: 2 },
  { ...USUAL, name: 'rising by 0.2 a year by itself', base: -4, trend: 0.2 },
  { ...USUAL, name: 'one adoption in five not written down', unseen: 0.2 },
]

/**
 * Share of ranges that held, a setting at a time. Those that rest on a practice's own years, in worlds that are as the model
 * thinks, have to keep the bar; what is lent from others is told apart, since only practices that spread slowly need it.
 */
export function coverInWorlds(worlds: number): boolean {
  say(`${worlds} invented worlds of 400 places for each line; the coming one, two and three years`)
  const shares = AS_THOUGHT.map((setting) => cover(setting, worlds))
  say('worlds that are not as the model thinks')
  for (const setting of OTHERWISE) cover(setting, worlds)
  return shares.every((share) => share >= 0.75 && share <= 0.85)
}

type Peer = (history: SpreadHistory, chance: Chance) => readonly Range[] | undefined

const BY_ITSELF = 'forecast from its own years'
const LENT = 'forecast lent from its theme or all, under ten adoptions'

const YEARS = 3

const PEERS: Readonly<Record<string, Peer>> = {
  [BY_ITSELF]: (history) => (basisFor(history, 0) === 'own' ? askForecast(history) : undefined),
  [LENT]: (history) => (basisFor(history, 0) === 'own' ? undefined : askForecast(history)),
  'attributes only': (history) => askForecast({ ...history, ties: [] }),
  'same as last year': (history, chance) => {
    const [first] = history.practices
    const last =
      first === undefined ? 0 : adoptedBy(first, history.lastYear) - adoptedBy(first, history.lastYear - 1)
    return aroundRate(last, chance)
  },
  'constant rate': (history, chance) => {
    const since = [...(history.practices[0]?.since ?? [])]
    const first = Math.min(...since)
    const adopted = since.filter((year) => year > first && year <= history.lastYear).length
    const rate = adopted / Math.max(1, history.lastYear - first)
    return aroundRate(rate, chance)
  },
}

function askForecast(history: SpreadHistory): readonly Range[] | undefined {
  const basis = basisFor(history, 0)
  return basis === undefined ? undefined : rangesAhead(history, 0, basis, 1, YEARS, 1)
}

// As many each year, give or take chance (Poisson).
function aroundRate(rate: number, chance: Chance): readonly Range[] {
  return Array.from({ length: YEARS }, (_, year) =>
    rangeOf(Array.from({ length: 500 }, () => poisson(rate * (year + 1), chance))),
  )
}

function poisson(mean: number, chance: Chance): number {
  const least = Math.exp(-mean)
  let count = 0
  for (let product = chance.share(); product > least; product *= chance.share()) count += 1
  return count
}

export function cover(setting: Setting, worlds: number): number {
  const sums = Object.keys(PEERS).map((name) => ({ name, held: 0, missed: 0, width: 0, said: 0 }))
  for (let world = 1; world <= worlds; world++) {
    const { history, came } = inventWorld(setting, world)
    for (const sum of sums) {
      const ranges = PEERS[sum.name]?.(history, makeChance(world))
      if (ranges === undefined) continue
      for (const [year, { low, high, middle }] of ranges.entries()) {
        const count = came[year] ?? 0
        sum.said += 1
        sum.held += low <= count && count <= high ? 1 : 0
        sum.missed += Math.abs(middle - count)
        sum.width += high - low
      }
    }
  }
  say(`  ${setting.name}`)
  for (const { name, held, missed, width, said } of sums.filter((sum) => sum.said > 0)) {
    say(
      `    ${name}: ${((100 * held) / said).toFixed(1)} % of ${said} ranges held, ${(width / said).toFixed(1)} wide, middle off by ${(missed / said).toFixed(2)}`,
    )
  }
  const own = sums.find(({ name }) => name === BY_ITSELF)
  return own === undefined || own.said === 0 ? 0 : own.held / own.said
}
