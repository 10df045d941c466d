import type { Answers } from '../condition/condition.ts'
import type { PackRules } from '../pack/pack.ts'
import { practiceOf } from './reference.ts'

/** What names a case in lists: the words of its title field, or the title of the card that it takes up. */
export function titleIn(rules: Pick<PackRules, 'titleField'>, answers: Answers): string {
  const answer = answers[rules.titleField]
  return typeof answer === 'string' ? answer : (practiceOf(answer)?.title.vi ?? '')
}
