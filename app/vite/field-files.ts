import type { Plugin, Rolldown } from 'vite'

const ID = 'virtual:field-files'
const NODE = /\/client-optimized\/nodes\/\d+\.js$/
const FIELD = /\/src\/routes\/(field\/|\+(layout|error)\.)/

/**
 * Gives the service worker `files`: every script and style that the field app can load, and nothing of the office.
 * Kit's own list holds the whole app; a phone on a village connection should not fetch the office for nothing.
 */
export function fieldFiles(): Plugin {
  let files: readonly string[] = []
  return {
    name: 'gieo-field-files',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export const files = ${JSON.stringify(files)}` : undefined),
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return
      const isField = (module: string) =>
        this.getModuleInfo(module)?.importedIds.some((id) => FIELD.test(id)) ?? false
      files = reach(bundle, isField)
    },
  }
}

/** Walks from Kit's start and the field's nodes over static and lazy imports, stopping at the other surfaces' nodes. */
function reach(bundle: Rolldown.OutputBundle, isField: (module: string) => boolean): string[] {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  )
  const isForeign = (chunk: Rolldown.OutputChunk) =>
    NODE.test(chunk.facadeModuleId ?? '') && !isField(chunk.facadeModuleId ?? '')
  const found = new Set<string>()
  const waiting = [...chunks.values()].filter((chunk) => chunk.isEntry && !isForeign(chunk))
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (found.has(chunk.fileName)) continue
    found.add(chunk.fileName)
    for (const file of chunk.viteMetadata?.importedCss ?? []) found.add(file)
    for (const file of chunk.viteMetadata?.importedAssets ?? []) found.add(file)
    const next = [...chunk.imports, ...chunk.dynamicImports].flatMap((name) => chunks.get(name) ?? [])
    waiting.push(...next.filter((one) => !isForeign(one)))
  }
  return [...found].toSorted()
}
