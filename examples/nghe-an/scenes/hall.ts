import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, box, faded, line, placed, shadow, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/** A hall of five bays behind a veranda, with a small gable over the door in some places; 400 units wide. */
export function meetingHall(chance: Chance, light: Light, at: Point, scale: number): string {
  const wall = chance.pick(light.walls)
  const hasGable = chance.happens(0.6)
  const columns = [-150, -90, -30, 30, 90, 150]
  return placed(
    at[0],
    at[1],
    scale,
    shadow(12, 12, 216, 12, light.shade),
    box(-172, -96, 344, 96, wall),
    box(-172, -96, 344, 20, light.wallShade),
    ...[-120, -60, 60, 120].map((x) => windowAt(light, x)),
    box(-21, -66, 42, 66, light.opening),
    stroke('M0-64L0-2', light.wood, 2),
    ...columns.map((x) => box(x - 5, -92, 10, 92, '#FBF5E6') + box(x - 8, -8, 16, 8, light.wallShade)),
    box(-184, -3, 368, 7, '#CFC6B4'),
    box(-60, 4, 120, 6, '#C3B9A5'),
    box(-72, 10, 144, 6, '#CFC6B4'),
    area('M-202-86L202-86L156-150L-156-150Z', light.roof),
    faded(
      0.4,
      strokes(
        spread(21, -1, 1).map((side) => line(side * 153, -146, side * 196, -90)),
        light.roofDeep,
        1.6,
      ),
    ),
    area('M-202-86L202-86L199-93L-199-93Z', light.roofDeep),
    ...(hasGable
      ? [area('M-44-92L44-92L0-126Z', wall), stroke('M-50-90L0-128L50-90', light.roofDeep, 6)]
      : []),
    stroke('M-158-151H158', light.roofDeep, 6),
  )
}

function windowAt(light: Light, x: number): string {
  return (
    box(x - 17, -62, 34, 34, light.opening) +
    strokes(
      [
        [
          [x, -62],
          [x, -28],
        ],
        [
          [x - 17, -45],
          [x + 17, -45],
        ],
      ],
      '#E9DCC0',
      2,
    )
  )
}
