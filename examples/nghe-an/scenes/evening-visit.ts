import { bambooFence } from './buildings.ts'
import type { Chance } from './chance.ts'
import { nearness, road } from './fields.ts'
import { backdrop, ground } from './land.ts'
import type { Light } from './light.ts'
import { walker } from './people.ts'
import { area, box, disc, dots, faded, oval, placed, shadow, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'
import { arecaPalm, bananaPlant, broadTree, bush } from './trees.ts'

const HORIZON = 430
const LAMP = '#F3D48A'

/** A lane in the evening: lamps behind the windows, two people on their way to a household with a torch. */
export function drawEveningVisit(chance: Chance, light: Light): string {
  const bend = chance.between(-120, 120)
  const middleAt = (y: number) => 800 + bend * Math.cos(nearness(y, HORIZON) * 2.5)
  const rows = spread(8, 0, 1).map((part) => HORIZON + 50 + 580 * part ** 1.8)
  const walkersAt: Point = [middleAt(745) + chance.between(-40, 40), 745]
  return [
    backdrop(chance, light, HORIZON),
    stars(chance),
    ...spread(5, 150, 1450).map((x) => farHouse(chance, light, [x + chance.between(-80, 80), HORIZON + 46])),
    ground(chance, light.meadowDeep, HORIZON + 62, 22),
    ground(chance, light.meadow, HORIZON + 130, 30),
    road(
      rows.map((y): Point => [middleAt(y), y]),
      rows.map((y) => 16 + nearness(y, HORIZON) * 280),
      light.road,
      light.roadEdge,
    ),
    ...lane(chance, light, middleAt),
    torch(walkersAt),
    walker(light, [walkersAt[0] - 26, walkersAt[1]], 1.35, '#5E6E96'),
    walker(light, [walkersAt[0] + 28, walkersAt[1] + 8], 1.42, '#8F7A78'),
    bush(chance, light, [chance.between(160, 300), 1000], 330),
    bush(chance, light, [chance.between(1300, 1440), 1000], 330),
  ].join('')
}

function stars(chance: Chance): string {
  const places = Array.from({ length: 34 }, (): Point => [chance.between(0, 1600), chance.between(0, 250)])
  return faded(0.6, dots(places, '#F3E9CF', 3))
}

function farHouse(chance: Chance, light: Light, at: Point): string {
  return (
    litHouse(chance, light, at, chance.between(0.42, 0.55)) +
    broadTree(chance, light, [at[0] + 70, at[1]], 0.42)
  )
}

/** Houses on both sides, gardens and palms between them, from far to near. */
function lane(chance: Chance, light: Light, middleAt: (y: number) => number): readonly string[] {
  const starts = chance.pick([-1, 1])
  return [520, 560, 625, 715].flatMap((y, index) => {
    const side = index % 2 === 0 ? starts : -starts
    const scale = 0.7 + nearness(y, HORIZON) * 2.7
    const out = 60 + nearness(y, HORIZON) * 290 + 112 * scale
    const x = middleAt(y) + side * out
    const opposite = middleAt(y) - side * (out + 190 * scale)
    return [
      arecaPalm(chance, light, [x + side * 100 * scale, y - 4], 0.62 * scale),
      litHouse(chance, light, [x, y], scale),
      bambooFence(
        light,
        [x - 96 * scale, y + 26 * scale],
        [x + 96 * scale, y + 26 * scale],
        22 * scale,
        15 * scale,
      ),
      chance.happens(0.5)
        ? bananaPlant(chance, light, [opposite, y + 10], 0.6 * scale)
        : broadTree(chance, light, [opposite, y + 4], 0.55 * scale),
    ]
  })
}

function litHouse(chance: Chance, light: Light, at: Point, scale: number): string {
  const isOpen = chance.happens(0.7)
  const windowAt = (x: number) => {
    const isLit = chance.happens(0.8)
    return (
      box(x, -36, 24, 22, isLit ? LAMP : light.opening) +
      strokes(
        [
          [
            [x + 12, -36],
            [x + 12, -14],
          ],
        ],
        light.opening,
        2,
      )
    )
  }
  return placed(
    at[0],
    at[1],
    scale,
    shadow(6, 2, 96, 9, light.shade),
    box(-72, -52, 144, 52, chance.pick(light.walls)),
    ...(isOpen ? [faded(0.28, area('M-12 0L12 0L34 20L-34 20Z', LAMP))] : []),
    box(-12, -40, 24, 40, isOpen ? LAMP : light.opening),
    windowAt(-54),
    windowAt(30),
    area('M-86-48L86-48L58-94L-58-94Z', light.roof),
    area('M-86-48L86-48L83-54L-83-54Z', light.roofDeep),
    stroke('M-58-94H58', light.roofDeep, 5),
  )
}

/** A lamp in the hand: a soft round light, and a pale patch on the ground. */
function torch([x, y]: Point): string {
  return (
    faded(0.16, oval(x + 40, y + 6, 150, 26, LAMP)) +
    faded(0.1, disc(x + 66, y - 52, 74, LAMP)) +
    faded(0.22, disc(x + 66, y - 52, 30, LAMP)) +
    disc(x + 66, y - 52, 8, LAMP)
  )
}
