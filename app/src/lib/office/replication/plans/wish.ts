import { FLOOR_KINDS, type FloorKind } from '@gieo/engine/replication/planner/floors.ts'
import { CHANCES_USUAL } from '@gieo/engine/replication/planner/plan-inputs.ts'
import { TIE_KINDS, type TieKind } from '@gieo/engine/replication/place/tie.ts'
import { parseVietnameseNumber } from '@gieo/engine/text/number.ts'
import type { PlanAsked } from '@gieo/server/wire/plans.ts'

/** A wish as it is typed: numbers are texts until it is sent, so that nothing typed is lost. */
export type Wish = {
  title: string
  card: string
  unit: string
  level: 'commune' | 'hamlet'
  count: string
  budget: string
  cost: string
  perCommune: string
  floors: Record<FloorKind, string>
  champions: readonly string[]
  excluded: readonly string[]
  excludedWhy: string
  skipUnmet: boolean
  chances: Record<TieKind, { low: string; high: string }>
  nearCount: string
  nearKm: string
  seed: string
}

export function emptyWish(unit: string): Wish {
  return {
    title: '',
    card: '',
    unit,
    level: 'commune',
    count: '20',
    budget: '',
    cost: '',
    perCommune: '',
    floors: { mountain: '', remote: '', poor: '' },
    champions: [],
    excluded: [],
    excludedWhy: '',
    skipUnmet: true,
    chances: fromChances(CHANCES_USUAL),
    nearCount: '5',
    nearKm: '30',
    seed: '1',
  }
}

/** The wish of an earlier run, to be changed. */
export function wishOf(about: Readonly<Record<string, unknown>>, title: string, seed: number): Wish {
  const asked = about as unknown as PlanAsked // as askPlan wrote it
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value)
  return {
    title,
    card: asked.card ?? '',
    unit: asked.unit,
    level: asked.level,
    count: text(asked.countMax),
    budget: text(asked.budget),
    cost: asked.budget === null ? '' : text(asked.costEach),
    perCommune: text(asked.perCommune),
    floors: {
      mountain: text(asked.floors.mountain),
      remote: text(asked.floors.remote),
      poor: text(asked.floors.poor),
    },
    champions: asked.champions,
    excluded: asked.excluded.map(({ unit }) => unit),
    excludedWhy: asked.excluded[0]?.why ?? '',
    skipUnmet: asked.skipUnmet,
    chances: fromChances(asked.chances),
    nearCount: text(asked.near.count),
    nearKm: text(asked.near.kmMax),
    seed: text(seed),
  }
}

/** Fields that hold no number where they should, by their names. */
export function wrongNumbers(wish: Wish): readonly string[] {
  const optional: [string, string][] = [
    ['budget', wish.budget],
    ['cost', wish.cost],
    ['perCommune', wish.perCommune],
    ...FLOOR_KINDS.map((kind): [string, string] => [`floor-${kind}`, wish.floors[kind]]),
  ]
  const needed: [string, string][] = [
    ['count', wish.count],
    ['nearCount', wish.nearCount],
    ['nearKm', wish.nearKm],
    ['seed', wish.seed],
    ...TIE_KINDS.flatMap((kind): [string, string][] => [
      [`low-${kind}`, wish.chances[kind].low],
      [`high-${kind}`, wish.chances[kind].high],
    ]),
  ]
  return [
    ...optional.filter(([, typed]) => typed.trim() !== '' && readNumber(typed) === undefined),
    ...needed.filter(([, typed]) => readNumber(typed) === undefined),
  ].map(([field]) => field)
}

export function toAsked(wish: Wish, id: string): PlanAsked {
  const number = (typed: string) => readNumber(typed) ?? 0
  const orNull = (typed: string) => (typed.trim() === '' ? null : number(typed))
  const floors = FLOOR_KINDS.filter((kind) => number(wish.floors[kind]) > 0)
  return {
    id,
    title: wish.title.trim(),
    card: wish.card === '' ? null : wish.card,
    unit: wish.unit,
    level: wish.level,
    countMax: number(wish.count),
    budget: orNull(wish.budget),
    costEach: wish.cost.trim() === '' ? 1 : number(wish.cost),
    perCommune: orNull(wish.perCommune),
    floors: Object.fromEntries(floors.map((kind) => [kind, number(wish.floors[kind])])),
    champions: [...wish.champions],
    excluded: wish.excluded.map((unit) => ({ unit, why: wish.excludedWhy.trim() })),
    skipUnmet: wish.skipUnmet,
    chances: mapKinds((kind) => ({
      low: number(wish.chances[kind].low) / 100,
      high: number(wish.chances[kind].high) / 100,
    })),
    near: { count: number(wish.nearCount), kmMax: number(wish.nearKm) },
    seed: number(wish.seed),
  }
}

// Percent with a comma or a point: nobody groups thousands there.
export function readNumber(typed: string): number | undefined {
  const trimmed = typed.trim()
  return /^\d+\.\d{1,2}$/.test(trimmed) ? Number(trimmed) : parseVietnameseNumber(trimmed)
}

function fromChances(chances: PlanAsked['chances']): Wish['chances'] {
  const percent = (share: number) => String(Math.round(share * 1000) / 10).replace('.', ',')
  return mapKinds((kind) => ({ low: percent(chances[kind].low), high: percent(chances[kind].high) }))
}

function mapKinds<Value>(make: (kind: TieKind) => Value): Record<TieKind, Value> {
  return Object.fromEntries(TIE_KINDS.map((kind) => [kind, make(kind)])) as Record<TieKind, Value> // one for each kind
}
