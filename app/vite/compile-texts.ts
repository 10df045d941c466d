import { compile } from '@inlang/paraglide-js'
import { COMPILED_INTO, countCompiled, readTexts, stamp, wasCompiledFrom } from './texts.ts'

/** Compiles the messages: `node vite/compile-texts.ts` in app/. The build and svelte-check's preparation run it too. */
if (!wasCompiledFrom(readTexts())) {
  const texts = readTexts()
  await compile({
    project: './project.inlang',
    outdir: COMPILED_INTO,
    // Each surface decides the language itself (src/lib/language): none of the runtime's own guessing is shipped.
    strategy: ['baseLocale'],
    isServer: 'import.meta.env.SSR',
    emitReadme: false,
  })
  const expected = Object.keys(texts.vi).length
  // Without its plugin the compiler succeeds with no messages at all.
  if (countCompiled() !== expected) throw new Error(`${countCompiled()} messages compiled of ${expected}`)
  stamp(texts)
}
// The compiler leaves timers behind that would hold the process for half a minute.
process.exit(0)
