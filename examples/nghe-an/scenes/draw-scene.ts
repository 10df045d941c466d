import { drawBees } from './bees.ts'
import { chanceFrom } from './chance.ts'
import type { Chance } from './chance.ts'
import { drawCompost } from './compost.ts'
import { drawEveningVisit } from './evening-visit.ts'
import { drawFishPonds } from './fish-ponds.ts'
import { drawFlagRoad } from './flag-road.ts'
import { drawHillOrchard } from './hill-orchard.ts'
import { drawHouseFrame } from './house-frame.ts'
import { EVENING_LIGHTS } from './evening-light.ts'
import { DAYLIGHTS } from './light.ts'
import type { Light } from './light.ts'
import { drawMeetingHouse } from './meeting-house.ts'
import { drawModelGarden } from './model-garden.ts'
import { drawRiceLowFields } from './rice-low-fields.ts'
import { drawRiverVillage } from './river-village.ts'
import { drawRoadWorks } from './road-works.ts'
import { HEIGHT, mirrored, WIDTH } from './shapes.ts'

export type SceneKind = keyof typeof DRAWINGS

/**
 * Draws an invented place as an SVG of 1600 × 1000. The same kind and seed always give the same picture; another seed
 * gives another place: other hills, other light, another side of the road. What matters stands between y 180 and 820
 * and between x 133 and 1467, so that crops to 5:2 and 4:3 around the middle keep it. No text, no ids: any number of
 * pictures can stand on one page.
 */
export function drawScene(kind: SceneKind, seed: string): string {
  const chance = chanceFrom(`${kind}/${seed}`)
  const light = chance.pick(kind === 'evening-visit' ? EVENING_LIGHTS : DAYLIGHTS)
  const isMirrored = chance.happens(0.5)
  const drawing = DRAWINGS[kind](chance, light)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" stroke-linecap="round" stroke-linejoin="round">${isMirrored ? mirrored(drawing) : drawing}</svg>`
}

const DRAWINGS = {
  'hill-orchard': drawHillOrchard,
  'fish-ponds': drawFishPonds,
  'flag-road': drawFlagRoad,
  'house-frame': drawHouseFrame,
  'model-garden': drawModelGarden,
  'road-works': drawRoadWorks,
  compost: drawCompost,
  'river-village': drawRiverVillage,
  'meeting-house': drawMeetingHouse,
  bees: drawBees,
  'rice-low-fields': drawRiceLowFields,
  'evening-visit': drawEveningVisit,
} as const satisfies Record<string, (chance: Chance, light: Light) => string>

export const SCENE_KINDS: readonly SceneKind[] = [
  'hill-orchard',
  'fish-ponds',
  'flag-road',
  'house-frame',
  'model-garden',
  'road-works',
  'compost',
  'river-village',
  'meeting-house',
  'bees',
  'rice-low-fields',
  'evening-visit',
]
