import { bambooClump } from './bamboo.ts'
import { pileOfBricks, pileOfSand } from './building-stuff.ts'
import { tiledHouse } from './buildings.ts'
import type { Chance } from './chance.ts'
import { houseUnderWay } from './house-under-way.ts'
import { backdrop, ground, ridge } from './land.ts'
import type { Light } from './light.ts'
import { meadow, midground } from './midground.ts'
import { worker } from './people.ts'
import { area, polygon, softLoop, spread } from './shapes.ts'
import type { Point } from './shapes.ts'
import { arecaPalm, bananaPlant, bush } from './trees.ts'

const HORIZON = 420
/** A house going up: brick walls half laid, the roof timbers standing, scaffold poles, sand and bricks in the yard. */
export function drawHouseFrame(chance: Chance, light: Light): string {
  const house: Point = [chance.between(720, 860), 730]
  const slope = ridge(chance, 'rolling', HORIZON + 56, 30)
  return [
    backdrop(chance, light, HORIZON),
    midground(chance, light, slope),
    slope.fill(light.meadowDeep),
    ground(chance, light.meadow, HORIZON + 120, 40),
    meadow(chance, light, HORIZON + 140, 990),
    tiledHouse(chance, light, [house[0] + chance.pick([-480, 460]), 618], 1.05),
    tall(chance, light, [house[0] - 350, 640]),
    tall(chance, light, [house[0] + 330, 636]),
    yard(chance, house),
    ...houseUnderWay(chance, light, house),
    pileOfBricks([house[0] + 440, 800], chance.whole(4, 6)),
    pileOfSand(light, [house[0] - 420, 830], chance.between(0.9, 1.25)),
    worker(light, [house[0] - 330, 815], 1.35, '#7C8FB8'),
    worker(light, [house[0] + 330, 770], 1.2, '#A9B48A'),
    ...(chance.happens(0.6)
      ? [bananaPlant(chance, light, [1400, 720], 1.4)]
      : [arecaPalm(chance, light, [1420, 730], 1.5)]),
    bush(chance, light, [chance.between(150, 300), 985], 320),
  ].join('')
}

/** Trodden earth around the work, with a way out to the front. */
function yard(chance: Chance, [x, y]: Point): string {
  const rim = spread(13, 0, 6.283)
    .slice(0, -1)
    .map((angle): Point => [
      x + Math.cos(angle) * 620 * chance.between(0.93, 1.05),
      y + 62 + Math.sin(angle) * 122 * chance.between(0.9, 1.08),
    ])
  const wayX = x + chance.between(-220, 120)
  return (
    area(softLoop(rim), '#DDB892') +
    polygon(
      [
        [wayX, y + 120],
        [wayX + 190, y + 120],
        [wayX + 260, 1010],
        [wayX - 60, 1010],
      ],
      '#DDB892',
    )
  )
}

function tall(chance: Chance, light: Light, at: Point): string {
  return chance.happens(0.5) ? arecaPalm(chance, light, at, 1.15) : bambooClump(chance, light, at, 0.95)
}
