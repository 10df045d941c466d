const KEY = 'gieo-single-keys'

/** Whether single letters are shortcuts on this device. Somebody's choice; on until it is made. */
class SingleKeys {
  on = $state(true)

  read(): void {
    try {
      this.on = localStorage.getItem(KEY) !== 'off'
    } catch {
      // A device that keeps nothing has them on.
    }
  }

  choose(on: boolean): void {
    this.on = on
    try {
      localStorage.setItem(KEY, on ? 'on' : 'off')
    } catch {
      // The choice then holds for this page.
    }
  }
}

export const singleKeys = new SingleKeys()
