import type { Interval } from '../ranking/interval.ts'

/** How long something was followed, and whether it ended then or was merely looked at last. */
export type Followed = { readonly time: number; readonly ended: boolean }

/** One step of a survival curve: what is still there just after a time at which something ended. */
export type SurvivalStep = {
  readonly time: number
  readonly atRisk: number
  readonly ended: number
  readonly share: number
  /** Greenwood's standard error of the share. */
  readonly error: number
  /** Log-log bounds (Kalbfleisch and Prentice 1980): they stay between 0 and 1, also for few. */
  readonly interval: Interval
}

// The quantile of the normal distribution for 95 % in the middle.
const Z = 1.959963984540054

/**
 * What share is still there after so long (Kaplan and Meier 1958). Whatever was only followed for a while counts as long
 * as it was followed, and then says nothing. One step for each time at which something ended; none when nothing did.
 */
export function survivalCurve(followed: readonly Followed[]): readonly SurvivalStep[] {
  const known = followed.filter(({ time }) => Number.isFinite(time) && time >= 0)
  const times = [...new Set(known.flatMap(({ time, ended }) => (ended ? [time] : [])))].toSorted(
    (left, right) => left - right,
  )
  let share = 1
  let variance = 0
  return times.map((time) => {
    // What was last seen on the day of an end was still there on that day.
    const atRisk = known.filter((one) => one.time >= time).length
    const ended = known.filter((one) => one.ended && one.time === time).length
    share *= 1 - ended / atRisk
    variance += ended === atRisk ? Infinity : ended / (atRisk * (atRisk - ended))
    return { time, atRisk, ended, share, ...boundsOf(share, variance) }
  })
}

/** The share that is still there after so long; 1 before anything ended. `undefined` where nobody was followed so long. */
export function survivalAt(
  followed: readonly Followed[],
  time: number,
): (Pick<SurvivalStep, 'share' | 'interval'> & { readonly atRisk: number }) | undefined {
  const atRisk = followed.filter((one) => one.time >= time).length
  const steps = survivalCurve(followed).filter((step) => step.time <= time)
  const last = steps.at(-1)
  const longest = Math.max(...followed.map((one) => one.time))
  // All ended before: that none is left is known.
  if (followed.length === 0 || (time > longest && last?.share !== 0)) return undefined
  if (last === undefined) return { share: 1, interval: { low: 0, high: 1 }, atRisk }
  return { share: last.share, interval: last.interval, atRisk }
}

function boundsOf(share: number, variance: number): Pick<SurvivalStep, 'error' | 'interval'> {
  // When none is left the error is not defined; the bounds say nothing more than that.
  if (share <= 0) return { error: 0, interval: { low: 0, high: 0 } }
  const log = Math.log(share)
  const reach = (Z * Math.sqrt(variance)) / Math.abs(log)
  return {
    error: share * Math.sqrt(variance),
    interval: { low: share ** Math.exp(reach), high: share ** Math.exp(-reach) },
  }
}
