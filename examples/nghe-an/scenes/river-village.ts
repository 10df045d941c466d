import { bambooClump } from './bamboo.ts'
import type { Chance } from './chance.ts'
import { backdropOf, ridge } from './land.ts'
import type { RidgeForm } from './land.ts'
import type { Light } from './light.ts'
import { area, faded, line, oval, pair, placed, softLine, spread, stroke, strokes, WIDTH } from './shapes.ts'
import type { Point } from './shapes.ts'
import { stiltHouse } from './stilt-house.ts'
import { arecaPalm, broadTree, bush } from './trees.ts'
import { glints } from './water.ts'

const HORIZON = 470

/** A village of stilt houses on a river bank, with high mountains behind. */
export function drawRiverVillage(chance: Chance, light: Light): string {
  const form = chance.pick<RidgeForm>(['karst', 'peaks', 'karst'])
  const slope = ridge(chance, 'rolling', HORIZON + 30, 90)
  return [
    backdropOf(chance, light, HORIZON, form),
    faded(0.9, ridge(chance, form, HORIZON + 40, chance.between(170, 250)).fill(light.near)),
    slope.fill(light.meadowDeep),
    ...terraces(chance, light, (x) => slope.at(x)),
    ridge(chance, 'rolling', 590, 40).fill(light.meadow),
    ...village(chance, light),
    river(chance, light),
    ...spread(chance.whole(1, 2), 0, 1).map((part) =>
      boat(light, [chance.between(420, 700) + part * 480, chance.between(770, 840)], chance.between(1, 1.3)),
    ),
    nearBank(chance, light),
  ].join('')
}

/** Upland rice on the lower slope, thin lines along the contour. */
function terraces(chance: Chance, light: Light, at: (x: number) => number): readonly string[] {
  const start = chance.pick([chance.between(160, 420), chance.between(860, 1100)])
  return spread(5, 14, 64).map((drop, index) => {
    const line = spread(7, start + index * 14, start + 360 - index * 10).map((x): Point => [x, at(x) + drop])
    return stroke(softLine(line), light.meadowLight, 6)
  })
}

function village(chance: Chance, light: Light): readonly string[] {
  const houses = spread(chance.whole(5, 6), 210, 1400).map((x, index): Point => [
    x + chance.between(-45, 45),
    index % 2 === 0 ? 602 : 640 + chance.between(-8, 8),
  ])
  const behind = houses.map(([x], index) =>
    chance.pick([
      () => bambooClump(chance, light, [x + 120, 585], chance.between(0.55, 0.8)),
      () => arecaPalm(chance, light, [x + 118, 600], chance.between(0.75, 0.95)),
      () => broadTree(chance, light, [x + 110, 590], index % 2 === 0 ? 0.6 : 0.7),
    ])(),
  )
  const ordered = houses.toSorted((one, other) => one[1] - other[1])
  return [...behind, ...ordered.map((at) => stiltHouse(chance, light, at, 0.78 + (at[1] - 600) * 0.006))]
}

function river(chance: Chance, light: Light): string {
  const edge = (base: number, swing: number) =>
    spread(9, -10, WIDTH + 10).map((x): Point => [x, base + Math.sin(x / 260 + swing) * 9])
  const swing = chance.between(0, 6)
  const surface = (base: number) => `${softLine(edge(base, swing))}L${pair([WIDTH + 10, 1010])}L-10 1010Z`
  const reflections = spread(6, 200, 1400).map((x) =>
    oval(
      x + chance.between(-40, 40),
      716 + chance.between(0, 16),
      chance.between(50, 110),
      7,
      light.waterDeep,
    ),
  )
  return [
    area(surface(660), light.bamboo),
    area(surface(672), light.waterDeep),
    area(surface(684), light.water),
    faded(0.65, ...reflections),
    glints(chance, light, [520, 770], 360, 60),
    glints(chance, light, [1080, 800], 360, 80),
  ].join('')
}

/** A narrow plank boat with a roof of woven bamboo. */
function boat(light: Light, at: Point, scale: number): string {
  return placed(
    at[0],
    at[1],
    scale,
    faded(0.3, oval(0, 8, 120, 9, light.waterDeep)),
    area('M-118-16Q-60 4 0 4Q60 4 122-22L100 12Q0 26-92 12Z', light.wood),
    area('M-46-4Q-42-52 4-54Q50-52 54-4Z', light.bamboo),
    stroke('M-24-42L-24-4M4-53L4-4M32-44L32-4', light.bambooDeep, 2.5),
    stroke('M-118-18L-150 24', light.wood, 4),
  )
}

function nearBank(chance: Chance, light: Light): string {
  const bank = ridge(chance, 'rolling', 985, 90)
  const reeds = spread(26, 20, 1580).map((x) => {
    const foot = x + chance.between(-24, 24)
    return line(
      foot,
      bank.at(foot) + 8,
      foot + chance.between(-14, 14),
      bank.at(foot) - chance.between(30, 70),
    )
  })
  return [
    bank.fill(light.meadowDeep),
    strokes(reeds, light.crowns[2], 5),
    bush(chance, light, [chance.between(180, 420), 985], 260),
    bambooClump(chance, light, [chance.pick([190, 1430]), 985], 1.55),
  ].join('')
}
