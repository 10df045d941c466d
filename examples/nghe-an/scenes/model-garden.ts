import { bambooFence, tiledHouse } from './buildings.ts'
import type { Chance } from './chance.ts'
import { receding } from './fields.ts'
import { backdrop, ground, ridge } from './land.ts'
import type { Light } from './light.ts'
import { midground } from './midground.ts'
import { worker } from './people.ts'
import { polygon, spread } from './shapes.ts'
import type { Point } from './shapes.ts'
import { arecaPalm, bananaPlant, broadTree, fruitTree } from './trees.ts'
import { beans, cabbage, herb, lettuce, onion } from './vegetables.ts'
import type { Crop } from './vegetables.ts'
import { waterJar } from './yard-things.ts'

const HORIZON = 410
const SOIL = '#A9805A'
const SOIL_DEEP = '#8F6A49'
/** A garden in order: raised beds with different vegetables, a fence, a water jar by the path, fruit at the back. */
export function drawModelGarden(chance: Chance, light: Light): string {
  const houseX = chance.between(440, 700)
  const slope = ridge(chance, 'rolling', HORIZON + 56, 30)
  return [
    backdrop(chance, light, HORIZON),
    midground(chance, light, slope),
    slope.fill(light.meadowDeep),
    arecaPalm(chance, light, [houseX - 210, 540], 0.95),
    arecaPalm(chance, light, [houseX - 150, 532], 0.85),
    broadTree(chance, light, [houseX + 250, 530], 0.72),
    ground(chance, light.meadow, HORIZON + 100, 30),
    tiledHouse(chance, light, [houseX, 548], 1.25),
    ...spread(5, 960, 1450).map((x) =>
      fruitTree(chance, light, [x + chance.between(-20, 20), 552 + chance.between(-8, 8)], 0.85, '#E0A23E'),
    ),
    bambooFence(light, [-20, 590], [1620, 590], 46, 30),
    ground(chance, light.meadowLight, 606, 8),
    ...beds(chance, light),
    waterJar(light, [chance.between(houseX + 180, houseX + 300), 636], chance.between(0.68, 0.8)),
    worker(
      light,
      [chance.between(860, 1080), chance.between(690, 760)],
      1.3,
      chance.pick(['#8FA0C6', '#B98F7A', '#9DB08A']),
    ),
    ...(chance.happens(0.5) ? [bananaPlant(chance, light, [1430, 640], 1.25)] : []),
  ].join('')
}

/** Beds run towards the back, in perspective, with paths of bare earth between them. */
function beds(chance: Chance, light: Light): readonly string[] {
  const crops = [cabbage, lettuce, onion, beans, herb] as const
  const first = chance.whole(0, 4)
  const eye: Point = [chance.between(700, 900), 330]
  const lanes = spread(6, -560, 2160)
  return lanes.slice(0, -1).flatMap((left, lane) =>
    bed(chance, light, {
      eye,
      left: left + 42,
      right: left + 500,
      crop: crops[(first + lane) % 5] ?? cabbage,
    }),
  )
}

type Bed = { readonly eye: Point; readonly left: number; readonly right: number; readonly crop: Crop }

function bed(chance: Chance, light: Light, { eye, left, right, crop }: Bed): readonly string[] {
  const onGround = (foot: number, y: number): Point => [
    eye[0] + (foot - eye[0]) * ((y - eye[1]) / (1000 - eye[1])),
    y,
  ]
  const [back, front] = [640, 1010]
  const rows = receding(6, back + 12, front - 20)
  return [
    polygon(
      [
        onGround(left, back),
        onGround(right, back),
        onGround(right + 16, front + 12),
        onGround(left - 16, front + 12),
      ],
      SOIL_DEEP,
    ),
    polygon(
      [onGround(left, back - 6), onGround(right, back - 6), onGround(right, front), onGround(left, front)],
      SOIL,
    ),
    ...rows.flatMap((y) =>
      spread(4, left + 66, right - 66).map((foot) => {
        const at = onGround(foot, y)
        return at[0] < -40 || at[0] > 1640 ? '' : crop(chance, light, at, (y - eye[1]) / 560)
      }),
    ),
  ]
}
