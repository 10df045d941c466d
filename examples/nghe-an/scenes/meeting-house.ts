import { bambooClump } from './bamboo.ts'
import type { Chance } from './chance.ts'
import { meetingHall } from './hall.ts'
import { backdrop, ground, ridge } from './land.ts'
import type { Light } from './light.ts'
import { meadow, midground } from './midground.ts'
import { box, faded, line, oval, placed, polygon, shadow, spread, stroke, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'
import { arecaPalm, broadTree, bush } from './trees.ts'
import { bicycle, noticeBoard } from './yard-things.ts'

const HORIZON = 410

/** The house where a hamlet meets: one storey, a veranda with columns, a swept yard under trees. */
export function drawMeetingHouse(chance: Chance, light: Light): string {
  const hall: Point = [chance.between(760, 850), 640]
  const slope = ridge(chance, 'rolling', HORIZON + 60, 36)
  const hasPalms = chance.happens(0.5)
  return [
    backdrop(chance, light, HORIZON),
    midground(chance, light, slope),
    slope.fill(light.meadowDeep),
    ground(chance, light.meadow, 570, 16),
    meadow(chance, light, 600, 980),
    tall(chance, light, [hall[0] - 330, 622]),
    tall(chance, light, [hall[0] + 340, 622]),
    yard(light, hall),
    meetingHall(chance, light, hall, chance.between(1.75, 1.95)),
    noticeBoard(light, [hall[0] + 470, 730]),
    hasPalms
      ? arecaPalm(chance, light, [hall[0] - 480, 740], 1.7)
      : broadTree(chance, light, [hall[0] - 500, 740], 1.35),
    ...benches(chance, light, hall),
    bicycle(light, [hall[0] + chance.between(180, 260), 770]),
    ...gate(chance, light, hall[0]),
  ].join('')
}

/** A clipped hedge along the lane and two plain pillars. */
function gate(chance: Chance, light: Light, x: number): readonly string[] {
  const hedge = (from: number, to: number) =>
    spread(Math.round(Math.abs(to - from) / 110) + 1, from, to).map((at) =>
      bush(chance, light, [at, 1006], 150),
    )
  const pillar = (at: number) => box(at - 24, 880, 48, 130, '#F1E8D6') + box(at - 30, 868, 60, 16, light.roof)
  return [...hedge(-20, x - 330), ...hedge(x + 330, 1620), pillar(x - 250), pillar(x + 250)]
}

function tall(chance: Chance, light: Light, at: Point): string {
  return chance.pick([arecaPalm, bambooClump, arecaPalm])(chance, light, at, chance.between(0.95, 1.25))
}

function yard(light: Light, [x]: Point): string {
  const slabs = spread(5, 0.16, 0.9).map((part) =>
    line(x - 470 - part * 240, 668 + part * 330, x + 470 + part * 240, 668 + part * 330),
  )
  const lanes = spread(7, -1, 1).map((side) => line(x + side * 440, 666, x + side * 720, 1010))
  return (
    polygon(
      [
        [x - 480, 660],
        [x + 480, 660],
        [x + 760, 1010],
        [x - 760, 1010],
      ],
      '#DDCBB0',
    ) + faded(0.6, strokes([...slabs, ...lanes], '#C9B391', 2.5))
  )
}

/** Plastic stools and benches of last night's meeting, still in a ring. */
function benches(chance: Chance, light: Light, [x]: Point): readonly string[] {
  const turn = chance.between(-0.3, 0.3)
  return spread(8, -2.9, -0.2).map((angle) => {
    const at: Point = [x - 130 + Math.cos(angle + turn) * 190, 806 - Math.sin(angle + turn) * -52]
    const tone = chance.pick(['#6582A2', '#7FA08A', '#B98F7A'])
    return placed(
      at[0],
      at[1],
      1.1,
      shadow(3, 0, 22, 4, light.shade),
      stroke('M-12 0L-9-22M12 0L9-22', tone, 4),
      oval(0, -24, 16, 5, tone),
    )
  })
}
