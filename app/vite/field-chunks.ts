import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

// Kit fetches a page with the page for its errors.
const FIRST_SCREEN = ['+layout.ts', '+layout.svelte', '+page.svelte', '+error.svelte'].map((file) =>
  fileURLToPath(new URL(`../src/routes/field/${file}`, import.meta.url)),
)
const OWN = /\/src\/(lib|routes)\/field\/.*(ts|svelte)$/
const MESSAGE = /\/paraglide\/messages\/(field_\w+)\.js$/

/**
 * Two files for the field app instead of dozens of crumbs: what its first screen needs, and everything behind that (the
 * forms, the tray, the lists), which comes when it is first opened and lies on the phone from then on.
 */
export function nameFieldChunk(module: string, context: Rolldown.ChunkingContext): string | null {
  const message = MESSAGE.exec(module)?.[1]
  if (message === undefined && !OWN.test(module)) return null
  const first = firstOf(context)
  const isFirst = message === undefined ? first.modules.has(module) : first.messages.has(message)
  return isFirst ? 'field' : 'field-more'
}

type First = { readonly modules: ReadonlySet<string>; readonly messages: ReadonlySet<string> }

const known = new WeakMap<Rolldown.ChunkingContext, First>()

function firstOf(context: Rolldown.ChunkingContext): First {
  const found = known.get(context) ?? findFirst(context)
  known.set(context, found)
  return found
}

/** Walks the static imports of the first screen. Every message is imported through one list, so their names are read from the code. */
function findFirst(context: Rolldown.ChunkingContext): First {
  const modules = new Set<string>()
  const messages = new Set<string>()
  const waiting = [...FIRST_SCREEN]
  for (const module of waiting) {
    if (modules.has(module)) continue
    modules.add(module)
    const about = context.getModuleInfo(module)
    if (about === null || /\/paraglide\//.test(module)) continue
    for (const [name] of about.code?.matchAll(/\bfield_\w+/g) ?? []) messages.add(name)
    waiting.push(...about.importedIds)
  }
  return { modules, messages }
}
