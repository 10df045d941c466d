import type { Light } from './light.ts'
import { line, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/** A humped foot bridge on crossed bamboo legs, with a rail on the near side. */
export function bambooBridge(light: Light, from: Point, to: Point): string {
  const deck = (part: number): Point => [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part - Math.sin(part * Math.PI) * 22,
  ]
  const legs = spread(8, 0.08, 0.92).flatMap((part) => {
    const [x, y] = deck(part)
    return [line(x - 11, y + 42, x + 6, y - 4), line(x + 11, y + 42, x - 6, y - 4)]
  })
  const planks = spread(17, 0, 1).map((part) => deck(part))
  const [middleX, middleY] = deck(0.5)
  return [
    strokes(legs, light.bambooDeep, 4),
    stroke(`M${from.join(' ')}Q${middleX} ${middleY - 23} ${to.join(' ')}`, light.bamboo, 13),
    strokes(
      planks.map(([x, y]) => line(x, y - 5, x, y + 5)),
      light.bambooDeep,
      2,
    ),
    strokes(
      planks.filter((_, index) => index % 4 === 0).map(([x, y]) => line(x, y, x, y - 38)),
      light.bambooDeep,
      4,
    ),
    stroke(
      `M${from[0]} ${from[1] - 36}Q${middleX} ${middleY - 60} ${to[0]} ${to[1] - 36}`,
      light.bamboo,
      4.5,
    ),
  ].join('')
}
