import type { Context } from '../context.ts'
import type { Actor } from '../store/scope.ts'
import { findActor } from './session.ts'

const KEPT_MS = 1_000
const KEPT_MAX = 10_000

/** Who is signed in, remembered for a second where somebody asks many times in a row. */
export type KeptActors = {
  readonly of: (token: string, lately: boolean) => Promise<Actor | undefined>
  /** Nobody is who they were: somebody signed out here, or was given another post. */
  readonly forget: () => void
}

/**
 * A phone that comes back sends hundreds of commands, and each need not ask again who it is. A session that ended, or a
 * post that another process took away, holds for a second more at most; an act on units ends all of it at once.
 */
export function keepActors(context: Context): KeptActors {
  let kept = new Map<string, { actor: Promise<Actor | undefined>; at: number; position: string }>()
  const look = async (token: string) => {
    const actor = findActor(context, token)
    await actor
    const { position } = await context.landLately()
    if (kept.size >= KEPT_MAX) kept.clear()
    kept.set(token, { actor, at: performance.now(), position })
    return actor
  }
  return {
    of: async (token, lately) => {
      if (!lately) return findActor(context, token)
      const known = kept.get(token)
      const { position } = await context.landLately()
      const isFresh = known?.position === position && performance.now() - known.at < KEPT_MS
      return isFresh ? known.actor : look(token)
    },
    forget: () => void (kept = new Map()),
  }
}
