import { machine, say } from './measure.ts'
import { tellMemory } from './nation/memory.ts'
import { openNation } from './nation/open.ts'
import { openDuck } from './nation/peers.ts'
import { inventQuestions } from './nation/questions.ts'
import { compareReads } from './nation/reads.ts'
import { tellRebuild } from './nation/rebuilt.ts'
import { compareRows } from './nation/same-rows.ts'
import { tellSizes } from './nation/sizes.ts'
import { tellTouched } from './nation/touched.ts'
import { compareWrites } from './nation/writes.ts'

// Figures of a whole nation: 34 provinces, 3,321 communes, 90,000 hamlets, two maps, 25 programmes of 8 indicators each,
// ten years; GIEO_SIZE events of cases. Bars: 20 GB; p99 of a figure 10 ms and 3 times a look-up by key; 500 MB of the
// server; 30 % of a write; rows written in bulk are those of the write path.
const SIZE = Number(process.env['GIEO_SIZE'] ?? 1_000_000)
const QUESTIONS = 400
const DISK_BAR_GB = 20

say(`A nation of ${SIZE} events · ${machine()}`)
const { context, url, close } = await openNation(SIZE)
const bars: boolean[] = []
try {
  bars.push((await tellSizes(context.db)) <= DISK_BAR_GB)
  const questions = await inventQuestions(context, QUESTIONS)
  const duck = await openDuck(context)
  say(`exported to DuckDB and loaded there in ${duck.loadedInSeconds.toFixed(0)} s`)
  bars.push(await compareReads(context, duck, questions))
  duck.close()
  say('a figure touches:')
  await tellTouched(context, url, questions.slice(0, 200))
  bars.push(await tellMemory(context, questions))
  bars.push(await compareRows(context, url, SIZE))
  bars.push(await compareWrites(context))
  bars.push(await tellRebuild(context))
} finally {
  await close()
}
process.exit(bars.every(Boolean) ? 0 : 1)
