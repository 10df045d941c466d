import type { Case } from '../case/case.ts'
import { fieldsOf, holds, type Answers, type Condition } from '../condition/condition.ts'
import { isAsked } from '../form/form.ts'
import { titleIn } from '../form/title.ts'
import type { PackRules } from '../pack/pack.ts'

/** A case as residents see it. No officer, no exact point, no field that the pack does not call public. */
export type PublicCase = {
  readonly title: string
  readonly summary: string | undefined
  readonly group: string | undefined
  readonly sourceUrl: string | undefined
  readonly answers: Answers
}

/** What may be shown of a case, or `undefined` when nothing may: not in a public stage, kept private by its pack, or withdrawn. */
export function redactForPublic(rules: PackRules, state: Case): PublicCase | undefined {
  const view = rules.publicView
  if (state.withdrawn !== undefined || !view.stages.includes(state.stage)) return undefined
  if (!holdsSurely(view.when, state)) return undefined
  const shown = rules.fields.filter(
    (field) => field.public && isAsked(field, state.answers) && holdsSurely(field.publicWhen, state),
  )
  const open = new Set(shown.map((field) => field.id))
  const answers = Object.fromEntries(Object.entries(state.answers).filter(([field]) => open.has(field)))
  const text = (field: string | undefined) => {
    const answer = field === undefined ? undefined : answers[field]
    return typeof answer === 'string' ? answer : undefined
  }
  const title = titleIn(rules, answers)
  // Without a name there is nothing to read: its words were erased.
  if (title === '') return undefined
  return {
    title,
    summary: text(view.summaryField),
    group: text(rules.groupField),
    sourceUrl: text(view.sourceField),
    answers,
  }
}

// An agreement that two people report differently is none: whoever withdrew it must not wait for a decision.
function holdsSurely(condition: Condition | undefined, { answers, contested }: Case): boolean {
  if (condition === undefined) return true
  const doubts = fieldsOf(condition).flatMap((field) => {
    const contest = contested[field]
    return contest === undefined ? [] : [{ ...answers, [field]: contest.offered }]
  })
  return [answers, ...doubts].every((either) => holds(condition, either))
}
