import { PACKS } from '@gieo/programmes/index.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { writeProblemsPage } from './docs/problems-page.ts'
import { writeProgrammePage } from './docs/programme-page.ts'

export const ROOT = join(import.meta.dirname, '..')

/** Every page of `docs/` that is written from code, laid out as the formatter wants it. */
export async function listWrittenPages(): Promise<
  readonly { readonly path: string; readonly text: string }[]
> {
  const pages = [
    { path: 'docs/problems.md', text: writeProblemsPage() },
    ...PACKS.flatMap((pack) =>
      (['vi', 'en'] as const).map((locale) => ({
        path: `docs/programmes/${pack.rules.programme}.${locale}.md`,
        text: writeProgrammePage(pack, locale),
      })),
    ),
  ]
  const options = await resolveConfig(join(ROOT, 'docs/problems.md'))
  return Promise.all(
    pages.map(async ({ path, text }) => ({
      path,
      text: await format(text, { ...options, parser: 'markdown' }),
    })),
  )
}

if (import.meta.main) {
  for (const { path, text } of await listWrittenPages()) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true })
    await writeFile(join(ROOT, path), text)
  }
}
