import type { Chance } from '../../chance.ts'
import { normalFrom } from '../../statistics/normal.ts'
import { layRows, predict, probabilityOf } from '../../statistics/regression.ts'
import { at, turnTies } from '../planner/ties.ts'
import { NEVER, type SpreadHistory } from './history.ts'
import { droppedColumn, type BlockName, type Layout } from './layout.ts'
import { drawCoefficients, drawSd, type Learned } from './learn.ts'
import { entriesOf, heard, neighboursBefore, standardise, tieColumns } from './rows.ts'

/** What a forecast goes by: the practice's own years, those of its theme, or those of all practices. */
export type Basis = 'own' | 'theme' | 'all'

export type Played = {
  /** How many more places have taken it up by the end of each year ahead, world by world. */
  readonly more: readonly Int32Array[]
}

export type Ahead = {
  readonly practice: number
  readonly basis: Basis
  readonly years: number
  readonly worlds: number
  readonly examples: 1 | 2
}

/** Plays the years ahead in worlds that may be: coefficients as they may be, years as they may turn out, then place by place. */
export function playAhead(
  history: SpreadHistory,
  layout: Layout,
  learned: Learned,
  ahead: Ahead,
  chance: Chance,
): Played {
  const ground = groundOf(history, layout, ahead)
  const more = Array.from({ length: ahead.years }, () => new Int32Array(ahead.worlds))
  for (let world = 0; world < ahead.worlds; world++) {
    const coefficients = asIfNew(layout, learned, ahead, drawCoefficients(learned, chance), chance)
    playWorld(ground, layout, learned, ahead, coefficients, chance, (year, count) => {
      const counts = more[year]
      if (counts !== undefined) counts[world] = count
    })
  }
  return { more }
}

// Of a practice of which too little is known, what is particular to it is drawn from how far practices deviate at all.
function asIfNew(
  layout: Layout,
  learned: Learned,
  { practice, basis }: Ahead,
  coefficients: Float64Array,
  chance: Chance,
): Float64Array {
  const anew = (name: BlockName, from: number, count: number) => {
    const sd = drawSd(learned.blocks[name], chance)
    for (let at = from; at < from + count; at++) {
      coefficients[layout.blocks[name].from + at] = sd * normalFrom(chance)
    }
  }
  const theme = layout.themeOf[practice] ?? 0
  if (basis !== 'own') {
    anew('practice', practice, 1)
    anew('practiceTies', practice * layout.kinds, layout.kinds)
  }
  if (basis === 'all') {
    anew('theme', theme, 1)
    anew('themeTies', theme * layout.kinds, layout.kinds)
  }
  return coefficients
}

// What is the same in every world.
function groundOf(history: SpreadHistory, layout: Layout, { practice }: Ahead) {
  const of = history.practices[practice]
  const places = history.groupOf.length
  const nextYear = history.lastYear + 1
  const standing = standardise(of?.fit ?? [])
  const since = of?.since ?? new Int16Array(places).fill(NEVER)
  const dropped = of?.dropped ?? new Int16Array(places).fill(NEVER)
  const open = Array.from({ length: places }, (_, place) => place).filter(
    (place) => at(since, place) >= nextYear,
  )
  const neighbours = history.ties.map((kind) => {
    const counts = Array.from({ length: places }, (_, place) =>
      neighboursBefore(kind, { since, dropped }, place, nextYear),
    )
    return {
      outward: turnTies(kind),
      doing: Int32Array.from(counts, (each) => each.doing),
      dropped: Float64Array.from(counts, (each) => Math.log1p(each.dropped)),
    }
  })
  const still = layRows(
    layout.columns,
    open.map((place) => ({
      entries: entriesOf(history, layout, practice, place, standing),
      yes: false,
    })),
  )
  return { open: Int32Array.from(open), neighbours, still }
}

type Ground = ReturnType<typeof groundOf>

function playWorld(
  { open, neighbours, still }: Ground,
  layout: Layout,
  learned: Learned,
  { practice, years, examples }: Ahead,
  coefficients: Float64Array,
  chance: Chance,
  tell: (year: number, count: number) => void,
): void {
  const kinds = neighbours.map(({ outward, doing, dropped }, kind) => ({
    outward,
    doing: doing.slice(),
    dropped,
    slope: tieColumns(layout, practice, kind).reduce((sum, column) => sum + at(coefficients, column), 0),
    slopeOfDropped: at(coefficients, droppedColumn(kind)),
  }))
  const bases = Float64Array.from(open, (place, index) =>
    kinds.reduce(
      (sum, kind) => sum + kind.slopeOfDropped * at(kind.dropped, place),
      predict(still, index, coefficients),
    ),
  )
  const taken = new Uint8Array(open.length)
  let count = 0
  for (let year = 0; year < years; year++) {
    const turn = drawSd(learned.blocks.year, chance) * normalFrom(chance)
    const fresh: number[] = []
    for (let index = 0; index < open.length; index++) {
      if (taken[index] === 1) continue
      const place = at(open, index)
      let eta = at(bases, index) + turn
      for (const { doing, slope } of kinds) eta += slope * heard(at(doing, place), examples)
      if (chance.share() >= probabilityOf(eta, 'logistic')) continue
      taken[index] = 1
      fresh.push(place)
    }
    // Whoever begins this year is an example from the next year on.
    for (const place of fresh) {
      for (const { outward, doing } of kinds) {
        for (let tie = at(outward.starts, place); tie < at(outward.starts, place + 1); tie++) {
          const to = at(outward.from, tie)
          doing[to] = at(doing, to) + 1
        }
      }
    }
    count += fresh.length
    tell(year, count)
  }
}
