import { systemClock, type Context } from '../context.ts'
import { startImports } from '../imports/work.ts'
import { startJobs } from '../jobs/run.ts'
import { makeContext } from '../open.ts'
import { seedExample } from '../seed/seed.ts'
import { openDatabase } from '../store/database.ts'
import { migrate } from '../store/migrate.ts'
import { clearTraining, forgetLaidOut, isLaidOut, markLaidOut, type TrainingPlace } from './place.ts'

/** A second installation in the same process, for practice. It is laid out on the first visit and can start afresh. */
export type Training = {
  /** Its context once it is laid out; until then this begins the work and answers with nothing. */
  readonly context: () => Context | undefined
  /** Waits until it is laid out: for tests and for the way down. */
  readonly ready: () => Promise<Context>
  readonly close: () => Promise<void>
}

type Running = { readonly context: Context; readonly stop: () => Promise<void> }
type Options = {
  readonly place: TrainingPlace
  readonly mainUrl: string
  readonly main: Pick<Context, 'log'>
  readonly elsewhere: { readonly address: string | undefined; readonly port: number }
  /** Drawing takes most of the time: tests ask for few pictures. */
  readonly picturesMax: number
}

export function makeTraining({ place, mainUrl, main, elsewhere, picturesMax }: Options): Training {
  let running: Running | undefined
  let opening: Promise<Running> | undefined

  const open = async (): Promise<Running> => {
    if (!isLaidOut(place)) await clearTraining(place, mainUrl)
    const db = openDatabase(place.url)
    await migrate(db)
    const made = await makeContext(db, place.folder, systemClock)
    const context = Object.assign(made, { training: { is: 'here', elsewhere, reset } as const })
    await seedExample(context, { example: 'nghe-an', picturesMax })
    markLaidOut(place)
    const jobs = startJobs(context)
    const imports = startImports(context)
    return {
      context,
      stop: async () => {
        await jobs.stop()
        await imports.stop()
        await db.destroy()
      },
    }
  }
  const leave = async (): Promise<void> => {
    const left = running
    running = undefined
    await left?.stop()
  }
  // One at a time, whoever asks: a visit while the place is being laid out waits for the same work.
  const begin = (): Promise<Running> => {
    opening ??= leave()
      .then(open)
      .then((opened) => (running = opened))
      .catch((failure: unknown) => {
        main.log.error({ failure }, 'the training place could not be laid out')
        throw failure
      })
      .finally(() => (opening = undefined))
    return opening
  }
  // The mark goes first: whatever happens then, the next visit lays the place out anew.
  async function reset(): Promise<void> {
    forgetLaidOut(place)
    await begin()
  }
  return {
    context: () => {
      // Somebody may have emptied it from the command line.
      if (running !== undefined && isLaidOut(place)) return running.context
      begin().catch(() => undefined)
      return undefined
    },
    ready: async () =>
      running !== undefined && isLaidOut(place) ? running.context : (await begin()).context,
    close: async () => {
      await opening?.catch(() => undefined)
      await leave()
    },
  }
}
