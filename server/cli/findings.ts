import type { Finding } from '@gieo/engine/finding.ts'
import type { Refusal } from '@gieo/engine/problem.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import type { Locale } from '@gieo/engine/text/date.ts'

/** Tells everything that is wrong with a file, a line each. */
export function sayFindings(findings: readonly Finding[]): number {
  for (const { path, code, values } of findings) {
    const { title, remedy } = problemText(code, values, 'en')
    process.stderr.write(`${path}: ${title} ${remedy}\n`)
  }
  return 1
}

/** Tells why something was refused, and every finding behind it. */
export function sayRefusal({ refused: { code, values, findings = [] } }: Refusal, locale: Locale): number {
  for (const found of [{ path: '', code, values }, ...findings]) {
    const { title, remedy } = problemText(found.code, found.values, locale)
    process.stderr.write(`${found.path === '' ? '' : `${found.path}: `}${title} ${remedy}\n`)
  }
  return 1
}
