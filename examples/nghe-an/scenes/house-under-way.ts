import { BRICK, BRICK_DEEP } from './building-stuff.ts'
import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, box, faded, line, placed, polygon, shadow, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/** A half-built house of three bays, 650 units wide; how far the walls and tiles have come is left to chance. */
export function houseUnderWay(chance: Chance, light: Light, at: Point): readonly string[] {
  const laid = chance.between(0.45, 0.85)
  const tiled = chance.pick([0, 0, 0.35, 0.6])
  return [
    placed(
      at[0],
      at[1],
      1.9,
      shadow(10, 4, 190, 14, light.shade),
      box(-160, -6, 320, 10, '#C9C3B4'),
      ...walls(laid),
      ...roofTimbers(light, tiled),
      ...scaffold(light),
      strokes(
        [
          [
            [86, 2],
            [120, -104],
          ],
          [
            [100, 2],
            [134, -104],
          ],
          ...spread(6, 0.1, 0.9).map((part): readonly [Point, Point] => [
            [86 + 34 * part, 2 - 106 * part],
            [100 + 34 * part, 2 - 106 * part],
          ]),
        ],
        light.bambooDeep,
        3.2,
      ),
    ),
  ]
}

/** Courses rise higher at the corners, as a mason lays them. */
function walls(laid: number): readonly string[] {
  const top = -92 * laid
  const courses = spread(Math.round(9 * laid), -6, top).slice(1, -1)
  return [
    polygon(
      [
        [-150, -6],
        [-150, top - 10],
        [-118, top - 10],
        [-118, top],
        [-34, top],
        [-34, -6],
      ],
      BRICK,
    ),
    polygon(
      [
        [150, -6],
        [150, top - 10],
        [118, top - 10],
        [118, top],
        [6, top],
        [6, -6],
      ],
      BRICK,
    ),
    box(-98, Math.max(top, -62), 40, 34, '#8C5B44'),
    box(44, Math.max(top, -62), 40, 34, '#8C5B44'),
    faded(
      0.45,
      strokes(
        courses.flatMap((y) => [line(-149, y, -35, y), line(7, y, 149, y)]),
        BRICK_DEEP,
        1.4,
      ),
    ),
    stroke('M-150-6L-150-100M150-6L150-100M-34-6L-34-100M6-6L6-100', '#B9B3A5', 7),
  ]
}

/** Rafters over purlins; a part of the tiles may already lie. */
function roofTimbers(light: Light, tiled: number): readonly string[] {
  const rafters = spread(11, -1, 1).map((side) => line(side * 116, -164, side * 172, -96))
  const purlins = spread(4, 0, 1).map((part) =>
    line(-116 - 56 * part, -164 + 68 * part, 116 + 56 * part, -164 + 68 * part),
  )
  const edge = -1 + tiled * 2
  const tiles = polygon(
    [
      [-116, -164],
      [edge * 116, -164],
      [edge * 172, -96],
      [-172, -96],
    ],
    light.roof,
  )
  return [
    stroke('M-150-100L150-100', light.wood, 6),
    strokes(rafters, light.wood, 4),
    strokes(purlins, '#96744E', 3),
    ...(tiled > 0
      ? [
          tiles,
          faded(
            0.5,
            strokes(
              spread(5, 0.1, 1).map((part) =>
                line(-116 - 56 * part, -164 + 68 * part, edge * (116 + 56 * part), -164 + 68 * part),
              ),
              light.roofDeep,
              2,
            ),
          ),
        ]
      : []),
    stroke('M-116-164H116', light.wood, 6),
  ]
}

function scaffold(light: Light): readonly string[] {
  const poles = [-166, -92, -14, 62, 166].map((x) => line(x, 4, x + 2, -128))
  return [
    strokes(poles, light.bamboo, 4),
    stroke('M-176-52L-4-55M50-54L176-52', light.bamboo, 3.5),
    area('M-172-57H-8V-52H-172Z', light.bambooDeep),
  ]
}
