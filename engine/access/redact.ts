import type { Case } from '../case/case.ts'
import { holds, type Answers } from '../condition/condition.ts'
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
  if (view.when !== undefined && !holds(view.when, state.answers)) return undefined
  const open = new Set(rules.fields.filter((field) => field.public).map((field) => field.id))
  const answers = Object.fromEntries(Object.entries(state.answers).filter(([field]) => open.has(field)))
  const text = (field: string | undefined) => {
    const answer = field === undefined ? undefined : answers[field]
    return typeof answer === 'string' ? answer : undefined
  }
  const title = text(rules.titleField)
  // Without a name there is nothing to read: its words were erased.
  if (title === undefined || title === '') return undefined
  return {
    title,
    summary: text(view.summaryField),
    group: text(rules.groupField),
    sourceUrl: text(view.sourceField),
    answers,
  }
}
