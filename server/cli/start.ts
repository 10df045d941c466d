import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../config.ts'
import { seedExample } from '../seed/seed.ts'
import { startJobs } from '../jobs/run.ts'
import { listen } from '../main.ts'
import { open } from '../open.ts'
import { print, type CliCommand } from './command.ts'

/** Builds the app if its sources changed, starts everything, loads the example on the first start, says where it is. */
export const start: CliCommand = {
  usage: 'start',
  about:
    'Start the server: database, example province on the first start, one address.\nPORT, HOST, GIEO_DATA, DATABASE_URL and GIEO_EXAMPLE set it up; see docs/operations.md.',
  run: async () => {
    const config = readConfig(process.env)
    execFileSync(process.execPath, [fileURLToPath(new URL('../../tools/build-app.ts', import.meta.url))], {
      stdio: 'inherit',
    })
    const { context, close } = await open(config)
    const example =
      config.example === 'none'
        ? undefined
        : await seedExample(context, { example: config.example, picturesMax: 1000 })
    const jobs = startJobs(context)
    const listening = await listen(context, config)
    print(
      `\nGieo:        ${listening.url}\nOn a phone:  ${listening.url}/field\nOffice:      ${listening.url}/office\n`,
    )
    for (const line of example?.signIns ?? []) print(`  ${line}`)
    print('\nCtrl-C stops it. Nothing is lost.\n')
    await untilAskedToStop()
    await listening.close()
    await jobs.stop()
    await close()
    return 0
  },
}

function untilAskedToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
}
