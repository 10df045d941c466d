/** Runs one piece of work at a time across all tabs of this device. */
export type Alone = (work: () => Promise<void>) => Promise<void>

/**
 * With Web Locks a second tab waits for the first. Without them each tab minds itself only: the same command may then
 * travel twice under one id, and the server answers twice with one verdict.
 */
export function makeAlone(name: string, locks: LockManager | undefined): Alone {
  let tail: Promise<void> = Promise.resolve()
  return (work) => {
    const turn = async () => {
      if (locks === undefined) await work()
      else await locks.request(name, work)
    }
    tail = tail.then(turn, turn)
    return tail
  }
}
