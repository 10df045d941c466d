import { makeChance } from '../../engine/chance.ts'
import { NEVER, type SpreadHistory } from '../../engine/replication/forecast/history.ts'
import { layOut } from '../../engine/replication/forecast/layout.ts'
import { learn } from '../../engine/replication/forecast/learn.ts'
import { designOf, rowsOf } from '../../engine/replication/forecast/rows.ts'
import { at, layTies, type Ties } from '../../engine/replication/planner/ties.ts'
import { aucWithin, intervalByGroups, type Judged } from '../../engine/statistics/auc.ts'
import { predict } from '../../engine/statistics/regression.ts'
import { say } from '../measure.ts'
import { readVillages } from '../planner/villages.ts'

const DRAWS = 4000

/**
 * Leaders were told first; the others are judged, each village by what was learned in the rest. A household alone is known by
 * how many ties it has, and how many to leaders, whatever these did.
 */
export function judgeInVillages(folder: string): void {
  const { villages, of, names, from, to, leader, tookUp } = readVillages(folder)
  const ties = layTies({ places: names.length, from, to, chance: () => 1 })
  const kinds = [ties, tiesOfTies(ties)]
  const fit = kinds.flatMap((kind) => [
    countOf(kind, () => true),
    countOf(kind, (household) => at(leader, household) === 1),
  ])
  const years = (yes: number) =>
    Int16Array.from(tookUp, (took, place) => (took === 1 ? (at(leader, place) === 1 ? 0 : yes) : NEVER))
  // A leader who declined is an example too, of the other kind.
  const declined = (place: number) => at(leader, place) === 1 && at(tookUp, place) === 0
  const history = (known: readonly Ties[], yes: number): SpreadHistory => ({
    lastYear: 1,
    groupOf: of,
    ties: known,
    practices: [
      {
        id: 'loan',
        theme: 'loans',
        since: years(yes).map((year, place) => (declined(place) ? 0 : year)),
        dropped: new Int16Array(names.length).map((_, place) => (declined(place) ? 0 : NEVER)),
        fit,
      },
    ],
  })
  const rows = rowsOf(history([], 1), layOut(history([], 1)), names.length, makeChance(1))
  const scores = (world: SpreadHistory): readonly Judged[] =>
    Array.from({ length: villages }, (_, village) => {
      const layout = layOut(world)
      const [here, others] = [true, false].map((inside) => ({
        ...rows,
        rows: rows.rows.filter(({ place }) => (at(of, place) === village) === inside),
      }))
      if (here === undefined || others === undefined) return []
      const { mode } = learn(designOf(world, layout, others, 1), layout)
      const judged = designOf(world, layout, here, 1)
      return here.rows.map(({ yes }, row) => ({
        group: String(village),
        score: predict(judged, row, mode),
        yes,
      }))
    }).flat()
  const alone = scores(history([], 1))
  const forecast = scores(history(kinds, 1))
  const afterwards = scores(history(kinds, 0))
  say(
    `${villages} villages, ${rows.rows.length} households that were not told first, ${rows.rows.filter(({ yes }) => yes).length} took it up`,
  )
  sayAuc('what is known of a household alone', [alone])
  sayAuc('with its ties to leaders who took it up, or did not', [forecast])
  sayAuc('  more than the household alone', [alone, forecast])
  sayAuc('if one knew who of the others takes it up in the end, which no forecast does', [afterwards])
}

function sayAuc(name: string, sets: readonly (readonly Judged[])[]): void {
  const values = sets.map((judged) => aucWithin(judged))
  const { low, high } = intervalByGroups(sets, DRAWS, makeChance(2))
  const [first, last] = [values[0], values.at(-1)]
  const value = sets.length === 1 ? (first?.value ?? 0.5) : (last?.value ?? 0.5) - (first?.value ?? 0.5)
  const delong =
    sets.length === 1 ? `, error in these villages ${(first?.error ?? 0).toFixed(3)} (DeLong)` : ''
  say(`  ${name}: ${value.toFixed(3)}, 95 % by villages ${low.toFixed(3)} to ${high.toFixed(3)}${delong}`)
}

// Whoever is a tie of a tie, once for each way there.
function tiesOfTies(ties: Ties): Ties {
  const [from, to]: [number[], number[]] = [[], []]
  for (let place = 0; place < ties.places; place++) {
    for (let tie = at(ties.starts, place); tie < at(ties.starts, place + 1); tie++) {
      const between = at(ties.from, tie)
      for (let next = at(ties.starts, between); next < at(ties.starts, between + 1); next++) {
        if (at(ties.from, next) === place) continue
        from.push(at(ties.from, next))
        to.push(place)
      }
    }
  }
  return layTies({ places: ties.places, from, to, chance: () => 1 })
}

function countOf(ties: Ties, counts: (place: number) => boolean): readonly number[] {
  return Array.from({ length: ties.places }, (_, place) =>
    Math.log1p(
      [...ties.from.subarray(at(ties.starts, place), at(ties.starts, place + 1))].filter(counts).length,
    ),
  )
}
