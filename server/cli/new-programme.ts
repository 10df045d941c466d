import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { TEMPLATE } from '@gieo/programmes/template/pack.ts'
import { writeNewProgramme } from '../packs/new-programme.ts'
import { writeWorkbookFile } from '../packs/write-file.ts'
import { flagOf, print, type CliCall, type CliCommand } from './command.ts'

const PROGRAMMES = fileURLToPath(new URL('../../programmes', import.meta.url))

/** The beginning of a programme: a folder for whoever writes code, a workbook for whoever does not. */
export const newProgramme: CliCommand = {
  usage: 'new-programme NAME [--xlsx=FILE.xlsx]',
  about: `Begin a programme from the template.
  new-programme NAME                   writes programmes/NAME and adds its line to programmes/index.ts
  new-programme NAME --xlsx=FILE.xlsx  writes a workbook to fill in instead; publish it with gieo pack import FILE.xlsx
NAME is its id: lower-case letters, digits and hyphens, such as village-cleaning.`,
  run: async (call) => {
    const [name] = call.words
    if (name !== undefined) return begin(call, name)
    process.stderr.write('Say what the programme is called; see gieo new-programme --help.\n')
    return 2
  },
}

async function begin(call: CliCall, name: string): Promise<number> {
  const file = flagOf(call, 'xlsx') ?? (call.flags.includes('--xlsx') ? call.words[1] : undefined)
  if (file !== undefined) {
    const pack = { ...TEMPLATE, rules: { ...TEMPLATE.rules, programme: name } }
    await writeFile(file, await writeWorkbookFile(pack, 'vi'))
    print(`${file}: fill it in, then gieo pack import ${file}`)
    return 0
  }
  const written = await writeNewProgramme(PROGRAMMES, name)
  if ('because' in written) {
    process.stderr.write(`${written.because}\n`)
    return 1
  }
  for (const path of written.files) print(path)
  print('Next: change its pack and texts, then node tools/write-docs.ts and npx vitest run programmes.')
  return 0
}
