import { bambooFence, tiledHouse } from './buildings.ts'
import type { Chance } from './chance.ts'
import { backdrop, ground, ridge } from './land.ts'
import type { Light } from './light.ts'
import { meadow, midground } from './midground.ts'
import { worker } from './people.ts'
import { area, box, dots, leaf, leafShape, line, oval, placed, shadow, spread, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'
import { bananaPlant, broadTree, fruitTree } from './trees.ts'
import { basket } from './yard-things.ts'

const HORIZON = 410

/** Compost bins at the edge of a garden: one being filled, one ripening, one ready to spread. */
export function drawCompost(chance: Chance, light: Light): string {
  const bins = chance.whole(2, 3)
  const slope = ridge(chance, 'rolling', HORIZON + 56, 30)
  const first = chance.between(430, 520)
  return [
    backdrop(chance, light, HORIZON),
    midground(chance, light, slope),
    slope.fill(light.meadowDeep),
    broadTree(chance, light, [chance.between(180, 320), 556], 1.1),
    ground(chance, light.meadow, HORIZON + 110, 20),
    tiledHouse(chance, light, [chance.between(1080, 1240), 530], 1),
    ...spread(4, 480, 930).map((x) =>
      fruitTree(chance, light, [x + chance.between(-30, 30), 545], 0.8, '#D9C56A'),
    ),
    bambooFence(light, [-20, 574], [1620, 574], 40, 26),
    ground(chance, light.meadow, 590, 10),
    meadow(chance, light, 610, 830),
    bananaPlant(chance, light, [first - 250, 690], 1.5),
    bananaPlant(chance, light, [first - 160, 660], 1.2),
    ...spread(bins, first, first + (bins - 1) * 300).map((x, index) => bin(chance, light, [x, 750], index)),
    worker(light, [first + bins * 300 - 90, 760], 1.45, chance.pick(['#8FA0C6', '#B98F7A', '#9DB08A'])),
    basket(light, [first + bins * 300 + 40, 790]),
    ...rows(chance, light),
  ].join('')
}

/** Fresh leaves and straw first, then brown, then dark crumbly soil. */
function bin(chance: Chance, light: Light, at: Point, age: number): string {
  const heap = [
    ['#A9A25C', '#8DA65C'],
    ['#8E6B45', '#A37E4F'],
    ['#5E4A38', '#6F5843'],
  ][age] ?? ['#5E4A38', '#6F5843']
  const litter = Array.from({ length: 12 }, (): Point => [
    chance.between(-92, 92),
    -118 - chance.between(0, 26),
  ])
  const fresh = litter
    .slice(0, 7)
    .map(([x, y]) => leaf([x, y], [x + chance.between(-26, 26), y - 14], 4, 5, chance.pick(light.crownsLit)))
  const boards = spread(6, -12, -112)
  return placed(
    at[0],
    at[1],
    1.15,
    shadow(12, 4, 140, 14, light.shade),
    area('M-112-2L-112-120L-92-136L92-136L112-120L112-2Z', '#6F5843'),
    area(
      `M-106-112Q-70-${138 + chance.between(0, 12)} 0-${150 + chance.between(0, 18)}Q74-140 106-112Z`,
      heap[0] ?? light.wood,
    ),
    dots(litter.slice(0, 9), heap[1] ?? light.wood, 9),
    ...(age === 0 ? fresh : []),
    ...boards.map((y) => box(-116, y - 9, 232, 15, light.bamboo)),
    strokes(
      boards.map((y) => line(-112, y + 5, 112, y + 5)),
      light.bambooDeep,
      2,
    ),
    ...[-112, 0, 112].map((x) => box(x - 7, -132, 14, 134, light.bambooDeep)),
  )
}

/** Garden rows in front, where the compost goes. */
function rows(chance: Chance, light: Light): readonly string[] {
  return [848, 912, 990].flatMap((y, index) => {
    const gap = 62 + index * 16
    const bed = [
      oval(800, y + 8, 1000, 20 + index * 5, '#8F6A49'),
      oval(800, y + 3, 1000, 17 + index * 5, '#A9805A'),
    ]
    const plants = spread(Math.ceil(1640 / gap), -20, 1620).map((x) =>
      placed(
        x + chance.between(-6, 6),
        y + 4,
        0.8 + index * 0.2,
        area(PLANT, light.crownsLit[index] ?? light.crownsLit[0]),
      ),
    )
    return [...bed, ...plants]
  })
}

const PLANT = [-26, -12, 12, 26]
  .map((lean) => leafShape([0, 0], [lean, -38 + Math.abs(lean) * 0.5], 0, 11))
  .join('')
