import { makeChance, type Chance } from '../engine/chance.ts'
import { judgeEvidence } from '../engine/replication/evidence/judge.ts'
import type { Panel, Watched } from '../engine/replication/evidence/panel.ts'
import { normalFrom } from '../engine/statistics/normal.ts'
import { machine, say } from './measure.ts'

// Is an effect what the page says it is? Invented worlds in which the truth is known: none, a known one, and worlds where those
// who took a practice up were on another way already. Bars: the truth lies within 90 % of the intervals shown; at most 5 % of the
// worlds without an effect are said to have one. How many are refused is printed.
const WORLDS = Number(process.env['GIEO_WORLDS'] ?? 1000)
const [COMMUNES, EACH, PERIODS] = [40, 8, 8]

type World = {
  readonly name: string
  readonly effect: number
  /** How much more those who take it up had been rising, a period. */
  readonly drift: number
  /** Those who had a bad year take it up. */
  readonly dip: boolean
}

const KINDS: readonly World[] = [
  { name: 'no effect', effect: 0, drift: 0, dip: false },
  { name: 'an effect of 0.8', effect: 0.8, drift: 0, dip: false },
  { name: 'an effect of 0.3', effect: 0.3, drift: 0, dip: false },
  { name: 'no effect, takers rising by 0.2 a period', effect: 0, drift: 0.2, dip: false },
  { name: 'no effect, takers rising by 0.5 a period', effect: 0, drift: 0.5, dip: false },
  { name: 'an effect of 0.8, takers rising by 0.2 a period', effect: 0.8, drift: 0.2, dip: false },
  { name: 'no effect, taken up after a bad year', effect: 0, drift: 0, dip: true },
]

say(
  `Evidence in ${WORLDS} invented worlds of each kind, ${COMMUNES} communes of ${EACH} places, ${PERIODS} periods · ${machine()}`,
)
const began = performance.now()
let holds = true
for (const kind of KINDS) {
  let [shown, within, claimed] = [0, 0, 0]
  for (let world = 0; world < WORLDS; world++) {
    const evidence = judgeEvidence(inventPanel(kind, makeChance(world + 1)))
    if (evidence.kind === 'refused') continue
    const { low, high } = evidence.effect
    shown += 1
    if (low <= kind.effect && kind.effect <= high) within += 1
    if (low > 0 || high < 0) claimed += 1
  }
  // Where every world is refused no interval can be wrong.
  const coverage = shown === 0 ? 1 : within / shown
  const falseClaims = kind.effect === 0 ? claimed / WORLDS : 0
  holds &&= coverage >= 0.9 && falseClaims <= 0.05
  say(
    `${kind.name}: refused ${percent(1 - shown / WORLDS)}, the truth within ${percent(coverage)} of the intervals shown (bar 90 %), ` +
      (kind.effect === 0
        ? `false claims ${percent(falseClaims)} of all worlds (bar 5 %)`
        : `an effect claimed in ${percent(claimed / Math.max(1, shown))} of those shown`),
  )
}
say(`${((performance.now() - began) / WORLDS / KINDS.length).toFixed(0)} ms for one judgement`)
process.exit(holds ? 0 : 1)

function inventPanel({ effect, drift, dip }: World, chance: Chance): Panel {
  const shocks = Array.from({ length: 3 }, () => Array.from({ length: PERIODS }, () => normalFrom(chance)))
  const places: Watched[] = []
  for (let commune = 0; commune < COMMUNES; commune++) {
    const stratum = commune % 3
    const own = Array.from({ length: PERIODS }, () => 0.3 * normalFrom(chance))
    // Some communes are more eager than others.
    const eager = 0.1 + 0.4 * chance.share()
    for (let place = 0; place < EACH; place++) {
      const level = 2 * normalFrom(chance)
      const noise = Array.from({ length: PERIODS }, () => 0.7 * normalFrom(chance))
      const since = sinceOf(eager, noise, dip, chance)
      const values = noise.map((each, period) => {
        const rising = since === undefined ? 0 : drift * period
        const worked = since !== undefined && period >= since ? effect : 0
        return level + (shocks[stratum]?.[period] ?? 0) + (own[period] ?? 0) + rising + worked + each
      })
      places.push({
        place: `${commune}.${place}`,
        cluster: String(commune),
        stratum: String(stratum),
        since,
        values,
      })
    }
  }
  return { periods: PERIODS, places, neighbours: [] }
}

function sinceOf(eager: number, noise: readonly number[], dip: boolean, chance: Chance): number | undefined {
  if (!dip) return chance.share() < eager ? 3 + chance.below(3) : undefined
  const bad = noise.findIndex(
    (each, period) => period >= 3 && period < 6 && (noise[period - 1] ?? 0) < -0.7 && each !== 0,
  )
  return bad >= 0 && chance.share() < 2 * eager ? bad : undefined
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
