import type { Condition } from '@gieo/engine/condition/condition.ts'
import type { CardCondition } from '@gieo/engine/replication/card/card.ts'
import { ATTRIBUTES, type AttributeId } from '@gieo/engine/replication/place/attribute.ts'

/** How a condition is asked for in the form: an attribute and what it should be. */
export type AskedCondition =
  | {
      readonly attribute: AttributeId
      readonly is: 'number'
      readonly low?: number | undefined
      readonly high?: number | undefined
    }
  | { readonly attribute: AttributeId; readonly is: 'yes-no'; readonly yes: boolean }
  | { readonly attribute: AttributeId; readonly is: 'choices'; readonly among: readonly string[] }

/** What the form can show of a condition; `undefined` for one that was written by other means, which stays as it is. */
export function readCondition(condition: Condition): AskedCondition | undefined {
  if ('all' in condition) return readRange(condition.all)
  if (!('field' in condition)) return undefined
  const attribute = ATTRIBUTES.find(({ id }) => id === condition.field)
  if (attribute === undefined) return undefined
  const at = attribute.id
  if ('atLeast' in condition) return { attribute: at, is: 'number', low: condition.atLeast }
  if ('atMost' in condition) return { attribute: at, is: 'number', high: condition.atMost }
  if ('oneOf' in condition) return { attribute: at, is: 'choices', among: condition.oneOf.map(String) }
  if (!('is' in condition)) return undefined
  if (typeof condition.is === 'boolean') return { attribute: at, is: 'yes-no', yes: condition.is }
  return typeof condition.is === 'string'
    ? { attribute: at, is: 'choices', among: [condition.is] }
    : undefined
}

function readRange(parts: readonly Condition[]): AskedCondition | undefined {
  const [low, high, ...more] = parts.map(readCondition)
  if (low?.is !== 'number' || more.length > 0) return undefined
  if (high === undefined) return parts.length === 1 ? low : undefined
  return high.is === 'number' && high.attribute === low.attribute
    ? { ...low, low: low.low ?? high.low, high: high.high ?? low.high }
    : undefined
}

export function writeCondition(asked: AskedCondition): Condition {
  const field = asked.attribute
  if (asked.is === 'yes-no') return { field, is: asked.yes }
  if (asked.is === 'choices') return { field, oneOf: asked.among }
  const { low, high } = asked
  if (low !== undefined && high !== undefined)
    return {
      all: [
        { field, atLeast: low },
        { field, atMost: high },
      ],
    }
  return high === undefined ? { field, atLeast: low ?? 0 } : { field, atMost: high }
}

/** A condition on an attribute as it is first offered: nothing is chosen that somebody would have to undo. */
export function beginCondition(id: AttributeId): CardCondition {
  const attribute = ATTRIBUTES.find((each) => each.id === id)
  const asked: AskedCondition =
    attribute?.kind === 'number'
      ? { attribute: id, is: 'number', low: 0 }
      : attribute?.kind === 'yes-no'
        ? { attribute: id, is: 'yes-no', yes: true }
        : { attribute: id, is: 'choices', among: [] }
  return { id: `${id}-${crypto.randomUUID().slice(0, 8)}`, holds: writeCondition(asked) }
}
