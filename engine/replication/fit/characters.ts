import type { UnitLevel } from '../../unit/unit.ts'
import {
  ATTRIBUTES,
  type Attribute,
  type AttributeId,
  type AttributeValue,
  type Profile,
} from '../place/attribute.ts'
import { rangeOf, type Character } from './gower.ts'

/** A character with the attribute it stands for. */
export type PlaceCharacter = Character & { readonly attribute: AttributeId }

type Described = { readonly level: UnitLevel; readonly profile: Profile }

/**
 * What places are compared by. What grows with a unit is one character for each level: a hamlet of 400 people and a commune
 * of 12,000 are not unlike for that.
 */
export function layCharacters(places: readonly Described[]): readonly PlaceCharacter[] {
  const levels = [...new Set(places.map(({ level }) => level))]
  return ATTRIBUTES.flatMap((attribute: Attribute & { readonly id: AttributeId }) => {
    if (attribute.onlyAsked === true) return []
    const columns = attribute.size === true ? levels : [undefined]
    return columns.map((level) => layCharacter(attribute, places, level))
  })
}

function layCharacter(
  attribute: Attribute & { readonly id: AttributeId },
  places: readonly Described[],
  level: UnitLevel | undefined,
): PlaceCharacter {
  const values = Float64Array.from(places, ({ level: own, profile }) => {
    const value = level === undefined || own === level ? profile[attribute.id] : undefined
    return value === undefined ? Number.NaN : numberOf(attribute, value)
  })
  if (attribute.kind === 'number')
    return { attribute: attribute.id, kind: 'amount', values, range: rangeOf(values) }
  return { attribute: attribute.id, kind: attribute.kind === 'choices' ? 'set' : 'choice', values }
}

// A choice by its place in the list, a set by its bits.
function numberOf(attribute: Attribute, value: AttributeValue): number {
  switch (attribute.kind) {
    case 'number':
      return typeof value === 'number' ? value : Number.NaN
    case 'yes-no':
      return typeof value === 'boolean' ? Number(value) : Number.NaN
    case 'choice': {
      const at = typeof value === 'string' ? attribute.choices.indexOf(value) : -1
      return at < 0 ? Number.NaN : at
    }
    case 'choices':
      return typeof value === 'object'
        ? attribute.choices.reduce((set, choice, at) => (value.includes(choice) ? set | (1 << at) : set), 0)
        : Number.NaN
  }
}
