import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const STAMP = join(ROOT, 'app/build/.built-from')
const SOURCES = ['app/src', 'app/messages', 'app/static', 'app/vite', 'engine', 'programmes']
const SINGLE_SOURCES = [
  'app/vite.config.ts',
  'app/package.json',
  'app/project.inlang/settings.json',
  'package-lock.json',
]
const LINES_SHOWN = 40
const GENERATED = /(^|\/)(node_modules|paraglide|\.svelte-kit)(\/|$)|\.test\.ts$|\.testing\.ts$/

/** Builds the web app into app/build unless that was built from these very sources. Prints one line. */
export function buildApp(): void {
  const started = performance.now()
  const sources = hashSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) {
    process.stdout.write('The app is built.\n')
    return
  }
  runBuild(sources)
  writeFileSync(STAMP, sources)
  process.stdout.write(`The app was built in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`)
}

/** Vite's own output matters only when it fails. */
function runBuild(sources: string): void {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    GIEO_APP_VERSION: sources.slice(0, 16),
    NO_COLOR: '1',
  }
  try {
    execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: join(ROOT, 'app'),
      env,
      stdio: 'pipe',
    })
  } catch (failed) {
    const { stdout, stderr } = failed as { stdout?: Buffer; stderr?: Buffer } // execFileSync's own shape
    const lines = `${stdout ?? ''}\n${stderr ?? ''}`.trim().split('\n')
    process.stderr.write(`${lines.slice(-LINES_SHOWN).join('\n')}\n`)
    throw new Error('The app could not be built.', { cause: failed })
  }
}

/** One hash over the names and contents of everything the build reads. */
function hashSources(): string {
  const hash = createHash('sha256')
  const files = [
    ...SOURCES.flatMap((folder) => listFiles(join(ROOT, folder))),
    ...SINGLE_SOURCES.map((file) => join(ROOT, file)),
  ]
  for (const file of files) {
    hash.update(relative(ROOT, file)).update('\0')
    hash.update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (GENERATED.test(relative(ROOT, path))) return []
      return entry.isDirectory() ? listFiles(path) : [path]
    })
}

if (import.meta.main) buildApp()
