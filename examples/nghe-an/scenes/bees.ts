import type { Chance } from './chance.ts'
import { backdrop, ground, ridge } from './land.ts'
import type { Light } from './light.ts'
import { meadow, midground } from './midground.ts'
import { worker } from './people.ts'
import { area, box, dots, faded, line, placed, shadow, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'
import { broadTree, bush } from './trees.ts'

const HORIZON = 420

/** Bee boxes in the shade of longan trees, on a slope above the village. */
export function drawBees(chance: Chance, light: Light): string {
  const trees = spread(chance.whole(3, 4), 210, 1400).map((x): Point => [
    x + chance.between(-60, 60),
    668 + chance.between(-14, 14),
  ])
  const slope = ridge(chance, 'rolling', HORIZON + 60, 36)
  return [
    backdrop(chance, light, HORIZON),
    midground(chance, light, slope),
    slope.fill(light.meadowDeep),
    ...spread(7, 60, 1540).map((x) =>
      broadTree(
        chance,
        light,
        [x + chance.between(-40, 40), 556 + chance.between(-8, 8)],
        chance.between(0.5, 0.62),
      ),
    ),
    ground(chance, light.meadow, 590, 40),
    meadow(chance, light, 620, 1000),
    ...trees.map((at) => broadTree(chance, light, at, chance.between(1.7, 1.95))),
    ...trees.map(([x, y]) => blossoms(chance, [x, y - 250])),
    ...boxes(chance, light),
    worker(light, [chance.between(620, 960), 742], 1.4, '#E9E2CF'),
    ...meadowFlowers(chance, light),
    bush(chance, light, [chance.pick([120, 1480]), 990], 280),
  ].join('')
}

/** Longan flowers in pale clusters all over the crown. */
function blossoms(chance: Chance, [x, y]: Point): string {
  const clusters = Array.from({ length: 26 }, (): Point => [
    x + chance.between(-120, 120),
    y + chance.between(-50, 60),
  ])
  return faded(0.8, dots(clusters, '#E6DCA8', 8))
}

function boxes(chance: Chance, light: Light): readonly string[] {
  const lids = chance.pick<readonly [string, string, string]>([
    ['#B9C7DC', '#E6D3A0', '#C9D8BE'],
    ['#E6D3A0', '#E6D3A0', '#D9C79A'],
    ['#9FB4CF', '#C9D8BE', '#DDB892'],
  ])
  return [
    [690, 0.82, 7],
    [756, 1.05, 6],
    [846, 1.36, 5],
  ].flatMap(([y = 0, scale = 1, count = 0]) => {
    const shift = chance.between(-60, 60)
    return spread(count, 250 + shift, 1350 + shift)
      .filter(() => chance.happens(0.86))
      .map((x) =>
        beeBox(
          chance,
          light,
          [x + chance.between(-18, 18), y + chance.between(-8, 8)],
          scale,
          chance.pick(lids),
        ),
      )
  })
}

function beeBox(chance: Chance, light: Light, at: Point, scale: number, coat: string): string {
  const bees = Array.from({ length: 6 }, (): Point => [chance.between(-60, 60), -chance.between(16, 110)])
  return placed(
    at[0],
    at[1],
    scale,
    shadow(6, 1, 52, 7, light.shade),
    stroke('M-30 0L-30-20M30 0L30-20', light.wood, 5),
    box(-38, -62, 76, 44, coat),
    faded(0.12, box(14, -62, 24, 44, light.shade)),
    area('M-46-62L46-62L40-72L-40-72Z', '#8F8672'),
    box(-16, -27, 32, 5, light.opening),
    box(-20, -20, 40, 4, light.wood),
    dots(bees, '#745200', 4),
  )
}

function meadowFlowers(chance: Chance, light: Light): readonly string[] {
  const scatter = (count: number) =>
    Array.from({ length: count }, (): Point => [chance.between(0, 1600), chance.between(905, 1000)])
  const blades = scatter(60).map(([x, y]) =>
    line(x, y, x + chance.between(-8, 8), y - chance.between(14, 30)),
  )
  return [
    strokes(blades, light.meadowDeep, 4),
    dots(scatter(40), '#F4E8C4', 8),
    dots(scatter(26), '#DDB0C0', 8),
  ]
}
