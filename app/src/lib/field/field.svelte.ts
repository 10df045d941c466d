import type { Kit } from '@gieo/server/wire/sync.ts'
import type { SessionBody, SignIn } from '@gieo/server/wire/session.ts'
import { openDesk, type Desk } from './desk.ts'
import { openDevice, type Device, type Unusable } from './device.ts'
import type { Draft } from './draft/draft.ts'
import type { Kept } from './store/outbox-store.ts'
import type { KeptPhoto } from './store/photo-store.ts'
import { findProfile, keepProfile, readMeta, wipeOfficer, writeMeta, type Profile } from './store/profile.ts'
import type { SaidProblem } from '@gieo/engine/sync/outbox.ts'
import type { Progress, Reason } from './sync/runner.ts'

export type Phase = 'opening' | 'unusable' | 'signed-out' | 'locked' | 'ready'

export type SignInFailure =
  { readonly is: 'no-signal' } | { readonly is: 'refused'; readonly problem: SaidProblem }

const AT_REST: Progress = { link: { is: 'idle' }, busy: false, doneAtMs: undefined, trouble: undefined }

/** What the screens of the field app look at. One a tab; the stores behind it are shared with other tabs. */
class Field {
  phase = $state<Phase>('opening')
  unusable = $state<Unusable | undefined>()
  profile = $state.raw<Profile | undefined>()
  desk = $state.raw<Desk | undefined>()
  kit = $state.raw<Kit | undefined>()
  progress = $state.raw<Progress>(AT_REST)
  kept = $state.raw<readonly Kept[]>([])
  drafts = $state.raw<readonly Draft[]>([])
  photos = $state.raw<readonly KeptPhoto[]>([])
  /** Counts how often the replica has changed under the screen. */
  revision = $state(0)
  #device: Device | undefined

  /** Opens the device and, when somebody is signed in on it, her desk. */
  async start(language: () => string): Promise<void> {
    if (this.#device !== undefined) return
    const opened = await openDevice(language)
    if (typeof opened === 'string') {
      this.unusable = opened
      this.phase = 'unusable'
      return
    }
    this.#device = opened
    opened.channel?.addEventListener('message', (event) => void this.#heardFromTab(event.data))
    try {
      await this.#seat(opened.profile)
    } catch {
      this.unusable = 'no-store'
      this.phase = 'unusable'
      return
    }
    if (this.phase === 'signed-out') await opened.alone(() => this.#finishSignOut(opened))
    this.sync('start')
  }

  /** Signs in, or opens a locked device again. Waits for whatever is under way: a sign-out, another tab's sending. */
  async signIn(body: SignIn): Promise<SignInFailure | undefined> {
    const device = this.#open()
    let failure: SignInFailure | undefined
    await device.alone(async () => {
      const answer = await device.talk<SessionBody>('/api/v1/session', { method: 'POST', body })
      if (answer.is !== 'ok') {
        failure = answer.is === 'refused' ? { is: 'refused', problem: answer.problem } : { is: 'no-signal' }
        return
      }
      await writeMeta(device.outboxDb, 'signOutPending', false)
      await this.#seat(await keepProfile(device.outboxDb, answer.body))
    })
    if (failure !== undefined) return failure
    device.channel?.postMessage('profile')
    void navigator.storage?.persist?.()
    this.sync('start')
    return undefined
  }

  /** Whether this server holds the example province, whose accounts anybody may try. */
  async isExample(): Promise<boolean> {
    const answer = await this.#open().talk<{ example?: boolean }>('/healthz')
    return answer.is === 'ok' && answer.body.example === true
  }

  /** Everything of this officer leaves the device. The caller has said what is unsent and got a yes. */
  async signOut(): Promise<void> {
    const device = this.#open()
    const desk = this.desk
    if (desk === undefined) return
    desk.runner.stop()
    await device.alone(async () => {
      await wipeOfficer(device.outboxDb, desk.officer)
      await Promise.all(device.replicaDb.tables.map((table) => table.clear()))
      await writeMeta(device.outboxDb, 'signOutPending', true)
      // Before anybody can sign in again: ended later, it would end the new session.
      await this.#finishSignOut(device)
      await this.#seat(undefined)
    })
    device.channel?.postMessage('profile')
  }

  /** Asks for a round of sending and fetching. */
  sync(reason: Reason): void {
    void this.desk?.runner.sync(reason)
  }

  /** Something was written: the screens look again, other tabs too, and the runner sends. */
  async wrote(): Promise<void> {
    await this.look()
    this.#device?.channel?.postMessage('stores')
    this.sync('saved')
  }

  /** Reads the stores anew. */
  async look(): Promise<void> {
    const { desk } = this
    if (desk === undefined) return
    const [kept, drafts, photos, kit] = await Promise.all([
      desk.outbox.list(),
      desk.drafts.list(),
      desk.photos.list(),
      desk.replica.readKit(),
    ])
    await desk.replica.refresh()
    if (desk !== this.desk) return
    this.kept = kept
    this.drafts = drafts
    this.photos = photos
    if (kit !== undefined && kit.kit.scope + kit.etag !== this.#kitMark) {
      this.kit = kit.kit
      this.#kitMark = kit.kit.scope + kit.etag
    }
    this.revision += 1
  }

  #kitMark = ''

  #open(): Device {
    if (this.#device === undefined) throw new Error('the device is not open')
    return this.#device
  }

  async #seat(profile: Profile | undefined): Promise<void> {
    this.desk?.runner.stop()
    this.profile = profile
    this.#kitMark = ''
    this.kit = undefined
    this.kept = []
    this.drafts = []
    this.photos = []
    if (profile === undefined) {
      this.desk = undefined
      this.phase = 'signed-out'
      return
    }
    const told = (progress: Progress) => this.#told(progress)
    this.desk = await openDesk(this.#open(), profile, told, () => void this.#changed())
    this.progress = this.desk.runner.progress
    await this.look()
    this.phase = profile.locked ? 'locked' : 'ready'
  }

  #told(progress: Progress): void {
    this.progress = progress
    if (progress.link.is === 'paused' && this.phase === 'ready') {
      this.phase = 'locked'
      this.#device?.channel?.postMessage('profile')
    }
  }

  async #changed(): Promise<void> {
    await this.look()
    this.#device?.channel?.postMessage('stores')
  }

  async #heardFromTab(message: unknown): Promise<void> {
    if (message === 'stores') return this.look()
    const profile = await findProfile(this.#open().outboxDb)
    if (profile?.officer === this.desk?.officer && profile?.locked === (this.phase === 'locked')) return
    await this.#seat(profile)
  }

  // Without signal the session cannot be ended now: it is ended on the next start, before anything else.
  async #finishSignOut(device: Device): Promise<void> {
    if ((await readMeta<boolean>(device.outboxDb, 'signOutPending')) !== true) return
    const answer = await device.talk('/api/v1/session', { method: 'DELETE', timeoutMs: 8_000 })
    if (answer.is === 'ok' || answer.is === 'signed-out') {
      await writeMeta(device.outboxDb, 'signOutPending', false)
    }
  }
}

export const field = new Field()
