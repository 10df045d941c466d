import type { Chance } from './chance.ts'
import type { Light } from './light.ts'
import { disc, dots, leaf, oval, pair, placed, shadow, spread, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'

/* Every plant stands on (x, y); at scale 1 a fruit tree is about 85 units high, an areca palm 230. */

export function fruitTree(chance: Chance, light: Light, at: Point, scale: number, fruit: string): string {
  const tone = chance.whole(0, 2)
  const fruits = Array.from({ length: chance.whole(3, 6) }, (): Point => [
    chance.between(-23, 23),
    chance.between(-66, -34),
  ])
  return placed(
    at[0],
    at[1],
    scale,
    shadow(4, 0, 38, 8, light.shade),
    stroke('M0 0V-24', light.wood, 7),
    disc(0, -48, 35, light.crowns[tone] ?? light.crowns[0]),
    disc(-7, -55, 23, light.crownsLit[tone] ?? light.crownsLit[0]),
    dots(fruits, fruit, 8),
  )
}

/** A broad old crown: longan, jackfruit, or the banyan of a yard. */
export function broadTree(chance: Chance, light: Light, at: Point, scale: number): string {
  const tone = chance.whole(0, 2)
  const dark = light.crowns[tone] ?? light.crowns[0]
  const lit = light.crownsLit[tone] ?? light.crownsLit[0]
  const crown = spread(6, -62, 62).map((x) =>
    disc(
      x + chance.between(-8, 8),
      -118 - (1 - (x / 70) ** 2) * 26 + chance.between(-10, 10),
      chance.between(34, 46),
      dark,
    ),
  )
  const top = spread(4, -46, 30).map((x) =>
    disc(x + chance.between(-8, 8), -140 + chance.between(-12, 10), chance.between(18, 27), lit),
  )
  return placed(
    at[0],
    at[1],
    scale,
    shadow(10, 2, 98, 15, light.shade),
    stroke('M0 0C2-30-3-50 2-86M1-56C10-76 22-86 34-96M0-60C-12-80-22-88-34-98', light.wood, 12),
    ...crown,
    ...top,
  )
}

export function arecaPalm(chance: Chance, light: Light, at: Point, scale: number): string {
  const lean = chance.between(-14, 14)
  const top: Point = [lean, -chance.between(168, 205)]
  const fronds = spread(9, -2.95, -0.2).map((angle) => {
    const reach = chance.between(52, 66)
    const tip: Point = [top[0] + Math.cos(angle) * reach, top[1] + Math.sin(angle) * reach * 0.85 + 20]
    const bend = Math.cos(angle) < 0 ? 14 : -14
    return leaf(top, tip, bend, 7, chance.pick(light.crowns))
  })
  return placed(
    at[0],
    at[1],
    scale,
    shadow(6, 0, 24, 5, light.shade),
    stroke(`M0 0Q${pair([lean * 0.2, -90])} ${pair(top)}`, light.wood, 7),
    stroke(`M${pair(top)}v16`, light.crownsLit[1], 8),
    ...fronds,
  )
}

export function bananaPlant(chance: Chance, light: Light, at: Point, scale: number): string {
  const leaves = spread(7, -2.9, -0.25).map((angle) => {
    const reach = chance.between(62, 84)
    const tip: Point = [Math.cos(angle) * reach, -58 + Math.sin(angle) * reach * 0.95 + 10]
    return leaf(
      [0, -54],
      tip,
      Math.cos(angle) < 0 ? 13 : -13,
      15,
      chance.pick([...light.crownsLit, light.crowns[2]]),
    )
  })
  return placed(
    at[0],
    at[1],
    scale,
    shadow(4, 0, 34, 7, light.shade),
    stroke('M0 0V-56', light.meadowDeep, 12),
    ...leaves,
  )
}

/** A rounded bush of `width`, flat at the foot. */
export function bush(chance: Chance, light: Light, at: Point, width: number): string {
  const tone = chance.whole(0, 2)
  const dark = light.crowns[tone] ?? light.crowns[0]
  const lobe = (across: number, up: number, size: number, fill: string) =>
    oval(
      at[0] + across * width,
      at[1] - up * width,
      size * width * chance.between(0.9, 1.1),
      size * width * 0.68,
      fill,
    )
  return [
    lobe(-0.3, 0.08, 0.22, dark),
    lobe(0.3, 0.07, 0.22, dark),
    lobe(0.03, 0.16, 0.28, dark),
    lobe(-0.05, 0.2, 0.17, light.crownsLit[tone] ?? light.crownsLit[0]),
  ].join('')
}

/** A standing wood: narrow crowns side by side along a line, as acacia is planted for pulp. */
export function acaciaWood(
  chance: Chance,
  from: number,
  to: number,
  at: (x: number) => number,
  height: number,
): string {
  const tones = ['#5F7C6B', '#6D8876', '#54705F'] as const
  const crowns: string[] = []
  for (let x = from; x < to; x += chance.between(9, 15)) {
    const edge = Math.min(1, (x - from) / 70, (to - x) / 70) * 0.5 + 0.5
    const half = height * edge * chance.between(0.42, 0.56)
    crowns.push(oval(x, at(x) - half * 0.8, chance.between(8, 11), half, chance.pick(tones)))
  }
  return crowns.join('')
}
