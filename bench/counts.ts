import { NEWEST, unitsAt } from '@gieo/engine/unit/land.ts'
import { makeRoutes } from '../server/main.ts'
import { machine, quantile, say } from './measure.ts'
import { openProvince } from './province/open.ts'
import { makeChance } from '../server/simulate/chance.ts'
import { READERS, signIn } from './province/readers.ts'

// Counts of any unit, in the server: a figure and the table of what lies below, for staff and for residents, and how much
// waits. Bar: 95 % within 10 ms.
const SIZE = Number(process.env['GIEO_SIZE'] ?? 200_000)
const UNITS = 40
const BAR_MS = 10

const { context, close } = await openProvince(SIZE)
const api = makeRoutes(context)
const land = await context.land()
const chance = makeChance(7)
const units = [...unitsAt(land, NEWEST), ...unitsAt(land, '2023-01-01')].map(({ id }) => id)
const FIGURE = '/api/v1/figures/skilled-mobilisation.models-registered'
const TABLE = '/api/v1/unit-table'
say(`Counts of any unit at ${SIZE} cases, in the server · ${machine()}`)
let holds = true
for (const name of [undefined, ...READERS]) {
  const headers = { cookie: name === undefined ? '' : await signIn(api, name) }
  const some = ['vn-40', ...Array.from({ length: UNITS }, () => chance.pick(units))]
  const asked: readonly (readonly [string, readonly string[]])[] = [
    ['figure', some.map((unit) => `${FIGURE}?unit=${unit}&kind=counted`)],
    ['of a quarter', some.map((unit) => `${FIGURE}?unit=${unit}&period=2026-Q1`)],
    ['unit table', some.map((unit) => `${TABLE}?unit=${unit}&programme=skilled-mobilisation`)],
    ...(name === undefined
      ? []
      : [['worklist', Array<string>(10).fill('/api/v1/worklist?limit=1')] as const]),
  ]
  for (const [what, paths] of asked) {
    const times: number[] = []
    for (const path of [...paths, ...paths]) {
      const began = performance.now()
      const answer = await api.request(path, { headers })
      await answer.text()
      times.push(performance.now() - began)
      if (answer.status >= 500) throw new Error(path)
    }
    const second = times.slice(paths.length)
    holds &&= quantile(second, 0.95) <= BAR_MS
    say(
      `${name ?? 'resident'}, ${what}: median ${quantile(second, 0.5).toFixed(1)} ms, p95 ${quantile(second, 0.95).toFixed(1)} ms (bar ${BAR_MS})`,
    )
  }
}
await close()
process.exit(holds ? 0 : 1)
