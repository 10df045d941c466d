import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, disc, dots, leafShape, line, oval, placed, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/* One plant of each crop, standing on `at`. */

export type Crop = (chance: Chance, light: Light, at: Point, scale: number) => string

export function cabbage(chance: Chance, light: Light, at: Point, scale: number): string {
  return placed(
    at[0],
    at[1],
    scale,
    oval(0, -12, 38, 21, light.crownsLit[1]),
    disc(0, -20, chance.pick([18, 20]), '#B5D29A'),
    stroke('M0-6V-30M-8-14l-6-12M8-14l6-12', '#D2E2BC', 2),
  )
}

export function lettuce(_: Chance, light: Light, at: Point, scale: number): string {
  const leaves = (tips: readonly number[]) =>
    tips.map((x) => leafShape([x * 0.2, 0], [x, -40 + Math.abs(x) * 0.5], 0, 13)).join('')
  return placed(
    at[0],
    at[1],
    scale,
    area(leaves([-34, -18, 18, 34]), light.crownsLit[2]),
    area(leaves([0]), '#9CC67B'),
  )
}

export function onion(chance: Chance, light: Light, at: Point, scale: number): string {
  const blades = spread(5, -15, 15).map((x) =>
    line(x * 0.5, 0, x + chance.between(-4, 4), -44 - chance.between(0, 16)),
  )
  return placed(at[0], at[1], scale, strokes(blades, light.crowns[2], 5))
}

export function herb(chance: Chance, light: Light, at: Point, scale: number): string {
  return placed(
    at[0],
    at[1],
    scale,
    oval(0, -14, 30, 20, light.crowns[1]),
    oval(-6, -20, 18, 12, light.crownsLit[0]),
    dots(
      [
        [chance.between(-18, 18), -26],
        [chance.between(-18, 18), -16],
      ],
      '#D7C6E0',
      7,
    ),
  )
}

export function beans(chance: Chance, light: Light, at: Point, scale: number): string {
  return placed(
    at[0],
    at[1],
    scale,
    stroke('M-18 0L0-96M18 0L0-96', light.bamboo, 3.5),
    ...[-20, -48, -76].map((y) =>
      oval(chance.whole(-9, 9), y, 17 + y / 12, 11, chance.pick(light.crownsLit)),
    ),
  )
}
