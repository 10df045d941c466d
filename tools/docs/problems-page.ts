import { PROBLEM_TEXTS } from '@gieo/engine/problem-texts.ts'
import { PROBLEMS } from '@gieo/engine/problem.ts'
import { table } from './table.ts'

/** Every refusal and every finding, with its words in both languages. */
export function writeProblemsPage(): string {
  const refusals = new Set<string>(PROBLEMS)
  const codes = Object.keys(PROBLEM_TEXTS).toSorted()
  return [
    '# Refusals and findings',
    'Written from `engine/problem-texts`; change the words there. `{name}` is filled in; a `[part]` is said only when its values are known.',
    '## Refusals',
    'What a command or a request can be answered with. The HTTP status is chosen in `server/http/respond.ts`.',
    tableOf(codes.filter((code) => refusals.has(code))),
    '## Findings',
    'What stands, place by place, inside a refusal or in the list of a check.',
    tableOf(codes.filter((code) => !refusals.has(code))),
  ].join('\n\n')
}

function tableOf(codes: readonly string[]): string {
  const rows = codes.map((code) => {
    const said = PROBLEM_TEXTS[code]
    return [`\`${code}\``, `${said?.vi.title} ${said?.vi.remedy}`, `${said?.en.title} ${said?.en.remedy}`]
  })
  return table(['Code', 'Tiếng Việt', 'English'], rows)
}
