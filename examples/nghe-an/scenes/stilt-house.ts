import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, box, faded, line, placed, shadow, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/** A Thai stilt house: plank walls under a steep palm-leaf roof, a stair at the side. */
export function stiltHouse(chance: Chance, light: Light, at: Point, scale: number): string {
  const roof = chance.pick([light.bambooDeep, '#8F7B5E', '#8A6A4E'])
  const wall = chance.pick(['#B08D63', '#A98560', '#BC9A6E'] as const)
  return placed(
    at[0],
    at[1],
    scale,
    shadow(6, 1, 104, 10, light.shade),
    faded(0.3, box(-70, -44, 140, 44, light.shade)),
    strokes(
      spread(6, -70, 70).map((x) => line(x, 0, x, -46)),
      light.wood,
      6,
    ),
    stroke('M-84 0L-60-44M-96 0L-72-44M-89-13L-77-13M-82-26L-70-26', light.wood, 4),
    box(-78, -88, 156, 42, wall),
    strokes(
      spread(12, -70, 70).map((x) => line(x, -86, x, -48)),
      '#96744E',
      1.5,
    ),
    box(-80, -49, 160, 7, light.wood),
    ...[-46, -6, 34].map((x) => box(x, -78, 18, 22, light.opening)),
    area('M-98-80Q-76-120-60-146H60Q76-120 98-80Z', roof),
    strokes(
      spread(7, -1, 1).map((side) => line(side * 56, -142, side * 88, -84)),
      light.wood,
      1.2,
    ),
    stroke('M-66-152L-54-140M66-152L54-140M-60-146H60', light.wood, 5),
  )
}
