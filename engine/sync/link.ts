/** How a device stands with the server. Only real requests tell; what the browser believes about the network does not. */
export type Link =
  | { readonly is: 'idle' }
  | { readonly is: 'sending'; readonly failures: number }
  | {
      readonly is: 'backing-off'
      readonly untilMs: number
      readonly failures: number
      readonly why: LinkFailure
    }
  /** The session ended: nothing is sent and nothing is dropped until the same person signs in again. */
  | { readonly is: 'paused' }

/** `no-signal`: no answer came. `server-failed`: one came, and it was not about us. */
export type LinkFailure = 'no-signal' | 'server-failed'

const FIRST_WAIT_MS = 2_000
const WAIT_MAX_MS = 5 * 60_000

/**
 * How long to wait after the n-th failure in a row: doubling, at most five minutes, spread by `jitter` (0 up to 1) over
 * the upper half so that a thousand phones under one mast do not come back in the same second.
 */
export function backoffMs(failures: number, jitter: number): number {
  const full = Math.min(WAIT_MAX_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1))
  return Math.round(full / 2 + (full / 2) * jitter)
}

/** The link after one more failure. A server may ask for a longer wait; never a shorter one. */
export function afterFailure(failure: {
  readonly why: LinkFailure
  readonly failuresBefore: number
  readonly atMs: number
  readonly jitter: number
  readonly retryAfterMs?: number | undefined
}): Link {
  const failures = failure.failuresBefore + 1
  const waitMs = Math.max(backoffMs(failures, failure.jitter), failure.retryAfterMs ?? 0)
  return { is: 'backing-off', untilMs: failure.atMs + waitMs, failures, why: failure.why }
}
