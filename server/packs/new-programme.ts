import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const TEMPLATE = 'template'
const INDEX = 'index.ts'

/**
 * A programme's folder, written from the template, and its line in `index.ts`: the one place outside the folder that a
 * new programme touches. Answers with the files, or with what is in the way; then nothing was written.
 */
export async function writeNewProgramme(
  programmes: string,
  name: string,
): Promise<{ readonly files: readonly string[] } | { readonly because: string }> {
  if (!NAME.test(name))
    return { because: `“${name}” is not spelled as ids are: lower-case letters, digits and hyphens.` }
  const index = await readFile(join(programmes, INDEX), 'utf8')
  if ((await readdir(programmes)).includes(name)) return { because: `programmes/${name} is there already.` }
  const listed = addToIndex(index, name)
  if (listed === undefined) return { because: `programmes/${INDEX} has no list of packs to add a line to.` }
  await mkdir(join(programmes, name))
  const files = await readdir(join(programmes, TEMPLATE))
  const written = files.map((file) => (file === `${TEMPLATE}.test.ts` ? `${name}.test.ts` : file))
  for (const [at, file] of files.entries()) {
    const text = await readFile(join(programmes, TEMPLATE, file), 'utf8')
    await writeFile(join(programmes, name, written[at] ?? file), rename(text, name))
  }
  await writeFile(join(programmes, INDEX), listed)
  return { files: [...written.map((file) => `${name}/${file}`), INDEX].map((file) => `programmes/${file}`) }
}

function rename(text: string, name: string): string {
  return text
    .replaceAll('TEMPLATE', constantOf(name))
    .replaceAll(`'${TEMPLATE}'`, `'${name}'`)
    .replaceAll(`# ${TEMPLATE}`, `# ${name}`)
}

// The import goes below the last one, the constant to the end of the list.
function addToIndex(index: string, name: string): string | undefined {
  const list = /(PACKS: readonly Pack\[\] = \[[^\]]*?),?\s*\]/
  if (!list.test(index)) return undefined
  const lines = index.split('\n')
  const last = lines.findLastIndex((line) => line.startsWith('import '))
  const line = `import { ${constantOf(name)} } from './${name}/pack.ts'`
  return lines
    .toSpliced(last + 1, 0, line)
    .join('\n')
    .replace(list, `$1, ${constantOf(name)}]`)
}

function constantOf(name: string): string {
  return name.replaceAll('-', '_').toUpperCase()
}
