import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Clears what is no longer needed out of memory, now. Left to itself the engine of Node lets it pile up to some hundred
 * megabytes as long as the machine has them; a small server shares its memory with PostgreSQL. Costs about 50 ms.
 */
export const clearMemory: () => void = findCollector()

function findCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void // the engine's own function, which the flag makes visible
}
