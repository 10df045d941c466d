import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeChance } from '../../engine/chance.ts'
import { choosePlaces } from '../../engine/replication/planner/choose.ts'
import { drawReverseSets, SETS } from '../../engine/replication/planner/reverse-sets.ts'
import { followRule } from '../../engine/replication/planner/rules.ts'
import { playSpread } from '../../engine/replication/planner/spread.ts'
import { at, layTies, turnTies } from '../../engine/replication/planner/ties.ts'
import type { Wanted } from '../../engine/replication/planner/wanted.ts'
import { say } from '../measure.ts'

const WORLDS = 2000
const CHANCES = [0.05, 0.1, 0.2]
const EACH = 2

/** Total and worst village, with and without a floor for each village, beside the best connected of each village. */
export function compareInVillages(folder: string): void {
  const { villages, of, names, from, to } = readVillages(folder)
  const countMax = villages * EACH
  say(`${villages} villages, ${names.length} households, ${countMax} beginnings`)
  for (const chance of CHANCES) {
    const ties = layTies({ places: names.length, from, to, chance: () => chance })
    const outward = turnTies(ties)
    const sets = drawReverseSets([ties], SETS / 4, makeChance(1))
    const strata = { of, floors: Array.from({ length: villages }, () => 1) }
    const plans: Readonly<Record<string, readonly number[]>> = {
      'planner, no floor': choosePlaces(sets, { countMax }).places,
      'planner, floor of 1': choosePlaces(sets, { countMax, strata }).places,
      'best connected of each': followRule(
        'degree-per-stratum',
        outward,
        { countMax, strata } satisfies Wanted,
        makeChance(2),
      ),
      random: followRule('random', outward, { countMax }, makeChance(3)),
    }
    for (const [name, plan] of Object.entries(plans)) {
      const { mean, reached } = playSpread(outward, plan, WORLDS, makeChance(4))
      say(
        `  chance ${chance}, ${name}: total ${mean.toFixed(0)}, worst village ${(100 * worst(reached, of, villages)).toFixed(1)} %`,
      )
    }
  }
}

function worst(reached: Float64Array, of: Uint32Array, villages: number): number {
  const shares = Array.from({ length: villages }, () => ({ sum: 0, count: 0 }))
  for (let place = 0; place < reached.length; place++) {
    const village = shares[at(of, place)]
    if (village === undefined) continue
    village.sum += at(reached, place)
    village.count += 1
  }
  return Math.min(...shares.map(({ sum, count }) => sum / count))
}

/** Households, their villages and ties; who was told first, and who took it up. */
export function readVillages(folder: string) {
  const rows = (file: string) =>
    readFileSync(join(folder, file), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
  const households = rows('villages-households.csv')
  const names = households.map(([name = '']) => name)
  const numbers = new Map(names.map((name, number) => [name, number]))
  const villageNames = [...new Set(households.map(([, village = '']) => village))]
  const edges = rows('villages-edges.csv')
  return {
    names,
    villages: villageNames.length,
    of: Uint32Array.from(households, ([, village = '']) => villageNames.indexOf(village)),
    from: edges.map(([from = '']) => numbers.get(from) ?? 0),
    to: edges.map(([, to = '']) => numbers.get(to) ?? 0),
    leader: Uint8Array.from(households, ([, , leader = '']) => Number(leader)),
    tookUp: Uint8Array.from(households, ([, , , tookUp = '']) => Number(tookUp)),
  }
}
