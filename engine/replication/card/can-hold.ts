import { holds, type Condition } from '../../condition/condition.ts'
import { isValueOf, type Attribute } from '../place/attribute.ts'
import { attributeOf } from '../place/attribute-words.ts'

/**
 * Whether some place could meet all of these at once. Exact: every way of meeting them is a list of plain demands, and
 * demands on one attribute are tried with every value that could matter. Beyond so many ways nobody has been wrong yet:
 * then they are taken to be possible.
 */
export function canHold(conditions: readonly Condition[]): boolean {
  const ways = waysOf({ all: conditions }, true)
  return ways === undefined || ways.some(isPossible)
}

const WAYS_MAX = 512

/** A demand on one attribute: that something is so, or that it is not. */
type Demand = { readonly asks: Condition; readonly field: string; readonly isSo: boolean }
type Way = readonly Demand[]

function waysOf(condition: Condition, isSo: boolean): readonly Way[] | undefined {
  if ('not' in condition) return waysOf(condition.not, !isSo)
  if ('all' in condition) return isSo ? everyOf(condition.all, isSo) : anyOf(condition.all, isSo)
  if ('any' in condition) return isSo ? anyOf(condition.any, isSo) : everyOf(condition.any, isSo)
  return [[{ asks: condition, field: condition.field, isSo }]]
}

function anyOf(parts: readonly Condition[], isSo: boolean): readonly Way[] | undefined {
  const ways: Way[] = []
  for (const part of parts) {
    const more = waysOf(part, isSo)
    if (more === undefined || ways.length + more.length > WAYS_MAX) return undefined
    ways.push(...more)
  }
  return ways
}

function everyOf(parts: readonly Condition[], isSo: boolean): readonly Way[] | undefined {
  let ways: readonly Way[] = [[]]
  for (const part of parts) {
    const more = waysOf(part, isSo)
    if (more === undefined || ways.length * more.length > WAYS_MAX) return undefined
    ways = ways.flatMap((way) => more.map((other) => [...way, ...other]))
  }
  return ways
}

function isPossible(way: Way): boolean {
  return [...new Set(way.map(({ field }) => field))].every((field) => {
    const attribute = attributeOf(field)
    const demands = way.filter((demand) => demand.field === field)
    return (
      attribute !== undefined &&
      valuesThatMatter(attribute, demands).some((value) => meets(field, value, demands))
    )
  })
}

function meets(field: string, value: unknown, demands: Way): boolean {
  return demands.every(({ asks, isSo }) => holds(asks, { [field]: value }) === isSo)
}

function valuesThatMatter(attribute: Attribute, demands: Way): readonly unknown[] {
  switch (attribute.kind) {
    case 'yes-no':
      return [true, false]
    case 'choice':
      return attribute.choices
    case 'choices':
      return subsetsOf(attribute.choices)
    case 'number':
      return between(demands.flatMap(({ asks }) => boundsOf(asks))).filter((value) =>
        isValueOf(attribute, value),
      )
  }
}

function subsetsOf(choices: readonly string[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (sets, choice) => [...sets, ...sets.map((set) => [...set, choice])],
    [[]],
  )
}

function boundsOf(condition: Condition): readonly number[] {
  if ('is' in condition) return typeof condition.is === 'number' ? [condition.is] : []
  if ('oneOf' in condition) return condition.oneOf.filter((value) => typeof value === 'number')
  if ('atLeast' in condition) return [condition.atLeast]
  return 'atMost' in condition ? [condition.atMost] : []
}

// Each bound, and numbers on either side of it, whole ones too: in between nothing changes.
function between(bounds: readonly number[]): readonly number[] {
  const sorted = [...new Set(bounds)].toSorted((one, other) => one - other)
  const first = sorted[0] ?? 0
  const last = sorted.at(-1) ?? 0
  const middles = sorted.slice(1).map((bound, index) => (bound + (sorted[index] ?? bound)) / 2)
  const sides = [first - 1, ...middles, last + 1]
  return [...sorted, ...sides, ...sides.map(Math.floor), ...sides.map(Math.ceil)]
}
