import type { Light } from './light.ts'
import { area, box, disc, line, oval, placed, shadow, softLine, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/* Things that stand in yards and gardens, each on `at`. */

export function noticeBoard(light: Light, at: Point): string {
  const sheets = [
    [-44, -108],
    [-6, -112],
    [24, -106],
    [-30, -76],
    [8, -78],
  ] as const
  return placed(
    at[0],
    at[1],
    1.15,
    stroke('M-50 0L-50-126M50 0L50-126', light.wood, 7),
    box(-62, -124, 124, 72, '#8DA58A'),
    ...sheets.map(([x, y]) => box(x, y, 24, 28, '#FBF9F4')),
    area('M-76-122L76-122L56-142L-56-142Z', light.roof),
  )
}

export function bicycle(light: Light, at: Point): string {
  const wheel = (x: number) =>
    `<circle cx="${x}" cy="-20" r="19" fill="none" stroke="#48524E" stroke-width="3"/>` +
    disc(x, -20, 3, '#48524E')
  return placed(
    at[0],
    at[1],
    1.35,
    shadow(4, 0, 60, 5, light.shade),
    wheel(-30),
    wheel(30),
    stroke(
      softLine([
        [-30, -20],
        [-12, -46],
        [20, -46],
        [30, -20],
      ]),
      '#2E6A6B',
      4,
    ),
    stroke('M-12-46L0-20L20-46M-30-20H0M20-46L17-58H28M-14-54H-4M-12-46L-10-54', '#2E6A6B', 3.5),
    area('M26-58h10l-2 8h-8z', light.bamboo),
  )
}

export function waterJar(light: Light, at: Point, scale: number): string {
  return placed(
    at[0],
    at[1],
    scale,
    shadow(10, 0, 66, 10, light.shade),
    area('M-34 0Q-62-46-40-84Q-34-94-36-102H36Q34-94 40-84Q62-46 34 0Z', '#A9653F'),
    area('M12 0Q44-46 24-90L26-102H36Q34-94 40-84Q62-46 34 0Z', '#8F5334'),
    oval(0, -102, 38, 9, '#C58258'),
    oval(0, -102, 30, 6, light.waterDeep),
    stroke('M-44-62Q0-50 44-62', '#C58258', 3),
    stroke('M20-104L58-128', light.bambooDeep, 4),
  )
}

export function basket(light: Light, at: Point): string {
  return placed(
    at[0],
    at[1],
    1.3,
    shadow(5, 0, 46, 7, light.shade),
    area('M-40-44H40L28 0H-28Z', light.bamboo),
    strokes(
      spread(6, -1, 1).map((side) => line(side * 36, -42, side * 25, -2)),
      light.bambooDeep,
      2,
    ),
    stroke('M-35-24H35', light.bambooDeep, 2),
    oval(0, -44, 40, 9, '#5E4A38'),
    stroke('M-40-44Q0-104 40-44', light.bambooDeep, 3),
  )
}
