import { thatchedHut, tiledHouse } from './buildings.ts'
import type { Chance } from './chance.ts'
import { road } from './fields.ts'
import { backdrop, ridge } from './land.ts'
import type { Ridge } from './land.ts'
import type { Light } from './light.ts'
import { meadow } from './midground.ts'
import { area, faded, softLine, spread, stroke } from './shapes.ts'
import type { Point } from './shapes.ts'
import { acaciaWood, bush, fruitTree } from './trees.ts'

const HORIZON = 430

/** Rows of fruit trees along the contours of a hill that used to carry acacia; some acacia is still standing. */
export function drawHillOrchard(chance: Chance, light: Light): string {
  const houseX = chance.between(470, 1100)
  const crest = hill(chance, houseX + chance.between(-120, 120))
  const path = pathTo(chance, crest, houseX)
  const woodX = houseX < 750 ? chance.between(1010, 1120) : chance.between(60, 170)
  return [
    backdrop(chance, light, HORIZON),
    acaciaWood(
      chance,
      woodX,
      woodX + chance.between(300, 430),
      (x) => crest.at(x) + 16,
      chance.between(100, 136),
    ),
    crest.fill(light.meadowDeep),
    faded(0.75, ridge(chance, 'rolling', HORIZON + 170, 60).fill(light.meadow)),
    meadow(chance, light, HORIZON + 120, 1000),
    road(path.middle, path.halves, light.road, light.roadEdge),
    tiledHouse(chance, light, [houseX, crest.at(houseX) + 14], chance.between(0.8, 0.95)),
    chance.happens(0.5)
      ? thatchedHut(light, [houseX + chance.pick([-190, 200]), crest.at(houseX + 200) + 32], 0.42)
      : bush(chance, light, [houseX - 120, crest.at(houseX - 120) + 14], 60),
    ...orchard(chance, light, crest, path),
  ].join('')
}

/** A rounded hill, higher in the middle, with its own slope to either side. */
function hill(chance: Chance, summit: number): Ridge {
  const [rise, left, right] = [chance.between(90, 165), chance.between(380, 640), chance.between(380, 640)]
  const at = (x: number) =>
    HORIZON + 96 - rise * Math.exp(-(((x - summit) / (x < summit ? left : right)) ** 2))
  const edge = spread(17, -10, 1610).map((x): Point => [x, at(x)])
  return { at, fill: (colour) => area(`${softLine(edge)}V1000H-10Z`, colour) }
}

type Path = { readonly middle: readonly Point[]; readonly halves: readonly number[] }

function pathTo(chance: Chance, crest: Ridge, houseX: number): Path {
  const swing = chance.pick([-1, 1]) * chance.between(110, 200)
  const top = crest.at(houseX) + 12
  const middle = spread(6, 0, 1).map((part): Point => [
    houseX + Math.sin(part * 4.4) * swing * (0.3 + part * 0.8) + part * (760 - houseX) * 0.5,
    top + (1060 - top) * part ** 1.4,
  ])
  return { middle, halves: [5, 9, 18, 34, 60, 96] }
}

function orchard(chance: Chance, light: Light, crest: Ridge, path: Path): readonly string[] {
  const fruit = chance.pick(['#E9B44C', '#E0A23E', '#DD8B4A', '#D9C56A'] as const)
  return spread(7, 0, 1).flatMap((part) => {
    const drop = 44 + 520 * part ** 1.5
    const scale = 0.38 + part * 1.16
    const gap = 74 + part * 122
    const contour = (x: number) => crest.at(x) * (1 - part * 0.75) + (HORIZON + 40) * part * 0.75 + drop
    return [terrace(light, contour, part), ...row(chance, light, { contour, scale, gap, path, fruit })]
  })
}

/** The earth bench a row stands on. */
function terrace(light: Light, contour: (x: number) => number, part: number): string {
  const edge = spread(9, -20, 1620).map((x): Point => [x, contour(x) + 4])
  return faded(0.38, stroke(softLine(edge), light.bamboo, 4 + part * 11))
}

type Row = {
  readonly contour: (x: number) => number
  readonly scale: number
  readonly gap: number
  readonly path: Path
  readonly fruit: string
}

function row(chance: Chance, light: Light, { contour, scale, gap, path, fruit }: Row): readonly string[] {
  const count = Math.ceil(1680 / gap)
  const start = chance.between(-gap, 0)
  return spread(count + 1, start, start + count * gap)
    .map((x): Point => [x + chance.between(-7, 7), contour(x) + chance.between(-2, 2)])
    .filter((foot) => !isOnPath(path, foot, 30 * scale))
    .map((foot) => fruitTree(chance, light, foot, scale * chance.between(0.86, 1.08), fruit))
}

function isOnPath({ middle, halves }: Path, [x, y]: Point, margin: number): boolean {
  const below = middle.findIndex((point) => point[1] >= y)
  const [lower, upper] = [middle[below], middle[below - 1]]
  if (lower === undefined || upper === undefined) return false
  const part = (y - upper[1]) / (lower[1] - upper[1])
  const centre = upper[0] + (lower[0] - upper[0]) * part
  const half = (halves[below - 1] ?? 0) * (1 - part) + (halves[below] ?? 0) * part
  return Math.abs(x - centre) < half + margin + 8
}
