const SHOWN_MS = 5000

/** What was just done, in words: spoken by a live region and shown for a moment. In the browser only. */
class Said {
  text = $state('')
  #timer: ReturnType<typeof setTimeout> | undefined

  say(text: string): void {
    clearTimeout(this.#timer)
    this.text = text
    this.#timer = setTimeout(() => (this.text = ''), SHOWN_MS)
  }
}

export const said = new Said()
