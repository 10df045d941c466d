import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, faded, line, oval, placed, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/** A floating net pen on six stakes, open at the top, with water spinach inside for shade; 210 units wide. */
export function netPen(chance: Chance, light: Light, at: Point, scale: number): string {
  const stakes: readonly Point[] = [
    [-104, 0],
    [-36, 2],
    [36, 2],
    [104, 0],
    [80, -42],
    [-80, -42],
  ]
  const mesh = spread(13, -100, 100).map((x) => line(x, 0, x, -44))
  const floats = Array.from({ length: 5 }, (): Point => [chance.between(-66, 66), chance.between(-36, -26)])
  return placed(
    at[0],
    at[1],
    scale,
    area('M-104 0L104 0L80-42L-80-42Z', light.waterDeep),
    faded(0.35, area('M-80-42L80-42L80-78L-80-78Z', NET)),
    ...floats.map(([x, y]) => oval(x, y, 13, 4.5, light.crownsLit[0])),
    faded(
      0.42,
      area('M-104 0L104 0L104-44L-104-44Z', NET),
      area('M-104 0L-80-42L-80-78L-104-44Z', NET),
      area('M104 0L80-42L80-78L104-44Z', NET),
    ),
    faded(0.5, strokes([...mesh, ...[-15, -30].map((y) => line(-104, y, 104, y))], '#DCE9E2', 1.2)),
    stroke('M-104-44H104L80-78H-80Z', '#48635F', 2.5),
    strokes(
      stakes.map(([x, y]) => line(x, y + 6, x, y - 58)),
      light.bambooDeep,
      5,
    ),
  )
}

const NET = '#5F7F7A'
