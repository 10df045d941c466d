import { bambooClump } from './bamboo.ts'
import { tiledHouse } from './buildings.ts'
import type { Chance } from './chance.ts'
import { riceFields } from './fields.ts'
import { backdrop, ground } from './land.ts'
import type { Light } from './light.ts'
import { netPen } from './net-pen.ts'
import { worker } from './people.ts'
import { area, dots, faded, line, oval, placed, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'
import { broadTree, bush } from './trees.ts'
import { glints } from './water.ts'

const HORIZON = 420
/** Low fields that flood every year, turned to use: net pens for eels and frogs between the rice and the water. */
export function drawRiceLowFields(chance: Chance, light: Light): string {
  const shore = chance.between(580, 610)
  return [
    backdrop(chance, light, HORIZON),
    ...spread(6, 90, 1510).map((x) => grove(chance, light, [x + chance.between(-60, 60), HORIZON + 38])),
    riceFields(chance, light, HORIZON + 26),
    water(chance, light, shore),
    ...pens(chance, light, shore),
    ...tufts(chance, light),
    ...egrets(chance),
    worker(
      light,
      [chance.between(270, 340), shore + 116],
      1.25,
      chance.pick(['#8FA0C6', '#B98F7A', '#9DB08A']),
    ),
    ground(chance, light.meadowDeep, 985, 36),
    bush(chance, light, [chance.between(1200, 1420), 990], 240),
  ].join('')
}

function grove(chance: Chance, light: Light, at: Point): string {
  return chance.pick([
    () => tiledHouse(chance, light, at, 0.55),
    () => bambooClump(chance, light, at, 0.5),
    () => broadTree(chance, light, at, 0.5),
  ])()
}

function water(chance: Chance, light: Light, shore: number): string {
  const lean = chance.between(-26, 26)
  const from = (drop: number) =>
    `M-10 ${Math.round(shore - lean + drop)}L1610 ${Math.round(shore + lean + drop)}V1010H-10Z`
  return [
    area(from(-8), light.bamboo),
    area(from(0), light.waterDeep),
    area(from(12), light.water),
    faded(0.45, area('M-10 670Q500 640 900 682T1610 666V720Q1200 750 800 712T-10 728Z', light.skyLow)),
    glints(chance, light, [420, 840], 380, 90),
    glints(chance, light, [1180, 850], 380, 90),
  ].join('')
}

/** Pens stand in two rows, the nearer ones larger; a plank walk runs between them. */
function pens(chance: Chance, light: Light, shore: number): readonly string[] {
  const shift = chance.between(-50, 50)
  const far = spread(chance.whole(3, 5), 400 + shift, 1360).map((x) =>
    netPen(chance, light, [x, shore + 82], 0.82),
  )
  const near = spread(chance.whole(2, 3), 560 + shift, 1240).map((x) =>
    netPen(chance, light, [x, shore + 226], 1.35),
  )
  const walk = shore + 112
  const piles = spread(14, 250, 1480).map((x) => line(x, walk + 2, x, walk + 26))
  return [
    ...far,
    strokes(piles, light.wood, 5),
    stroke(`M220 ${walk}L1500 ${walk}`, light.bamboo, 11),
    stroke(`M220 ${walk + 6}L1500 ${walk + 6}`, light.bambooDeep, 3),
    ...near,
  ]
}

/** Tufts of wild rice and lotus pads at the near edge. */
function tufts(chance: Chance, light: Light): readonly string[] {
  const pads = Array.from({ length: 14 }, () =>
    oval(
      chance.between(60, 1540),
      chance.between(905, 965),
      chance.between(22, 40),
      9,
      chance.pick(light.crownsLit),
    ),
  )
  const blossoms = Array.from({ length: chance.whole(0, 6) }, (): Point => [
    chance.between(120, 1480),
    chance.between(890, 925),
  ])
  const blades = spread(20, 10, 1590).flatMap((x) => {
    const foot: Point = [x + chance.between(-26, 26), chance.between(950, 985)]
    return [-10, 0, 10].map((lean) => [foot, [foot[0] + lean, foot[1] - chance.between(30, 58)]] as const)
  })
  return [...pads, dots(blossoms, '#E3B7BE', 17), strokes(blades, light.crowns[2], 4.5)]
}

function egrets(chance: Chance): readonly string[] {
  return Array.from({ length: chance.whole(2, 5) }, () =>
    placed(
      chance.between(180, 1420),
      chance.between(540, 575),
      chance.between(0.7, 0.9),
      stroke('M-3 0L-2-18M4 0L3-18', '#6F6A58', 2),
      area('M-20-20Q-8-34 8-30L10-48Q12-56 18-54L26-51L18-49Q15-34 12-26Q2-12-20-20Z', '#FFFDF6'),
    ),
  )
}
