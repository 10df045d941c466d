import { refuse, type Refusal } from '@gieo/engine/problem.ts'
import { CONFIDENCE } from '@gieo/engine/ranking/interval.ts'
import { countsThings, rank, type BaseKind, type Entry } from '@gieo/engine/ranking/rank.ts'
import { nameAt, type Land } from '@gieo/engine/unit/land.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { Context } from '../context.ts'
import { withScope, type Actor } from '../store/scope.ts'
import type { RankingTable } from '../wire/rankings.ts'
import {
  findCounted,
  readAsked,
  refuseStanding,
  type Asked,
  type Counted,
  type PlaceQuery,
} from './figures-asked.ts'
import { countFigures } from './figures-count.ts'
import { sightOf } from './figures-reach.ts'
import { recordsUrl } from './figures.ts'
import { sayIndicator } from './indicators.ts'
import { levelBelow, unitsBelow } from './unit-place.ts'

export type RankingQuery = PlaceQuery & {
  readonly level?: string | undefined
  /** `none`, `hamlets`, `communes`, or the name of an indicator. */
  readonly base?: string | undefined
}

// Of fewer hamlets one model more or less moves a unit through half of the list; of fewer cases, two do.
const PLACES_MIN = 5
const CASES_MIN = 20

type Base = { readonly is: string; readonly kind: BaseKind; readonly min: number; readonly counted?: Counted }

/** Units below a unit by how much was counted there, for each of a base; only things that are counted one by one. */
export async function readRanking(
  context: Context,
  actor: Actor,
  name: string,
  query: RankingQuery,
): Promise<RankingTable | Refusal> {
  const counted = findCounted(context.packs, name)
  if (counted === undefined) return refuse('figure.unknown', { indicator: name })
  if (!countsThings(counted.indicator.counts.of)) return refuse('ranking.not-things')
  const land = await context.land()
  const asked = readAsked(land, query, context)
  if ('refused' in asked) return asked
  if (!asked.stands) return refuseStanding(land, asked)
  const sight = sightOf(context, land, actor, counted.pack.rules.programme, asked.unit)
  if (sight.as !== 'staff') return refuse('access.out-of-scope')
  const level = query.level ?? levelBelow(land, asked.unit, asked.map)
  const base = findBase(context, counted, query.base ?? 'none', level)
  if ('refused' in base) return base
  const units = level === undefined ? [] : unitsBelow(land, asked.unit, level, asked.map)
  const counts = await withScope(context.db, sight.scope, (tx) =>
    countFigures(tx, {
      indicators: [counted, ...(base.counted === undefined ? [] : [base.counted])],
      units: [asked.unit, ...units],
      map: asked.map,
      period: asked.period,
      branches: sight.branches,
    }),
  )
  const countOf = (of: string, unit: UnitId) => counts(of, unit).value ?? 0
  const entries = units.map((unit): Entry<UnitId> => {
    const below =
      base.counted === undefined ? countBelow(land, asked, base.is, unit) : countOf(base.counted.name, unit)
    return { unit, count: countOf(name, unit), base: below }
  })
  const { placed, small } = rank(entries, base.kind, base.min)
  const say = ({ unit, count, base: of }: Entry<UnitId>) => ({
    unit,
    unitName: nameAt(land, unit, asked.map.day),
    count,
    base: base.kind === 'none' ? null : of,
    recordsUrl: recordsUrl(name, { ...asked, unit }),
  })
  return {
    indicator: sayIndicator(counted),
    base: base.is,
    baseIndicator: base.counted === undefined ? null : sayIndicator(base.counted),
    bounds: base.kind === 'of' ? 'share' : 'count',
    baseMin: base.min,
    confidence: CONFIDENCE,
    unit: asked.unit,
    unitName: asked.unitName,
    period: asked.periodText,
    map: asked.mapText,
    level: level ?? null,
    placed: placed.map(({ rank: place, isTie, ranks, interval, value, ...entry }) => ({
      ...say(entry),
      rank: place,
      isTie,
      rankLow: ranks.low,
      rankHigh: ranks.high,
      value,
      low: interval.low,
      high: interval.high,
    })),
    small: small.map(say),
    undivided: countOf(name, asked.unit) - entries.reduce((sum, { count }) => sum + count, 0),
  }
}

function findBase(
  { packs }: Context,
  counted: Counted,
  text: string,
  level: string | undefined,
): Base | Refusal {
  if (text === 'none') return { is: text, kind: 'none', min: 0 }
  if (text === 'hamlets' || text === 'communes') {
    const isBelow = text === 'hamlets' ? level !== 'hamlet' : level === 'district' || level === 'province'
    return isBelow ? { is: text, kind: 'per', min: PLACES_MIN } : refuse('ranking.base-above', { base: text })
  }
  const other = findCounted(packs, text)
  if (other === undefined || other.name === counted.name) return refuse('figure.unknown', { indicator: text })
  if (!countsThings(other.indicator.counts.of)) return refuse('ranking.not-things')
  const isWhole = other.pack.rules.programme === counted.pack.rules.programme
  // The reader sees both through the postings that open the first: another programme might be closed to them.
  if (!isWhole) return refuse('ranking.other-programme')
  return { is: text, kind: 'of', min: CASES_MIN, counted: other }
}

function countBelow(land: Land, { map }: Asked, base: string, unit: UnitId): number {
  return base === 'none' ? 1 : unitsBelow(land, unit, base === 'hamlets' ? 'hamlet' : 'commune', map).length
}
