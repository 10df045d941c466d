import type { FitAdoption, FitInputs, FitPlace, FitPractice } from '../../engine/replication/fit/ground.ts'
import { judge } from '../../engine/replication/fit/truth.ts'
import { ATTRIBUTES, type AttributeValue } from '../../engine/replication/place/attribute.ts'

/** The same question asked the plain way: every adoption looked through, every pair of places compared anew. */
export type Found = {
  readonly card: string
  readonly notMet: number
  readonly unknown: number
  /** In percent, to the place most alike where it was kept. */
  readonly alike: number | undefined
}

export function searchPlainly(inputs: FitInputs, place: FitPlace): readonly Found[] {
  const ranges = rangesOf(inputs.places)
  const byId = new Map(inputs.places.map((each) => [each.id as string, each]))
  return inputs.practices.map((practice) => searchOne(inputs.adoptions, { byId, ranges }, practice, place))
}

type Known = {
  readonly byId: ReadonlyMap<string, FitPlace>
  readonly ranges: ReadonlyMap<string, number>
}

function searchOne(
  adoptions: readonly FitAdoption[],
  known: Known,
  { of, conditions }: FitPractice,
  place: FitPlace,
): Found {
  const truths = conditions.map(({ holds }) => judge(holds, place.profile))
  const states = new Map<string, string[]>()
  for (const adoption of adoptions) {
    if (adoption.of.card !== of.card) continue
    states.set(adoption.place, [...(states.get(adoption.place) ?? []), adoption.state])
  }
  let most = -1
  for (const [id, all] of states) {
    const other = known.byId.get(id)
    if (other === undefined || id === place.id || !all.includes('kept')) continue
    most = Math.max(most, compare(place, other, known.ranges) ?? -1)
  }
  return {
    card: of.card,
    notMet: truths.filter((truth) => truth === 'not-met').length,
    unknown: truths.filter((truth) => truth === 'unknown').length,
    alike: most < 0 ? undefined : Math.round(most * 100),
  }
}

function rangesOf(places: readonly FitPlace[]): ReadonlyMap<string, number> {
  return new Map(
    ATTRIBUTES.map(({ id }) => {
      const values = places.flatMap(({ profile }) => (typeof profile[id] === 'number' ? [profile[id]] : []))
      return [id, Math.max(...values) - Math.min(...values)]
    }),
  )
}

function compare(one: FitPlace, other: FitPlace, ranges: ReadonlyMap<string, number>): number | undefined {
  const parts = ATTRIBUTES.flatMap((attribute) => {
    const [left, right] = [one.profile[attribute.id], other.profile[attribute.id]]
    if ('onlyAsked' in attribute || left === undefined || right === undefined) return []
    return alike(left, right, ranges.get(attribute.id) ?? 0)
  })
  return parts.length < 3 ? undefined : parts.reduce((sum, part) => sum + part, 0) / parts.length
}

function alike(left: AttributeValue, right: AttributeValue, range: number): readonly number[] {
  if (typeof left === 'number' && typeof right === 'number')
    return [range === 0 ? 1 : 1 - Math.abs(left - right) / range]
  if (typeof left !== 'object' || typeof right !== 'object') return [left === right ? 1 : 0]
  const both = new Set([...left, ...right])
  return both.size === 0 ? [] : [left.filter((choice) => right.includes(choice)).length / both.size]
}
