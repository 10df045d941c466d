import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readConfig, type Config } from '../config.ts'
import type { Context } from '../context.ts'
import { seedExample } from '../seed/seed.ts'
import { startImports } from '../imports/work.ts'
import { startJobs } from '../jobs/run.ts'
import { startRuns } from '../replication/runs/work.ts'
import { listen, type Listening } from '../main.ts'
import { open } from '../open.ts'
import { listenTraining } from '../training/listen.ts'
import { findTrainingPlace } from '../training/place.ts'
import { makeTraining } from '../training/training.ts'
import { print, type CliCommand } from './command.ts'

/** Builds the app if its sources changed, starts everything, loads the example on the first start, says where it is. */
export const start: CliCommand = {
  usage: 'start',
  about:
    'Start the server: database, example province on the first start, one address.\nPORT, HOST, GIEO_DATA, DATABASE_URL, GIEO_EXAMPLE and GIEO_TRAINING_PORT set it up; see docs/operations.md.',
  run: async () => {
    const config = readConfig(process.env)
    execFileSync(process.execPath, [fileURLToPath(new URL('../../tools/build-app.ts', import.meta.url))], {
      stdio: 'inherit',
    })
    const { context, url, close } = await open(config)
    try {
      const example =
        config.example === 'none'
          ? undefined
          : await seedExample(context, { example: config.example, picturesMax: 1000 })
      await serve(context, config, url, example?.signIns ?? [])
    } finally {
      await close()
    }
    return 0
  },
}

async function serve(
  context: Context,
  config: Config,
  url: string,
  signIns: readonly string[],
): Promise<void> {
  const practice = await startTraining(context, config, url)
  const listening = await listen(context, config)
  const jobs = startJobs(context)
  const imports = startImports(context)
  const runs = startRuns(context)
  print(
    `\nGieo:        ${listening.url}\nOn a phone:  ${listening.url}/field\nOffice:      ${listening.url}/office${practice === undefined ? '' : `\nTo practise: ${practice.url}`}\n`,
  )
  for (const line of signIns) print(`  ${line}`)
  for (const line of await firstWords(context)) print(line)
  print('\nCtrl-C stops it. Nothing is lost.\n')
  await untilAskedToStop()
  await listening.close()
  await practice?.close()
  await jobs.stop()
  await imports.stop()
  await runs.stop()
}

// An empty installation says what comes first; docs/operations.md says the rest.
async function firstWords(context: Context): Promise<readonly string[]> {
  const officer = await context.db.selectFrom('officers').select('officer_id').limit(1).executeTakeFirst()
  if (officer !== undefined) return []
  const gieo = 'npm run --silent gieo --'
  const units = `  ${gieo} units import FILE …                         the units of the state, once (see --help)`
  const first = `  ${gieo} account first NAME --full-name="…" --unit="xã …"`
  const hasUnits = (await context.land()).versions.size > 0
  return ['Nobody can sign in yet. In another terminal:', ...(hasUnits ? [] : [units]), first]
}

// Listens at once and is laid out on the first visit: nobody who does not practise waits for it.
async function startTraining(
  context: Context,
  config: Config,
  mainUrl: string,
): Promise<Listening | undefined> {
  const place = findTrainingPlace(config, mainUrl)
  if (place === undefined || config.training === undefined) return undefined
  const { port, address, mainAddress } = config.training
  const training = makeTraining({
    place,
    mainUrl,
    main: context,
    elsewhere: { address: mainAddress, port: config.port },
    picturesMax: 1000,
  })
  const listening = await listenTraining(training, { port, host: config.host })
  Object.assign(context, {
    training: { is: 'elsewhere', elsewhere: { address, port: Number(new URL(listening.url).port) } },
  })
  return {
    url: listening.url,
    close: async () => {
      await listening.close()
      await training.close()
    },
  }
}

const LOOK_FOR_PARENT_EVERY_MS = 500

// npm ends on a signal without passing it on: a server whose npm is gone would hold the port for ever.
function untilAskedToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop())
    if (process.env['npm_lifecycle_event'] === undefined) return
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && stop(), LOOK_FOR_PARENT_EVERY_MS).unref()
  })
}
