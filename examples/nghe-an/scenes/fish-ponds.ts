import { bambooBridge } from './bamboo-bridge.ts'
import { bambooClump } from './bamboo.ts'
import { bambooFence, thatchedHut, tiledHouse } from './buildings.ts'
import type { Chance } from './chance.ts'
import { road } from './fields.ts'
import { backdrop, ground, ridge } from './land.ts'
import type { Light } from './light.ts'
import { meadow, midground } from './midground.ts'
import { line, spread, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'
import { arecaPalm, bananaPlant, bush, fruitTree } from './trees.ts'
import { duck, glints, pond } from './water.ts'

const HORIZON = 420

/** Three ponds fed by a stream, ducks on the water, a thatched hut to rest in and a bamboo bridge. */
export function drawFishPonds(chance: Chance, light: Light): string {
  const shore = ridge(chance, 'rolling', HORIZON + 40, 50)
  const hut: Point = [chance.between(960, 1060), 590]
  return [
    backdrop(chance, light, HORIZON),
    midground(chance, light, shore),
    shore.fill(light.meadowDeep),
    ground(chance, light.meadow, HORIZON + 105, 44),
    meadow(chance, light, HORIZON + 130, 990),
    ...orchardBehind(chance, light),
    stream(chance, light),
    ...ponds(chance, light),
    thatchedHut(light, hut, chance.between(1.05, 1.25)),
    bananaPlant(chance, light, [hut[0] + 190, 610], 1),
    bananaPlant(chance, light, [hut[0] + 262, 640], chance.between(0.9, 1.2)),
    ...reeds(chance, light),
    bush(chance, light, [chance.between(1240, 1420), 990], 260),
    ...(chance.happens(0.5)
      ? [arecaPalm(chance, light, [1420, 700], 1.35)]
      : [bambooClump(chance, light, [1440, 720], 1.1)]),
  ].join('')
}

/** The stream comes from behind the bamboo and leaves in the lower left corner, under the bridge. */
function stream(chance: Chance, light: Light): string {
  const bend = chance.between(-50, 50)
  const middle: readonly Point[] = [
    [700 + bend, HORIZON + 55],
    [560 + bend, 520],
    [440 + bend, 600],
    [330 + bend * 0.5, 700],
    [230, 840],
    [150, 1060],
  ]
  return [
    road(middle, [8, 18, 36, 62, 96, 150], light.waterDeep, light.meadowDeep),
    road(middle, [4, 13, 29, 53, 84, 134], light.water, light.water),
    glints(chance, light, [210, 850], 60, 70),
    bambooBridge(light, [190 + bend * 0.5, 716], [500 + bend * 0.5, 700]),
  ].join('')
}

function ponds(chance: Chance, light: Light): readonly string[] {
  const places: readonly (readonly [Point, number, number])[] = [
    [[chance.between(760, 840), 538], chance.between(120, 150), 27],
    [[chance.between(690, 760), 634], chance.between(180, 215), 46],
    [[chance.between(870, 960), 748], chance.between(290, 340), 72],
  ]
  return places.map(([at, rx, ry], index) => {
    const ducks = index === 0 ? 0 : chance.whole(3, 5)
    const afloat = spread(ducks, -0.5, 0.5).map((part) =>
      duck(
        chance,
        [at[0] + part * rx + chance.between(-20, 20), at[1] + chance.between(-0.25, 0.45) * ry],
        0.5 + index * 0.22,
      ),
    )
    const pen =
      index === 1
        ? bambooFence(light, [at[0] - rx * 0.9, at[1] - ry - 4], [at[0] + rx * 0.5, at[1] - ry - 8], 30, 17)
        : ''
    return pond(chance, light, at, rx, ry) + pen + afloat.join('')
  })
}

/** The house of the household and its fruit trees, behind the ponds. */
function orchardBehind(chance: Chance, light: Light): readonly string[] {
  const houseX = chance.between(1180, 1330)
  return [
    tiledHouse(chance, light, [houseX, HORIZON + 94], 0.82),
    ...spread(chance.whole(4, 7), 760, houseX - 110).map((x) =>
      fruitTree(chance, light, [x, HORIZON + 92 + chance.between(-5, 8)], 0.56, '#E9B44C'),
    ),
  ]
}

function reeds(chance: Chance, light: Light): readonly string[] {
  return spread(5, 600, 1280).map((x) => {
    const [foot, y] = [x + chance.between(-80, 80), chance.between(822, 842)]
    return strokes(
      [-9, -3, 3, 9].map((lean) => line(foot + lean * 0.4, y, foot + lean, y - chance.between(30, 58))),
      light.crowns[2],
      4.5,
    )
  })
}
