/**
 * A question about answers, written as data so that it can run on the phone, on the server, in SQL and in a
 * printed form. `null` and a missing answer are the same: not answered.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: string; readonly answered: boolean }
  | { readonly field: string; readonly is: string | number | boolean }
  | { readonly field: string; readonly oneOf: readonly (string | number)[] }
  | { readonly field: string; readonly atLeast: number }
  | { readonly field: string; readonly atMost: number }

export type Answers = Readonly<Record<string, unknown>>

/** Whether the condition holds. A comparison with a field that is not answered does not hold. */
export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const answer = answers[condition.field]
  if ('answered' in condition) return isAnswered(answer) === condition.answered
  if ('is' in condition) return sameOrContains(answer, condition.is)
  if ('oneOf' in condition) return condition.oneOf.some((choice) => sameOrContains(answer, choice))
  // Of a checklist: how many are ticked.
  const number = Array.isArray(answer) && answer.length > 0 ? answer.length : answer
  if (typeof number !== 'number') return false
  return 'atLeast' in condition ? number >= condition.atLeast : number <= condition.atMost
}

/** Something was said: not undefined, null, blank text, an empty list or a range without ends. */
export function isAnswered(answer: unknown): boolean {
  if (answer === undefined || answer === null) return false
  if (typeof answer === 'string') return answer.trim() !== ''
  if (Array.isArray(answer)) return answer.length > 0
  if (typeof answer === 'object') return Object.values(answer).some(isAnswered)
  return true
}

/** The fields a condition asks about, each once, in the order of asking. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return [...new Set(condition.all.flatMap(fieldsOf))]
  if ('any' in condition) return [...new Set(condition.any.flatMap(fieldsOf))]
  if ('not' in condition) return fieldsOf(condition.not)
  return [condition.field]
}

// A field with several choices answers with a list: "is economy" then asks whether economy is among them.
function sameOrContains(answer: unknown, wanted: string | number | boolean): boolean {
  return Array.isArray(answer) ? answer.includes(wanted) : answer === wanted
}
