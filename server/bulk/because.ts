import type { Problem } from '@gieo/engine/problem.ts'
import { problemText } from '@gieo/engine/problem-texts.ts'
import type { Locale } from '@gieo/engine/text/date.ts'
import type { Because } from '../wire/bulk.ts'

/** Cases that something is not done with, by the reason why not; the most frequent reason first. */
export function groupByReason(
  refused: readonly { readonly id: string; readonly problem: Pick<Problem, 'code' | 'values'> }[],
  locale: Locale,
): Because[] {
  const groups = new Map<string, Because>()
  for (const { id, problem } of refused) {
    const { title, remedy } = problemText(problem.code, problem.values, locale)
    const group = groups.get(title) ?? { code: problem.code, title, remedy, cases: [] }
    groups.set(title, { ...group, cases: [...group.cases, id] })
  }
  return [...groups.values()].toSorted((left, right) => right.cases.length - left.cases.length)
}
