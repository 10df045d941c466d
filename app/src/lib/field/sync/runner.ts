import { afterFailure, type Link } from '@gieo/engine/sync/link.ts'
import { failuresOf } from '@gieo/engine/sync/outbox.ts'
import type { OutboxStore } from '../store/outbox-store.ts'
import type { PhotoStore } from '../store/photo-store.ts'
import type { ReplicaStore } from '../store/replica-store.ts'
import type { Alone } from './alone.ts'
import { sendPhotos, type Deliver } from './photos.ts'
import { fetchKit, pullChanges, type Pulled } from './pull.ts'
import { pushWaiting, type World } from './push.ts'
import type { Unreachable } from './request.ts'

/** Why a round begins. Only `timer` respects the pause after a failure; the others suggest that trying is worth it. */
export type Reason = 'start' | 'saved' | 'visible' | 'online' | 'asked' | 'timer'

export type Progress = {
  readonly link: Link
  readonly busy: boolean
  /** When a whole round last came to its end. */
  readonly doneAtMs: number | undefined
  /** What the device's own store threw in the last round, such as a full disk; the person is told. */
  readonly trouble: unknown
}

export type Parts = {
  readonly world: World
  readonly officer: string
  readonly device: string
  readonly outbox: OutboxStore
  readonly photos: PhotoStore
  readonly replica: ReplicaStore
  readonly deliver: Deliver
  readonly alone: Alone
  /** Whether this officer still owns the device's profile; asked under the lock. */
  readonly isCurrent: () => Promise<boolean>
  /** The session ended. */
  readonly lock: () => Promise<void>
  readonly told: (progress: Progress) => void
  /** Something in the stores has changed. */
  readonly changed: () => void
}

const QUIET_ROUND_MS = 5 * 60_000

/** Keeps one officer's device and the server in step. One round: kit, commands, photos, changes. */
export class Runner {
  readonly #parts: Parts
  #progress: Progress
  #timer: ReturnType<typeof setTimeout> | undefined
  #waiting: { readonly turn: Promise<void>; isWorthIt: boolean } | undefined
  #stopped = false

  constructor(parts: Parts, options: { readonly locked: boolean; readonly doneAtMs: number | undefined }) {
    this.#parts = parts
    this.#progress = {
      link: { is: options.locked ? 'paused' : 'idle' },
      busy: false,
      doneAtMs: options.doneAtMs,
      trouble: undefined,
    }
  }

  get progress(): Progress {
    return this.#progress
  }

  /**
   * One round as soon as it is this tab's turn. Asked for again before it has begun, it is still one round, and whoever
   * of them had a reason to ignore the pause is heard.
   */
  sync(reason: Reason): Promise<void> {
    const isWorthIt = reason !== 'timer'
    if (this.#waiting !== undefined) {
      this.#waiting.isWorthIt ||= isWorthIt
      return this.#waiting.turn
    }
    const turn = this.#parts.alone(async () => {
      const ignoresPause = this.#waiting?.isWorthIt ?? isWorthIt
      this.#waiting = undefined
      if (!this.#stopped && (await this.#parts.isCurrent())) await this.#round(ignoresPause)
    })
    this.#waiting = { turn, isWorthIt }
    return turn
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #round(ignoresPause: boolean): Promise<void> {
    const { link } = this.#progress
    if (link.is === 'paused') return
    // A timer may come a moment before its time: without a new one nothing would ever be tried again.
    if (link.is === 'backing-off' && !ignoresPause && this.#parts.world.nowMs() < link.untilMs)
      return this.#plan()
    this.#tell({ busy: true, trouble: undefined })
    try {
      await this.#steps()
    } catch (trouble) {
      this.#tell({ trouble })
    }
    this.#tell({ busy: false })
    this.#parts.changed()
    this.#plan()
  }

  async #steps(): Promise<void> {
    const { world, outbox, photos, replica, deliver, device, officer } = this.#parts
    if (!(await this.#passed(await fetchKit(world, replica, officer)))) return
    const start = this.#now()
    const link = await pushWaiting(world, outbox, device, start)
    if (link.is !== 'idle' && link !== start) return this.#fall(link)
    this.#parts.changed()
    if (!(await this.#passed(await sendPhotos(photos, deliver)))) return
    if (!(await this.#passed(await pullChanges(world, outbox, replica)))) return
    this.#tell({ link: { is: 'idle' }, doneAtMs: world.nowMs() })
  }

  // The wait is over, the count of failures goes on: only a push that was answered begins it anew.
  #now(): Link {
    const { link } = this.#progress
    return link.is === 'backing-off' ? { ...link, untilMs: this.#parts.world.nowMs() } : link
  }

  async #passed(came: Pulled): Promise<boolean> {
    if (came.is === 'done') return true
    await this.#fall(came.is === 'signed-out' ? { is: 'paused' } : this.#failed(came))
    return false
  }

  #failed(came: Unreachable): Link {
    const { nowMs, chance } = this.#parts.world
    const failuresBefore = failuresOf(this.#progress.link)
    const retryAfterMs = came.is === 'server-failed' ? came.retryAfterMs : undefined
    return afterFailure({ why: came.is, failuresBefore, atMs: nowMs(), jitter: chance(), retryAfterMs })
  }

  async #fall(link: Link): Promise<void> {
    this.#tell({ link })
    if (link.is === 'paused') await this.#parts.lock()
  }

  #tell(change: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...change }
    this.#parts.told(this.#progress)
  }

  #plan(): void {
    clearTimeout(this.#timer)
    const { link } = this.#progress
    if (this.#stopped || link.is === 'paused') return
    const waitMs = link.is === 'backing-off' ? link.untilMs - this.#parts.world.nowMs() : QUIET_ROUND_MS
    this.#timer = setTimeout(() => void this.sync('timer'), Math.max(1000, waitMs))
  }
}
