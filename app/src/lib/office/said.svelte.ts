const SHOWN_MS = 5000
/** What can be taken back stays longer: whoever sees the slip needs time to reach for the button. */
const OFFERED_MS = 20_000

/** The way back out of what was just done. */
export type Offer = { readonly name: string; readonly run: () => void }

/** What was just done, in words: spoken by a live region and shown for a moment. In the browser only. */
class Said {
  text = $state('')
  offer = $state.raw<Offer | undefined>()
  #timer: ReturnType<typeof setTimeout> | undefined

  say(text: string, offer?: Offer): void {
    clearTimeout(this.#timer)
    this.text = text
    this.offer = offer
    this.#timer = setTimeout(() => this.#end(), offer === undefined ? SHOWN_MS : OFFERED_MS)
  }

  /** Takes up the offer; it stands for one time. */
  take(): void {
    const offer = this.offer
    this.#end()
    offer?.run()
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.text = ''
    this.offer = undefined
  }
}

export const said = new Said()
