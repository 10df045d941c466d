import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, disc, line, placed, softLoop, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/** A pond with a soft earth bank; drawn flat, as seen from a low hill. */
export function pond(chance: Chance, light: Light, at: Point, rx: number, ry: number): string {
  const shores = spread(11, 0, 6.283)
    .slice(0, -1)
    .map((angle) => ({ angle, reach: chance.between(0.88, 1.08) }))
  const outline = (grow: number, drop: number) =>
    softLoop(
      shores.map(({ angle, reach }): Point => [
        at[0] + Math.cos(angle) * reach * (rx + grow),
        at[1] + drop + Math.sin(angle) * reach * (ry + grow * 0.6),
      ]),
    )
  return [
    area(outline(16, 3), light.meadowLight),
    area(outline(5, 0), light.bamboo),
    area(outline(0, 0), light.waterDeep),
    area(outline(-7, ry * 0.07), light.water),
    glints(chance, light, at, rx * 0.62, ry * 0.6),
  ].join('')
}

/** Short bright strokes of light on water around `at`. */
export function glints(chance: Chance, light: Light, at: Point, rx: number, ry: number): string {
  const lines = Array.from({ length: 5 }, () => {
    const [x, y] = [at[0] + chance.between(-rx, rx), at[1] + chance.between(-ry, ry)]
    return line(x, y, x + chance.between(22, 60), y)
  })
  return strokes(lines, light.glint, 2.5)
}

/** A duck afloat, swimming left or right; 40 units long. */
export function duck(chance: Chance, at: Point, scale: number): string {
  const [coat, neck] = chance.pick([
    ['#FFFDF6', '#FFFDF6'],
    ['#FFFDF6', '#FFFDF6'],
    ['#B08D63', '#4C6B55'],
  ] as const)
  const turn = chance.pick([1, -1])
  return placed(
    at[0],
    at[1],
    scale,
    `<g transform="scale(${turn} 1)">`,
    area('M-20-9Q-10-2-2-2Q14-2 15-10Q8-17-4-14Q-12-12-20-9Z', coat),
    area('M6-10Q7-20 11-24L17-22Q15-14 15-8Z', neck),
    disc(13, -25, 6, neck),
    area('M18-27L25-24L18-22Z', '#D98A3D'),
    '</g>',
    stroke('M-22 1L18 1', '#F4F7F0', 1.8),
  )
}
