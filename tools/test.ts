import { spawnSync } from 'node:child_process'
import { ensureChromium } from './chromium.ts'

/** `npm test`: every check, then every test, the browser journeys included. Ends with `N passed, N failed`. */
const browser = ensureChromium()
if (browser.refused !== undefined) {
  process.stderr.write(`${browser.refused}\n`)
  process.exit(1)
}
const env = { ...process.env, GIEO_CHROMIUM: browser.path }
const steps: readonly (readonly string[])[] = [
  ['tools/build-app.ts'],
  ['tools/check.ts'],
  ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=./tools/plain-reporter.ts'],
]
for (const step of steps) {
  const { status } = spawnSync(process.execPath, [...step], { stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
