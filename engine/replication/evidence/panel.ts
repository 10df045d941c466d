/** One place that was looked at over the years. Never a person: results of households are summed up by hamlet first. */
export type Watched = {
  readonly place: string
  /** Places of one cluster share what happens to them: a commune. */
  readonly cluster: string
  /** Only places of one stratum are compared: terrain, remoteness. */
  readonly stratum: string
  /** The period in which it took the practice up; `undefined` when it never did. */
  readonly since: number | undefined
  /** What was measured in each period, in their order; `undefined` where nothing was. */
  readonly values: readonly (number | undefined)[]
}

/** Places over periods numbered from 0, and which of them lie so near each other that one may feel the other's change. */
export type Panel = {
  readonly periods: number
  readonly places: readonly Watched[]
  /** Names of two places each. */
  readonly neighbours: readonly (readonly [string, string])[]
}

export function valueAt({ values }: Watched, period: number): number | undefined {
  return values[period]
}

/** By how much a place changed between two periods; `undefined` where one of the two was not measured. */
export function changeOf(watched: Watched, from: number, to: number): number | undefined {
  const [first, last] = [valueAt(watched, from), valueAt(watched, to)]
  return first === undefined || last === undefined ? undefined : last - first
}

/** What was measured on average in the periods from a place's start on, as far as they were looked at. */
export function changeAfter(watched: Watched, since: number, periods: number): number | undefined {
  const changes = Array.from({ length: periods }, (_, ahead) => changeOf(watched, since - 1, since + ahead))
  const known = changes.filter((change) => change !== undefined)
  return known.length === 0 ? undefined : mean(known)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Standard deviation of a sample; 0 for fewer than two. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0
  const middle = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1))
}
