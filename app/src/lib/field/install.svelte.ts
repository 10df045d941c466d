/** Chromium's offer to put the app on the home screen; it comes once and can be taken up later. */
type InstallOffer = Event & { prompt(): Promise<unknown> }

class Install {
  offer = $state.raw<InstallOffer | undefined>()

  async take(): Promise<void> {
    const { offer } = this
    this.offer = undefined
    await offer?.prompt()
  }
}

export const install = new Install()

let caught = false

/** Keeps the browser's own banner away: the offer stands quietly where it disturbs nobody. */
export function catchInstall(): void {
  if (caught) return
  caught = true
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    install.offer = event as InstallOffer // the only event of this name
  })
}
