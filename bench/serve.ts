import { foldFigures } from '../server/jobs/fold.ts'
import { listen } from '../server/main.ts'
import { open } from '../server/open.ts'

// The server in a process of its own, as an operator runs it, on the installation in GIEO_DATA: the bench is its client.
// Of what runs beside requests only the figures are folded; searching thousands of cases made up in a minute for pairs
// that may be one thing is no work of a registration.
const FOLD_EVERY_MS = 5_000

const folder = process.env['GIEO_DATA'] ?? ''
const { context, close } = await open({
  port: 0,
  host: '127.0.0.1',
  folder,
  databaseUrl: undefined,
  example: 'none',
})
const listening = await listen(context, { port: 0, host: '127.0.0.1' })
const folding = setInterval(() => void foldFigures(context.db), FOLD_EVERY_MS)
process.stdout.write(`${listening.url}\n`)
process.once('SIGTERM', () => {
  void (async () => {
    clearInterval(folding)
    await listening.close()
    await close()
    process.exit(0)
  })()
})
