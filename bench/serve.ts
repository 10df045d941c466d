import { startJobs } from '../server/jobs/run.ts'
import { listen } from '../server/main.ts'
import { open } from '../server/open.ts'

// The server in a process of its own, as an operator runs it, on the installation in GIEO_DATA: the bench is its client.
const folder = process.env['GIEO_DATA'] ?? ''
const { context, close } = await open({
  port: 0,
  host: '127.0.0.1',
  folder,
  databaseUrl: undefined,
  example: 'none',
})
const listening = await listen(context, { port: 0, host: '127.0.0.1' })
const jobs = startJobs(context)
process.stdout.write(`${listening.url}\n`)
process.once('SIGTERM', () => {
  void (async () => {
    await listening.close()
    await jobs.stop()
    await close()
    process.exit(0)
  })()
})
