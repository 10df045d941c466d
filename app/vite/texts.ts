import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const APP = fileURLToPath(new URL('..', import.meta.url))
const STAMP = join(APP, 'src/lib/paraglide/compiled-from.txt')
export const COMPILED_INTO = './src/lib/paraglide'

/** The files of messages: one for each surface, and one for each large room of the office. */
export const MESSAGE_FILES = [
  'shared',
  'public',
  'field',
  'office',
  'acts',
  'adoptions',
  'cards',
  'forecast',
  'lineage',
  'fit',
  'packs',
  'reports',
  'imports',
  'maps',
  'plans',
  'evidence',
  'people',
  'places',
  'practices',
  'rechecks',
  'rankings',
  'same',
  'shell',
  'targets',
] as const

export type Texts = { readonly vi: Record<string, string>; readonly en: Record<string, string> }

/** Compiles messages/{vi,en}/*.json into src/lib/paraglide before anything is built, and again when one changes. */
export function texts(): Plugin {
  return {
    name: 'gieo-texts',
    config: () => compileTexts(),
    configureServer(server) {
      const messages = join(APP, 'messages')
      server.watcher.add(messages)
      server.watcher.on('change', (file) => {
        if (file.startsWith(messages)) compileTexts()
      })
    },
  }
}

function compileTexts(): void {
  execFileSync(process.execPath, ['vite/compile-texts.ts'], { cwd: APP, stdio: 'inherit' })
}

/** All messages as written, one table for each language. */
export function readTexts(): Texts {
  return { vi: readLanguage('vi'), en: readLanguage('en') }
}

function readLanguage(language: 'vi' | 'en'): Record<string, string> {
  const parts = MESSAGE_FILES.map((file) =>
    readFileSync(join(APP, 'messages', language, `${file}.json`), 'utf8'),
  )
  return Object.assign({}, ...parts.map((part) => JSON.parse(part))) as Record<string, string> // strings by the test
}

/** How many messages the compiler wrote. */
export function countCompiled(): number {
  const folder = join(APP, COMPILED_INTO, 'messages')
  return existsSync(folder) ? readdirSync(folder).filter((file) => /^[a-z]\w*\.js$/.test(file)).length : 0
}

export function wasCompiledFrom(written: Texts): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash(written)
}

export function stamp(written: Texts): void {
  writeFileSync(STAMP, hash(written))
}

function hash(written: Texts): string {
  return createHash('sha256').update(JSON.stringify(written)).digest('hex')
}
