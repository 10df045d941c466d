import type { Finding } from '@gieo/engine/finding.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'

/** Tells everything that is wrong with a file, a line each. */
export function sayFindings(findings: readonly Finding[]): number {
  for (const { path, code, values } of findings) {
    const { title, remedy } = problemText(code, values, 'en')
    process.stderr.write(`${path}: ${title} ${remedy}\n`)
  }
  return 1
}
