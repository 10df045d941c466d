import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, faded, pair, polygon, softLine, spread, stroke, strokes, WIDTH } from './shapes.ts'
import type { Point } from './shapes.ts'

/** How far the eye is from a line on the ground: 0 at the horizon, 1 at the lower edge of the picture. */
export function nearness(y: number, horizon: number): number {
  return Math.max(0, Math.min(1, (y - horizon) / (1000 - horizon)))
}

/** Lines on the ground that look evenly spaced to someone standing there. */
export function receding(count: number, horizon: number, bottom: number): readonly number[] {
  return spread(count, 0, 1).map((part) => horizon + (bottom - horizon) * part ** 1.75)
}

/** Rice plots between bunds, wide in front and narrow behind. One season a picture: young, green or ripening. */
export function riceFields(chance: Chance, light: Light, horizon: number): string {
  const tones = chance.pick(seasons(light))
  const vanishing: Point = [chance.between(560, 1040), horizon - 70]
  const bands = receding(9, horizon, 1040)
  const plots = bands.slice(0, -1).flatMap((top, index) => {
    const bottom = bands[index + 1] ?? 1040
    const shift = chance.between(-260, 260)
    return spread(10, -2600, 4200)
      .slice(0, -1)
      .flatMap((left) =>
        plot(chance.pick(tones), vanishing, [left + shift, left + shift + 756], [top, bottom], light),
      )
  })
  return plots.join('')
}

/** A strip of road whose middle runs through `middle` (far to near); half its width grows towards the eye. */
export function road(
  middle: readonly Point[],
  halves: readonly number[],
  fill: string,
  edge: string,
): string {
  const side = (sign: number, extra: number) =>
    middle.map(([x, y], index): Point => [
      x + sign * ((halves[index] ?? 0) + extra * ((halves[index] ?? 0) / 60 + 0.4)),
      y,
    ])
  const strip = (extra: number) =>
    `${softLine(side(-1, extra))}L${softLine(side(1, extra).toReversed()).slice(1)}Z`
  return area(strip(7), edge) + area(strip(0), fill)
}

function plot(
  tone: string,
  vanishing: Point,
  feet: readonly [number, number],
  span: readonly [number, number],
  light: Light,
): readonly string[] {
  const onGround = (foot: number, y: number): Point => [
    vanishing[0] + (foot - vanishing[0]) * ((y - vanishing[1]) / (1000 - vanishing[1])),
    y,
  ]
  const [top, bottom] = span
  const corners = [
    onGround(feet[0], top),
    onGround(feet[1], top),
    onGround(feet[1], bottom),
    onGround(feet[0], bottom),
  ]
  if (corners.every(([x]) => x < 0) || corners.every(([x]) => x > WIDTH)) return []
  const depth = bottom - top
  const rows =
    depth < 26
      ? []
      : spread(4, feet[0] + 90, feet[1] - 90).map(
          (foot) => [onGround(foot, top + depth * 0.16), onGround(foot, bottom - depth * 0.14)] as const,
        )
  return [
    polygon(corners, tone),
    ...(rows.length > 0 ? [faded(0.35, strokes(rows, light.meadowDeep, depth / 22))] : []),
    stroke(`M${corners.map(pair).join('L')}Z`, light.meadowLight, Math.max(1.5, depth / 13)),
  ]
}

function seasons(light: Light): readonly [Tones, ...Tones[]] {
  return [
    [light.meadow, light.meadowDeep, light.meadow, '#A8C888'],
    [light.meadow, '#C9CF8A', '#B9CB86', light.meadowDeep],
    ['#D9C77E', '#CFC27C', '#E0CF8C', light.meadow],
  ]
}

type Tones = readonly [string, ...string[]]
