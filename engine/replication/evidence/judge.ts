import { finding, type Finding } from '../../finding.ts'
import { contrastOf, type Contrast } from './contrast.ts'
import { matchPlaces, standardisedDifference, trendOf, type Matched } from './match.ts'
import { changeAfter, mean, valueAt, type Panel } from './panel.ts'

/** When no number is given: docs/decisions/0028 says where each limit comes from. */
export const LIMITS = {
  treatedMin: 20,
  clustersMin: 8,
  earlierMin: 2,
  apartMax: 0.25,
  missingMax: 0.3,
} as const

/** Means of those who took it up, before and after. It is not an effect, and every page that shows it says so. */
export type PlainChange = { readonly before: number; readonly after: number; readonly places: number }

export type Evidence =
  | {
      readonly kind: 'effect'
      readonly effect: Contrast
      /** The same comparison a period in the years before, where there was nothing to find. */
      readonly placebo: Contrast
      readonly apart: number
      readonly matched: readonly Matched[]
    }
  | {
      readonly kind: 'refused'
      readonly reasons: readonly Finding[]
      readonly plain: PlainChange | undefined
    }

/** Periods after the start over which the change is looked at. */
const AHEAD = 2

/**
 * Did it work? A number only when nothing speaks against it; else every reason why not, with what would be needed. The
 * interval is widened by as much as the years before may have differed (after Rambachan and Roth 2023: what would have
 * happened differs afterwards no more than it may have before): who was on another way already must not be praised or blamed for it.
 */
export function judgeEvidence(panel: Panel): Evidence {
  const { matched, alone, onlyNeighbours } = matchPlaces(panel, AHEAD)
  const effect = contrastOf(matched, (watched, since) => changeAfter(watched, since, AHEAD))
  const placebo = contrastOf(matched, trendOf)
  const apart = standardisedDifference(matched)
  const takers = matched.length + alone.length
  const reasons = [
    ...(matched.length < LIMITS.treatedMin
      ? [finding('treated', 'evidence.too-few', { found: matched.length, needed: LIMITS.treatedMin })]
      : []),
    ...checkClusters(effect),
    ...checkEarlier(panel),
    ...(apart > LIMITS.apartMax
      ? [finding('before', 'evidence.unlike-before', { apart: round(apart), most: LIMITS.apartMax })]
      : []),
    ...(placebo !== undefined && (placebo.low > 0 || placebo.high < 0)
      ? [finding('placebo', 'evidence.moving-before', { change: round(placebo.value) })]
      : []),
    ...checkMissing(panel),
    ...(onlyNeighbours > takers / 10
      ? [finding('controls', 'evidence.only-neighbours', { found: onlyNeighbours })]
      : []),
  ]
  if (reasons.length > 0 || effect === undefined || placebo === undefined) {
    return { kind: 'refused', reasons, plain: plainChange(panel) }
  }
  return { kind: 'effect', effect: widen(effect, placebo), placebo, apart, matched }
}

// A difference in trend grows by one step a period; over periods 1 to AHEAD it makes (AHEAD + 1) / 2 steps on average.
function widen(effect: Contrast, placebo: Contrast): Contrast {
  const drift = (Math.max(Math.abs(placebo.low), Math.abs(placebo.high)) * (AHEAD + 1)) / 2
  return { ...effect, low: effect.low - drift, high: effect.high + drift }
}

function checkClusters(effect: Contrast | undefined): readonly Finding[] {
  const [treated, controls] = effect?.clusters ?? [0, 0]
  const found = Math.min(treated, controls)
  return found < LIMITS.clustersMin
    ? [finding('clusters', 'evidence.too-few-clusters', { treated, controls, needed: LIMITS.clustersMin })]
    : []
}

function checkEarlier({ places }: Panel): readonly Finding[] {
  const takers = places.filter(({ since }) => since !== undefined)
  const known = takers.filter((watched) => {
    const earlier = watched.values.slice(0, watched.since).filter((value) => value !== undefined)
    return earlier.length > LIMITS.earlierMin
  })
  // One period is what is compared with; a trend needs two more.
  return takers.length > 0 && known.length < takers.length / 2
    ? [finding('earlier', 'evidence.no-earlier', { needed: LIMITS.earlierMin + 1 })]
    : []
}

function checkMissing({ places, periods }: Panel): readonly Finding[] {
  const all = places.length * periods
  const known = places.reduce(
    (sum, { values }) => sum + values.filter((value) => value !== undefined).length,
    0,
  )
  const missing = all === 0 ? 0 : 1 - known / all
  return missing > LIMITS.missingMax
    ? [
        finding('values', 'evidence.missing', {
          percent: Math.round(missing * 100),
          most: LIMITS.missingMax * 100,
        }),
      ]
    : []
}

function plainChange({ places }: Panel): PlainChange | undefined {
  const pairs = places.flatMap((watched) => {
    const before = watched.since === undefined ? undefined : valueAt(watched, watched.since - 1)
    const after = watched.values
      .slice(watched.since, (watched.since ?? 0) + AHEAD)
      .filter((value) => value !== undefined)
    return before === undefined || after.length === 0 ? [] : [{ before, after: mean(after) }]
  })
  return pairs.length === 0
    ? undefined
    : {
        before: mean(pairs.map(({ before }) => before)),
        after: mean(pairs.map(({ after }) => after)),
        places: pairs.length,
      }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
