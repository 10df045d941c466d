import type { DraftStore } from '../store/draft-store.ts'
import { isFull } from '../store/full.ts'
import type { Draft } from './draft.ts'

const PAUSE_MS = 250

/** A draft under the pen: every change is saved on the device a moment later, in order, and the screen says when. */
export class Writing {
  draft = $state.raw() as Draft // set in the constructor, before anybody can look
  savedAtMs = $state<number | undefined>()
  /** The device could not keep the last change. */
  trouble = $state<'full' | 'failed' | 'gone' | undefined>()
  readonly #store: DraftStore
  readonly #nowMs: () => number
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()

  constructor(draft: Draft, store: DraftStore, nowMs: () => number) {
    this.draft = draft
    this.savedAtMs = draft.savedAtMs
    this.#store = store
    this.#nowMs = nowMs
  }

  change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS)
  }

  answer(field: string, value: unknown): void {
    this.change({ answers: { ...this.draft.answers, [field]: value } })
  }

  /** Saves now: before a step, when the page is hidden, before the draft becomes commands. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#saving = this.#saving.then(() => this.#save())
    return this.#saving
  }

  /** No more saving: the draft has become commands or was discarded. */
  async end(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#saving
  }

  async #save(): Promise<void> {
    const draft = { ...this.draft, savedAtMs: this.#nowMs() }
    try {
      const kept = await this.#store.save(draft)
      this.savedAtMs = kept ? draft.savedAtMs : this.savedAtMs
      this.trouble = kept ? undefined : 'gone'
    } catch (failure) {
      this.trouble = isFull(failure) ? 'full' : 'failed'
    }
  }
}
