import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { area, leafShape, pair, placed, shadow, spread, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'

/** A clump of tall culms that bow outwards under feathery leaves; about 250 units high at scale 1. */
export function bambooClump(chance: Chance, light: Light, at: Point, scale: number): string {
  const stems = spread(7, -1, 1).map((side) => stemAt(chance, side + chance.between(-0.06, 0.06)))
  const culms = stems.map(({ foot, knee, tip }) => `M${pair([foot, 0])}Q${pair(knee)} ${pair(tip)}`).join('')
  const inwards = [0, 6, 1, 5, 2, 4, 3].flatMap((index) => stems[index] ?? [])
  return placed(
    at[0],
    at[1],
    scale,
    shadow(6, 0, 62, 9, light.shade),
    stroke(culms, light.bambooDeep, 4),
    ...inwards.map((stem) => foliage(chance, light, stem)),
  )
}

type Stem = { readonly foot: number; readonly knee: Point; readonly tip: Point; readonly outward: number }

function stemAt(chance: Chance, side: number): Stem {
  const top = -chance.between(205, 255) * (1 - Math.abs(side) * 0.24)
  return {
    foot: side * 16,
    knee: [side * 30, top * 1.08],
    tip: [side * chance.between(88, 122), top * 0.86],
    outward: side >= 0 ? 1 : -1,
  }
}

/** Sprays hang from the upper half of the culm, longest in the middle. */
function foliage(chance: Chance, light: Light, { foot, knee, tip, outward }: Stem): string {
  const tone = chance.pick([...light.crowns, light.crownsLit[1]])
  const sprays = spread(6, 0.4, 1).map((part, index) => {
    const rest = 1 - part
    const from: Point = [
      foot * rest * rest + 2 * knee[0] * rest * part + tip[0] * part * part,
      2 * knee[1] * rest * part + tip[1] * part * part,
    ]
    const side = index % 2 === 0 ? outward : -outward
    const to: Point = [from[0] + side * chance.between(26, 44), from[1] + chance.between(14, 44)]
    return leafShape(from, to, side * -7, 13)
  })
  return area(sprays.join(''), tone)
}
