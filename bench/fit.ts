import { layGround } from '../engine/replication/fit/ground.ts'
import { hashInputs } from '../engine/replication/fit/inputs-hash.ts'
import { inventGround } from '../engine/replication/fit/invented-ground.testing.ts'
import { lookFrom, rankPractices } from '../engine/replication/fit/rank.ts'
import { explain } from '../engine/replication/fit/reasons.ts'
import { searchPlainly } from './fit/search.ts'
import { machine, median, quantile, say } from './measure.ts'

// Which of 500 practices fit a hamlet, of 4,000, each practice tried in about 40 of them: one hamlet with every reason, and
// all. Bars: 50 ms and 20 s. The same by plain search in the same run, and whether both find the same.
const [PLACES, PRACTICES, TRIED] = [4000, 500, 40]
const CHECKED = 40
const SHOWN = 20

const inputs = inventGround({ places: PLACES, practices: PRACTICES, tried: TRIED, seed: 11 })
say(`${PLACES} hamlets × ${PRACTICES} practices, ${inputs.adoptions.length} adoptions · ${machine()}`)

const beganHash = performance.now()
const hash = hashInputs(inputs)
say(`inputs ${hash.slice(0, 16)}, hashed in ${(performance.now() - beganHash).toFixed(0)} ms`)
const beganLaying = performance.now()
const ground = layGround(inputs)
say(`laid out in ${(performance.now() - beganLaying).toFixed(0)} ms`)

const some = Array.from({ length: CHECKED }, (_, at) => (at * 97) % PLACES)
// In processor time: the machine has other work.
const msSince = (began: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
const ours = some.map((place) => {
  const began = process.cpuUsage()
  const look = lookFrom(ground, place)
  const found = rankPractices(ground, look).map((each) => ({ ...each, ...explain(ground, look, each) }))
  return { found, ms: msSince(began) }
})
const plain = some.map((place) => {
  const began = process.cpuUsage()
  const at = inputs.places[place]
  return { found: at === undefined ? [] : searchPlainly(inputs, at), ms: msSince(began) }
})
const one = ours.map(({ ms }) => ms)
say(
  `one hamlet, every practice with all its reasons, processor time: ${median(one).toFixed(1)} ms, slowest ${Math.max(...one).toFixed(1)} (the first, not warm, ${(one[0] ?? 0).toFixed(1)}; bar 50)`,
)
const slow = plain.map(({ ms }) => ms)
say(
  `  by plain search, without reasons: ${median(slow).toFixed(0)} ms, p95 ${quantile(slow, 0.95).toFixed(0)}`,
)

let differ = 0
for (const [at, { found }] of ours.entries()) {
  const others = new Map(plain[at]?.found.map((each) => [each.card, each]))
  for (const { practice, conditions, alike } of found) {
    const other = others.get(inputs.practices[practice]?.of.card ?? '')
    const same = conditions === truthOf(other?.notMet ?? 0, other?.unknown ?? 0) && alike === other?.alike
    if (!same) differ++
  }
}
say(`  ${differ} of ${ours.reduce((sum, { found }) => sum + found.length, 0)} differ between both`)

const beganAll = process.cpuUsage()
let reasons = 0
for (let place = 0; place < PLACES; place++) {
  const look = lookFrom(ground, place)
  for (const standing of rankPractices(ground, look).slice(0, SHOWN)) {
    const found = explain(ground, look, standing)
    reasons += found.for.length + found.against.length
  }
}
const seconds = msSince(beganAll) / 1000
say(
  `all hamlets, every practice ranked, reasons of the first ${SHOWN} (${reasons}): ${seconds.toFixed(1)} s of processor time (bar 20), peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
)
say(`  by plain search about ${((median(slow) * PLACES) / 1000).toFixed(0)} s`)
process.exit(Math.max(...one) <= 50 && seconds <= 20 && differ === 0 ? 0 : 1)

function truthOf(notMet: number, unknown: number): string {
  return notMet > 0 ? 'not-met' : unknown > 0 ? 'unknown' : 'met'
}
