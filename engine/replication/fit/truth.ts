import type { Condition } from '../../condition/condition.ts'
import type { Profile } from '../place/attribute.ts'

/** Whether a condition is met in a place. `unknown` is neither: somebody has to go and look. */
export type Truth = 'met' | 'not-met' | 'unknown'

/**
 * A condition over what is known of a place, in the strong logic of Kleene (1938): a part that is not known leaves the
 * whole open only where it could still change it. `holds` of the forms is another question: there what was not
 * answered does not hold.
 */
export function judge(condition: Condition, profile: Profile): Truth {
  if ('all' in condition) return all(condition.all.map((part) => judge(part, profile)))
  if ('any' in condition) return any(condition.any.map((part) => judge(part, profile)))
  if ('not' in condition) return not(judge(condition.not, profile))
  const value = (profile as Readonly<Record<string, unknown>>)[condition.field] // a field may be no attribute at all
  // Whether something was said is known of every place.
  if ('answered' in condition) return truthOf((value !== undefined) === condition.answered)
  if ('is' in condition) return judgeOneOf(value, [condition.is])
  if ('oneOf' in condition) return judgeOneOf(value, condition.oneOf)
  const amount = Array.isArray(value) ? value.length : value
  if (typeof amount !== 'number' || Number.isNaN(amount)) return 'unknown'
  return truthOf('atLeast' in condition ? amount >= condition.atLeast : amount <= condition.atMost)
}

/** Not met as soon as one part is not; met only when all are. */
export function all(parts: readonly Truth[]): Truth {
  if (parts.includes('not-met')) return 'not-met'
  return parts.includes('unknown') ? 'unknown' : 'met'
}

/** Met as soon as one part is; not met only when none is. */
export function any(parts: readonly Truth[]): Truth {
  if (parts.includes('met')) return 'met'
  return parts.includes('unknown') ? 'unknown' : 'not-met'
}

export function not(part: Truth): Truth {
  if (part === 'unknown') return 'unknown'
  return part === 'met' ? 'not-met' : 'met'
}

// Of several choices, one among them is enough.
function judgeOneOf(value: unknown, wanted: readonly unknown[]): Truth {
  if (value === undefined || Number.isNaN(value)) return 'unknown'
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return truthOf(values.some((each) => wanted.includes(each)))
}

function truthOf(holds: boolean): Truth {
  return holds ? 'met' : 'not-met'
}
