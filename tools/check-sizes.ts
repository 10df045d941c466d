import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const LINES_MAX = 500
const TEST_LINES_MAX = 600
// Tables of facts and texts are as long as the world is; they hold no logic.
const TABLES = /(^examples\/|texts[./-]|\.generated\.)/

/** Source files that have outgrown the house style (500 lines; tests 600). */
export function checkSizes(): readonly string[] {
  const files = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.svelte'],
    { encoding: 'utf8' },
  )
  return files
    .split('\n')
    .filter((file) => file !== '' && !TABLES.test(file))
    .flatMap((file) => {
      const lines = readLines(file)
      const max = file.includes('.test.') ? TEST_LINES_MAX : LINES_MAX
      return lines > max ? [`${file}: ${lines} lines, more than ${max}`] : []
    })
}

function readLines(file: string): number {
  try {
    return readFileSync(file, 'utf8').split('\n').length
  } catch {
    return 0 // deleted in the work tree
  }
}
