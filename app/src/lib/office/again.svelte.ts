/**
 * A session that ended in the middle of writing: the door opens on top of the page, what was typed stays below it.
 * One for the whole office, in the browser only.
 */
class Again {
  open = $state(false)
  #settle: ((signedIn: boolean) => void) | undefined

  /** Asks to sign in; true once the same person is back, false when it was put off. */
  ask(): Promise<boolean> {
    this.#settle?.(false)
    this.open = true
    return new Promise((settle) => (this.#settle = settle))
  }

  end(signedIn: boolean): void {
    this.open = false
    this.#settle?.(signedIn)
    this.#settle = undefined
  }
}

export const again = new Again()
