import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeNewProgramme } from './new-programme.ts'

const ROOT = join(import.meta.dirname, '../..')
const run = promisify(execFile)

// A copy of the programmes beside the real packages: what is written there is compiled and run as it would be here.
let copy: string
let programmes: string
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'gieo-programme-'))
  programmes = join(copy, 'programmes')
  await cp(join(ROOT, 'programmes'), programmes, { recursive: true })
  for (const file of ['tsconfig.base.json', 'package.json']) await cp(join(ROOT, file), join(copy, file))
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const config = { extends: './tsconfig.base.json', include: ['programmes'], exclude: ['**/*.test.ts'] }
  await writeFile(join(copy, 'tsconfig.json'), JSON.stringify(config))
})
afterAll(() => rm(copy, { recursive: true }))

test('a new programme compiles, has no findings, and stands in the list of packs', async () => {
  const written = await writeNewProgramme(programmes, 'village-cleaning')
  expect('files' in written ? written.files.toSorted() : written).toEqual([
    'programmes/index.ts',
    'programmes/village-cleaning/README.md',
    'programmes/village-cleaning/example.ts',
    'programmes/village-cleaning/pack.ts',
    'programmes/village-cleaning/texts.en.ts',
    'programmes/village-cleaning/texts.vi.ts',
    'programmes/village-cleaning/village-cleaning.test.ts',
  ])
  await run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', copy, '--noEmit'])
  const script = `
    import { checkPack } from '@gieo/engine/pack/check-pack.ts'
    const { PACKS } = await import('./programmes/index.ts')
    console.log(JSON.stringify(PACKS.map((pack) => [pack.rules.programme, checkPack(pack)])))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: copy })
  const packs: unknown = JSON.parse(stdout)
  expect(packs).toContainEqual(['village-cleaning', []])
  expect(packs).toContainEqual(['skilled-mobilisation', []])
})

test('nothing is written over a programme that is there, or under a name that is no id', async () => {
  const before = await readFile(join(programmes, 'index.ts'), 'utf8')
  for (const name of ['skilled-mobilisation', 'Village Cleaning', '../elsewhere', 'template'])
    expect(await writeNewProgramme(programmes, name)).toHaveProperty('because')
  expect(await readFile(join(programmes, 'index.ts'), 'utf8')).toBe(before)
})
