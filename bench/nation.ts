import { machine, say } from './measure.ts'
import { compareKinds } from './nation/kinds.ts'
import { tellMemory } from './nation/memory.ts'
import { openNation } from './nation/open.ts'
import { openDuck } from './nation/peers.ts'
import { openPhases } from './nation/phases.ts'
import { inventQuestions } from './nation/questions.ts'
import { compareReads } from './nation/reads.ts'
import { tellRebuild } from './nation/rebuilt.ts'
import { compareRows } from './nation/same-rows.ts'
import { tellSizes } from './nation/sizes.ts'
import { tellTouched } from './nation/touched.ts'
import { compareWrites } from './nation/writes.ts'

// Figures of a whole nation: 34 provinces, 3,321 communes, 90,000 hamlets, two maps, 25 programmes of 8 indicators each,
// ten years; GIEO_SIZE events of cases. Bars: 20 GB; p99 of a figure 10 ms and 3 times a look-up by key; rows and pages of a
// read constant; 500 MB of the server; 30 % of a write; rows written in bulk are those of the write path.
// With GIEO_BENCH=FOLDER what was done is not done again: it may be stopped and begun again. `nation.ts reads touched` does
// these phases anew.
const SIZE = Number(process.env['GIEO_SIZE'] ?? 1_000_000)
const QUESTIONS = 400
const DISK_BAR_GB = 20

say(`A nation of ${SIZE} events · ${machine()}`)
const { context, url, close } = await openNation(SIZE)
const run = openPhases(context.folder, process.argv.slice(2))
const bars: boolean[] = []
try {
  const questions = await inventQuestions(context, QUESTIONS)
  bars.push(
    await run('sizes', async () => (await tellSizes(context.db)) <= DISK_BAR_GB),
    await run('reads', async () => {
      const duck = await openDuck(context)
      say(`exported to DuckDB and loaded there in ${duck.loadedInSeconds.toFixed(0)} s`)
      try {
        return await compareReads(context, duck, questions)
      } finally {
        duck.close()
      }
    }),
    await run('touched', () => tellTouched(context, url, questions.slice(0, 200))),
    await run('kinds', () => compareKinds(context)),
    await run('memory', () => tellMemory(context, questions)),
    await run('rows', () => compareRows(context, url, SIZE)),
    await run('writes', () => compareWrites(context)),
    await run('rebuild', () => tellRebuild(context)),
  )
} finally {
  await close()
}
process.exit(bars.every(Boolean) ? 0 : 1)
