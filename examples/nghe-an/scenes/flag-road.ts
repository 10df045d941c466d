import { bambooFence, tiledHouse } from './buildings.ts'
import type { Chance } from './chance.ts'
import { nearness, riceFields, road } from './fields.ts'
import { backdrop } from './land.ts'
import type { Light } from './light.ts'
import { area, disc, dots, faded, oval, placed, shadow, spread, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { arecaPalm, broadTree } from './trees.ts'

const HORIZON = 430
/** Indigo, straw, rice, paper, mallow: plain cloth, the flag of nobody. */
const CLOTHS = ['#5B6FA8', '#D9B65C', '#6BAA7B', '#F3EAD2', '#A98BA8'] as const

/** A hamlet road kept by its households: trees and flowers on both sides, poles with plain pennants between them. */
export function drawFlagRoad(chance: Chance, light: Light): string {
  const bend = chance.between(-90, 90)
  const isPaved = chance.happens(0.5)
  const middleAt = (y: number) => 800 + bend * Math.cos(nearness(y, HORIZON) * 2.6)
  const rows = spread(9, 0, 1).map((part) => HORIZON + 22 + 600 * part ** 1.9)
  const middle = rows.map((y): Point => [middleAt(y), y])
  const halves = rows.map((y) => 10 + nearness(y, HORIZON) * 215)
  const [surface, edge] = isPaved ? ['#D8D3C6', '#BDB7A8'] : [light.road, light.roadEdge]
  const cloths = chance.happens(0.5) ? [chance.pick(CLOTHS)] : CLOTHS
  return [
    backdrop(chance, light, HORIZON),
    riceFields(chance, light, HORIZON + 20),
    ...hamlet(chance, light, middleAt(HORIZON)),
    road(
      middle,
      halves.map((half) => half * 1.5 + 4),
      light.meadowDeep,
      light.meadowLight,
    ),
    road(middle, halves, surface, edge),
    ...roadside(chance, light, middleAt, cloths),
  ].join('')
}

function hamlet(chance: Chance, light: Light, roadX: number): readonly string[] {
  const far = spread(chance.whole(4, 6), 120, 1480).filter((x) => Math.abs(x - roadX) > 130)
  const sides = chance.pick<readonly number[]>([[-1, 1], [-1], [1]])
  return [
    ...far.flatMap((x) =>
      homestead(
        chance,
        light,
        [x + chance.between(-60, 60), HORIZON + chance.between(24, 46)],
        chance.between(0.5, 0.62),
      ),
    ),
    ...sides.flatMap((side) =>
      homestead(
        chance,
        light,
        [roadX + side * chance.between(360, 460), chance.between(555, 600)],
        chance.between(1, 1.25),
      ),
    ),
  ]
}

function homestead(chance: Chance, light: Light, [x, y]: Point, scale: number): readonly string[] {
  return [
    broadTree(chance, light, [x - 125 * scale, y], 0.78 * scale),
    tiledHouse(chance, light, [x, y], scale),
    bambooFence(
      light,
      [x - 135 * scale, y + 18 * scale],
      [x + 135 * scale, y + 18 * scale],
      24 * scale,
      16 * scale,
    ),
  ]
}

/** From far to near, trees and poles take turns on each side. */
function roadside(
  chance: Chance,
  light: Light,
  middleAt: (y: number) => number,
  cloths: readonly string[],
): readonly string[] {
  const isPalms = chance.happens(0.5)
  const blossom = chance.pick(['#E3B7A0', '#E9C66A', '#CFA3C4', '#F0E2B8'])
  return spread(9, 0.12, 1).flatMap((part, index) => {
    const y = HORIZON + 26 + 440 * part ** 1.6
    const near = nearness(y, HORIZON)
    return [-1, 1].flatMap((side) => {
      const foot: Point = [middleAt(y) + side * (15 + near * 272), y]
      const cloth = cloths[(index + side + 1) % cloths.length] ?? CLOTHS[0]
      const isPole = (index + (side + 1) / 2) % 2 === 0
      return [
        flowers(chance, light, [foot[0] - side * near * 14, y + near * 34], near, blossom),
        isPole
          ? pennant(light, foot, 0.3 + near * 1.3, cloth, chance.between(-3, 3))
          : tree(chance, light, foot, near, isPalms),
      ]
    })
  })
}

function tree(chance: Chance, light: Light, foot: Point, near: number, isPalm: boolean): string {
  if (isPalm) return arecaPalm(chance, light, foot, 0.26 + near * 1.1)
  return placed(
    foot[0],
    foot[1],
    0.3 + near * 1.15,
    shadow(6, 0, 44, 7, light.shade),
    stroke('M0 0V-60', light.wood, 8),
    disc(0, -92, 42, chance.pick(light.crowns)),
    disc(-9, -102, 27, light.crownsLit[0]),
  )
}

function pennant(light: Light, foot: Point, scale: number, cloth: string, sway: number): string {
  return placed(
    foot[0],
    foot[1],
    scale,
    stroke('M0 0V-224', light.bamboo, 5),
    disc(0, -226, 4.5, light.bambooDeep),
    area(`M2-218Q34-${210 + sway} 84-${190 - sway * 2}Q34-176 2-160Z`, cloth),
    faded(0.14, area(`M2-190Q34-186 84-${190 - sway * 2}Q34-176 2-160Z`, light.shade)),
  )
}

/** A tuft of low flowers at the foot of a tree or pole. */
function flowers(chance: Chance, light: Light, [x, y]: Point, near: number, blossom: string): string {
  if (near < 0.05) return ''
  const size = 14 + near * 60
  const places = spread(6, -0.8, 0.8).map((part): Point => [
    x + part * size,
    y - chance.between(0.15, 0.5) * size,
  ])
  return oval(x, y - size * 0.16, size, size * 0.34, light.crownsLit[0]) + dots(places, blossom, 3 + near * 9)
}
