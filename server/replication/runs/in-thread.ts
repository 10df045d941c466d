import { Worker } from 'node:worker_threads'
import type { RunStep } from '@gieo/engine/replication/run.ts'
import type { CarriedOut } from './carry-out.ts'

export type FromThread = { readonly doing: RunStep; readonly percent: number } | { readonly done: CarriedOut }

/** What a thread may hold beside its arrays of numbers, which the planner bounds itself. */
const HEAP_MB = 768

export type Thread = {
  readonly ended: Promise<CarriedOut>
  /** Ends it wherever it is; `ended` then never comes. */
  readonly stop: () => Promise<void>
}

/** Carries a run out beside the server: requests are answered meanwhile, and it can be stopped at any time. */
export function startThread(inputs: string, tell: (doing: RunStep, percent: number) => void): Thread {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: inputs,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    // What the server was started with (a test's loaders, a debugger) is not meant for it.
    execArgv: [],
  })
  const ended = new Promise<CarriedOut>((done, failed) => {
    worker.on('message', (told: FromThread) => {
      if ('done' in told) done(told.done)
      else tell(told.doing, told.percent)
    })
    worker.once('error', failed)
    worker.once('exit', (code) => failed(new Error(`a run ended with ${code}`)))
  })
  // Whoever stops it no longer listens.
  ended.catch(() => undefined)
  return { ended, stop: async () => void (await worker.terminate()) }
}
