import { CONCRETE, CONCRETE_WET, mixer, pileOfSand, wheelbarrow } from './building-stuff.ts'
import { tiledHouse } from './buildings.ts'
import type { Chance } from './chance.ts'
import { nearness, riceFields, road } from './fields.ts'
import { backdrop } from './land.ts'
import type { Light } from './light.ts'
import { worker } from './people.ts'
import { faded, line, spread, strokes } from './shapes.ts'
import type { Point } from './shapes.ts'
import { arecaPalm, broadTree } from './trees.ts'

const HORIZON = 430
/** A concrete road under way through the fields: poured in front, wet at the joint, laterite still ahead. */
export function drawRoadWorks(chance: Chance, light: Light): string {
  const course = courseOf(chance)
  const joint = chance.between(590, 640)
  return [
    backdrop(chance, light, HORIZON),
    riceFields(chance, light, HORIZON + 20),
    ...hamlet(chance, light, course.middleAt(HORIZON + 30)),
    strip(course, HORIZON + 24, 1060, 1.3, light.meadowDeep, light.meadowLight),
    strip(course, HORIZON + 24, 1060, 1, light.road, light.roadEdge),
    strip(course, joint - 42, 1060, 0.86, CONCRETE_WET, '#A39D8F'),
    strip(course, joint + 16, 1060, 0.86, CONCRETE, '#B9B3A5'),
    ...joints(course, joint),
    ...crew(chance, light, course, joint),
  ].join('')
}

type Course = { readonly middleAt: (y: number) => number; readonly halfAt: (y: number) => number }

function courseOf(chance: Chance): Course {
  const [bend, lean] = [chance.between(-170, 170), chance.between(-80, 80)]
  return {
    middleAt: (y) => 780 + lean * (1 - nearness(y, HORIZON)) + bend * Math.cos(nearness(y, HORIZON) * 2.6),
    halfAt: (y) => 14 + nearness(y, HORIZON) * 330,
  }
}

function strip(
  course: Course,
  top: number,
  bottom: number,
  widen: number,
  fill: string,
  edge: string,
): string {
  const rows = spread(9, 0, 1).map((part) => top + (bottom - top) * part ** 1.6)
  return road(
    rows.map((y): Point => [course.middleAt(y), y]),
    rows.map((y) => course.halfAt(y) * widen),
    fill,
    edge,
  )
}

/** Saw cuts across the slabs, every few metres. */
function joints({ middleAt, halfAt }: Course, from: number): readonly string[] {
  const cuts = spread(5, 0.12, 1).map((part) => from + 20 + (980 - from) * part ** 1.4)
  return [
    faded(
      0.7,
      strokes(
        cuts.map((y) => line(middleAt(y) - halfAt(y) * 0.85, y, middleAt(y) + halfAt(y) * 0.85, y)),
        CONCRETE_WET,
        3,
      ),
    ),
  ]
}

function hamlet(chance: Chance, light: Light, roadX: number): readonly string[] {
  return spread(6, 140, 1460)
    .filter((x) => Math.abs(x - roadX) > 120)
    .map((x) => {
      const foot: Point = [x + chance.between(-70, 70), HORIZON + chance.between(20, 40)]
      return chance.pick([
        () => tiledHouse(chance, light, foot, chance.between(0.5, 0.62)),
        () => broadTree(chance, light, foot, chance.between(0.4, 0.55)),
        () => arecaPalm(chance, light, foot, chance.between(0.5, 0.62)),
      ])()
    })
}

function crew(chance: Chance, light: Light, { middleAt, halfAt }: Course, joint: number): readonly string[] {
  const onRoad = (y: number, across: number): Point => [middleAt(y) + halfAt(y) * across, y]
  const shirts = ['#7C8FB8', '#B98F7A', '#9DB08A', '#C7A765'] as const
  const [mixerAt, sandAt] = chance.happens(0.5) ? [-1.75, 1.7] : [1.75, -1.7]
  return [
    pileOfSand(light, onRoad(joint + 30, sandAt * 1.05), 0.95),
    mixer(light, onRoad(joint + 40, mixerAt), 1.2),
    worker(light, onRoad(joint - 46, -0.25), 0.95, chance.pick(shirts)),
    worker(light, onRoad(joint - 20, 0.55), 1, chance.pick(shirts)),
    worker(light, onRoad(joint + 30, -1.18), 1.15, chance.pick(shirts)),
    wheelbarrow(light, onRoad(joint + 110, sandAt * 0.75), 1.25),
  ]
}
