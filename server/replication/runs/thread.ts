import { parentPort, workerData } from 'node:worker_threads'
import { carryOut } from './carry-out.ts'
import type { FromThread } from './in-thread.ts'

// One run in a thread of its own: it tells how far it is, then what it came to. Whoever started it ends it.
const say = (told: FromThread) => parentPort?.postMessage(told) // oxlint-disable-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
let last = ''
const done = carryOut(String(workerData), (doing, percent) => {
  const now = `${doing} ${percent}`
  if (now !== last) say({ doing, percent })
  last = now
})
say({ done })
