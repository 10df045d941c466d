import { bambooClump } from './bamboo.ts'
import { tiledHouse } from './buildings.ts'
import type { Chance } from './chance.ts'
import type { Ridge } from './land.ts'
import type { Light } from './light.ts'
import { area, dots, faded, line, oval, softLine, softLoop, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'
import { acaciaWood, arecaPalm, broadTree } from './trees.ts'

/**
 * What lies between the hills and the garden: a hamlet, a wood, tea rows, a lake or a line of palms. It makes two
 * pictures of one kind look like two places. Stands on `slope`.
 */
export function midground(chance: Chance, light: Light, slope: Ridge): string {
  const first = chance.pick([hamlet, wood, teaRows, lake, palms, hamlet])
  const second = chance.pick([palms, bamboo, wood, hamlet])
  const split = chance.between(560, 1040)
  return [...first(chance, light, slope, 40, split), ...second(chance, light, slope, split + 60, 1560)].join(
    '',
  )
}

type Strip = (chance: Chance, light: Light, slope: Ridge, from: number, to: number) => readonly string[]

const hamlet: Strip = (chance, light, slope, from, to) =>
  spread(Math.max(2, Math.round((to - from) / 210)), from + 60, to - 60).flatMap((at) => {
    const x = at + chance.between(-50, 50)
    const tree = chance.happens(0.5) ? broadTree : arecaPalm
    return [
      tree(chance, light, [x - 72, slope.at(x) + 8], 0.45),
      tiledHouse(chance, light, [x, slope.at(x) + 14], chance.between(0.48, 0.6)),
    ]
  })

const wood: Strip = (chance, _, slope, from, to) => [
  acaciaWood(chance, from, Math.min(to, from + 420), (x) => slope.at(x) + 18, chance.between(70, 100)),
]

const palms: Strip = (chance, light, slope, from, to) =>
  spread(Math.round((to - from) / 120), from, to).map((at) => {
    const x = at + chance.between(-40, 40)
    return arecaPalm(chance, light, [x, slope.at(x) + 12], chance.between(0.5, 0.68))
  })

const bamboo: Strip = (chance, light, slope, from, to) =>
  spread(Math.round((to - from) / 170), from, to).map((at) => {
    const x = at + chance.between(-50, 50)
    return bambooClump(chance, light, [x, slope.at(x) + 12], chance.between(0.48, 0.7))
  })

/** Clipped tea on a slope: close dark lines along the contour. */
const teaRows: Strip = (_, light, slope, from, to) =>
  spread(6, -52, 8).map((drop, index) => {
    const edge = spread(7, from + 40 + (5 - index) * 16, to - 30 - (5 - index) * 16).map((x): Point => [
      x,
      slope.at(x) + drop + 16,
    ])
    return stroke(softLine(edge), index % 2 === 0 ? light.crownsLit[0] : light.crownsLit[1], 7)
  })

const lake: Strip = (chance, light, slope, from, to) => {
  const [x, y] = [(from + to) / 2, slope.at((from + to) / 2) - 8]
  const shore = spread(9, 0, 6.283)
    .slice(0, -1)
    .map((angle): Point => [
      x + Math.cos(angle) * ((to - from) / 2) * chance.between(0.85, 1),
      y + Math.sin(angle) * 13,
    ])
  return [area(softLoop(shore), light.water), ...palms(chance, light, slope, from + 20, from + 260)]
}

/** Meadow that is not a flat sheet: pale and deep patches, and tufts of grass growing towards the eye. */
export function meadow(chance: Chance, light: Light, top: number, bottom: number): string {
  const patches = Array.from({ length: 9 }, () => {
    const part = chance.between(0, 1)
    const fill = chance.happens(0.6) ? light.meadowLight : light.meadowDeep
    return oval(
      chance.between(0, 1600),
      top + (bottom - top) * part,
      chance.between(120, 260) * (0.6 + part),
      8 + part * 18,
      fill,
    )
  })
  const blades = Array.from({ length: 34 }, () => {
    const part = chance.between(0, 1)
    const [x, y, height] = [chance.between(0, 1600), top + (bottom - top) * part, 8 + part * 16]
    return [-0.5, 0.1, 0.6].map((lean) => line(x, y, x + lean * height, y - height))
  })
  const flowers = Array.from({ length: chance.whole(0, 26) }, (): Point => [
    chance.between(0, 1600),
    bottom - chance.between(0, 70),
  ])
  return (
    faded(0.38, ...patches) +
    strokes(blades.flat(), light.meadowDeep, 3) +
    dots(flowers, chance.pick(['#F4E8C4', '#E6C9D0', '#F0DFA0']), 7)
  )
}
