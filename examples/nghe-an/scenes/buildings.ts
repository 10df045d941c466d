import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, box, line, placed, shadow, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'

/* Every building stands on (x, y), centred; at scale 1 a house is about 150 units wide. */

/** A tiled house of three bays with a veranda, as most hamlets have. */
export function tiledHouse(chance: Chance, light: Light, at: Point, scale: number): string {
  const wall = chance.pick(light.walls)
  const hasAnnex = chance.happens(0.6)
  const [roof, eave] = chance.pick(roofsOf(light))
  const annex = [
    box(76, -34, 40, 34, light.wallShade),
    area('M70-32L122-32L112-52L80-52Z', light.roofDeep),
    box(90, -22, 12, 22, light.opening),
  ]
  return placed(
    at[0],
    at[1],
    scale,
    shadow(12, 2, hasAnnex ? 122 : 96, 9, light.shade),
    ...(hasAnnex ? annex : []),
    box(-72, -52, 144, 52, wall),
    box(-72, -52, 144, 12, light.wallShade),
    box(-11, -38, 22, 38, light.opening),
    ...[-50, 32].map((x) => box(x, -34, 20, 18, light.opening)),
    strokes(
      [-69, -24, 24, 69].map((x) => line(x, -50, x, 0)),
      light.wallShade,
      4,
    ),
    box(-76, -4, 152, 5, light.wallShade),
    area('M-86-48L86-48L58-94L-58-94Z', roof),
    area('M-86-48L86-48L83-53L-83-53Z', eave),
    stroke('M-58-94H58', eave, 5),
  )
}

/** Mostly fired tiles; here and there grey fibre cement or blue sheet. */
function roofsOf(light: Light): readonly [Roof, ...Roof[]] {
  const tiles: Roof = [light.roof, light.roofDeep]
  return [tiles, tiles, tiles, ['#A9583A', '#8E4930'], ['#9AA0A0', '#808789'], ['#7F96B0', '#6A819C']]
}

type Roof = readonly [string, string]

/** An open rest hut: thatch on four posts with a bench. */
export function thatchedHut(light: Light, at: Point, scale: number): string {
  return placed(
    at[0],
    at[1],
    scale,
    shadow(4, 2, 78, 9, light.shade),
    stroke('M-46 0L-46-86M46 0L46-86M-20 0L-20-86M22 0L22-86', light.wood, 6),
    box(-56, -34, 112, 8, light.bambooDeep),
    stroke('M-46-56L46-56', light.bamboo, 4),
    area('M-88-76Q-40-104 0-144Q40-104 88-76Q0-66-88-76Z', light.bamboo),
    strokes(
      [-56, -28, 0, 28, 56].map((x) => line(x * 0.1, -136, x, -77)),
      light.bambooDeep,
      2.5,
    ),
    area('M-88-76Q0-66 88-76Q0-60-88-76Z', light.bambooDeep),
  )
}

/** A fence of split bamboo from one point to another; pickets every `gap`. */
export function bambooFence(light: Light, from: Point, to: Point, height: number, gap: number): string {
  const count = Math.max(2, Math.round(Math.hypot(to[0] - from[0], to[1] - from[1]) / gap))
  const along = (part: number, up: number): Point => [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part - up,
  ]
  const pickets = spread(count, 0, 1).map(
    (part, index) => [along(part, 0), along(part, height * (index % 2 === 0 ? 1 : 0.9))] as const,
  )
  return [
    strokes(pickets, light.bamboo, Math.max(2, height / 14)),
    strokes(
      [
        [along(0, height * 0.35), along(1, height * 0.35)],
        [along(0, height * 0.75), along(1, height * 0.75)],
      ],
      light.bambooDeep,
      Math.max(2, height / 16),
    ),
  ].join('')
}
