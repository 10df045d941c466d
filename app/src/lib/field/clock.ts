/** Differences below this are the network's doing. */
const IGNORED_MS = 5 * 60_000

/**
 * A phone's clock may be a year off. Every answer of the server tells its time; the difference is kept and days are
 * written by the server's calendar. It orders nothing: only the day proposed in a form comes from it.
 */
export class Clock {
  #offsetMs: number
  readonly #nowMs: () => number
  readonly #keep: (offsetMs: number) => void

  constructor(nowMs: () => number, offsetMs: number, keep: (offsetMs: number) => void) {
    this.#nowMs = nowMs
    this.#offsetMs = offsetMs
    this.#keep = keep
  }

  heard(serverDate: string): void {
    const offset = Date.parse(serverDate) - this.#nowMs()
    if (Number.isNaN(offset)) return
    const rounded = Math.abs(offset) < IGNORED_MS ? 0 : offset
    if (Math.abs(rounded - this.#offsetMs) < IGNORED_MS) return
    this.#offsetMs = rounded
    this.#keep(rounded)
  }

  /** By the server's clock, as far as this device has heard it. */
  nowMs(): number {
    return this.#nowMs() + this.#offsetMs
  }

  /** Today where the officers are: Viet Nam has one time zone and no summer time. */
  today(): string {
    return new Date(this.nowMs() + 7 * 3_600_000).toISOString().slice(0, 10)
  }
}
