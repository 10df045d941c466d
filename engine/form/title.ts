import type { Answers } from '../condition/condition.ts'
import type { PackRules } from '../pack/pack.ts'
import { practiceOf } from './reference.ts'

/** Whether every case of one card has the same title: then a title tells no two of them apart. */
export function isTitledByCard(rules: Pick<PackRules, 'titleField' | 'fields'>): boolean {
  return rules.fields.some(({ id, kind }) => id === rules.titleField && kind === 'practice')
}

/** What names a case in lists: the words of its title field, or the title of the card that it takes up. */
export function titleIn(rules: Pick<PackRules, 'titleField'>, answers: Answers): string {
  const answer = answers[rules.titleField]
  return typeof answer === 'string' ? answer : (practiceOf(answer)?.title.vi ?? '')
}
