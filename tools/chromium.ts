import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

export type Browser =
  | { readonly path: string; readonly refused?: undefined }
  | { readonly refused: string; readonly path?: undefined }

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A Chromium for the browser journeys: the system's; as root on Debian without one, Debian's package; else the one
 * Playwright has downloaded. The journeys are never skipped in silence: without any, this says what to do.
 */
export function ensureChromium(): Browser {
  const found = findChromium()
  if (found !== undefined) return { path: found }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installDebianPackage()
  const path = findChromium()
  if (path !== undefined) return { path }
  return {
    refused:
      'The browser journeys need Chromium. Install it (Debian: apt-get install chromium; elsewhere: npx playwright-core install chromium) or set GIEO_CHROMIUM to its path.',
  }
}

function findChromium(): string | undefined {
  const named = process.env['GIEO_CHROMIUM']
  const places = [...(named === undefined ? [] : [named]), ...PLACES, chromium.executablePath()]
  return places.find((place) => place !== '' && existsSync(place))
}

function installDebianPackage(): void {
  process.stdout.write("No Chromium here: installing Debian's package for the browser journeys.\n")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  } catch {
    process.stdout.write('Installing it did not work.\n')
  }
}
