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
  /** Written to the device at least once: an entry that was opened and left untouched leaves no draft behind. */
  #isKept: boolean
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: Promise<void> = Promise.resolve()

  constructor(draft: Draft, store: DraftStore, nowMs: () => number, isKept: boolean) {
    this.draft = draft
    this.savedAtMs = isKept ? draft.savedAtMs : undefined
    this.#isKept = isKept
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
      if (!this.#isKept) await this.#store.create(draft)
      const kept = this.#isKept ? await this.#store.save(draft) : true
      this.#isKept = true
      this.savedAtMs = kept ? draft.savedAtMs : this.savedAtMs
      this.trouble = kept ? undefined : 'gone'
    } catch (failure) {
      this.trouble = isFull(failure) ? 'full' : 'failed'
    }
  }
}
