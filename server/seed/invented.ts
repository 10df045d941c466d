import { addDays, type PlainDate } from '@gieo/engine/text/date.ts'
import { EXAMPLES, type ExampleCase } from '@gieo/programmes/skilled-mobilisation/example.ts'
import type { SceneKind } from '../../examples/nghe-an/scenes/draw-scene.ts'
import { hamletId } from '../../examples/nghe-an/units.ts'
import type { Step, Told } from './told.ts'

type Place = { readonly hamlet: string; readonly scene: SceneKind; readonly yearsLater: 0 | 3 }

// Where each invented case lies in the example commune, what its picture shows, and whether it is told three years
// later: then the commune of today has a year to look at, and both maps have something to count.
const PLACES: Readonly<Record<string, Place>> = {
  'cam-tren-doi-keo': { hamlet: 'nghia-trung-3', scene: 'hill-orchard', yearsLater: 0 },
  'duong-be-tong-xom': { hamlet: 'nghia-binh-7', scene: 'road-works', yearsLater: 0 },
  'to-hoa-giai-som': { hamlet: 'nghia-binh-4', scene: 'meeting-house', yearsLater: 3 },
  'mot-cua-tai-xom': { hamlet: 'nghia-binh-9', scene: 'meeting-house', yearsLater: 3 },
  'ao-ca-thoat-nuoc': { hamlet: 'binh-hai', scene: 'fish-ponds', yearsLater: 3 },
  'xom-xanh-hang-cay': { hamlet: 'tan-minh', scene: 'flag-road', yearsLater: 0 },
  'phan-huu-co-tu-rom': { hamlet: 'nghia-trung-5', scene: 'compost', yearsLater: 3 },
  'may-tinh-cu-cho-em': { hamlet: 'binh-hai', scene: 'house-frame', yearsLater: 3 },
  'den-duong-tu-quan': { hamlet: 'nghia-binh-2', scene: 'evening-visit', yearsLater: 0 },
  'hop-chi-bo-mo': { hamlet: 'nghia-binh-1', scene: 'meeting-house', yearsLater: 3 },
  'dung-lon-den-khe': { hamlet: 'nghia-binh-12', scene: 'river-village', yearsLater: 3 },
  'tu-sach-nha-van-hoa': { hamlet: 'nghia-trung-8', scene: 'meeting-house', yearsLater: 3 },
}

/** Invented cases of the example commune, at every stage. */
export const INVENTED: readonly Told[] = EXAMPLES.map(tellExample)

function tellExample(example: ExampleCase): Told {
  const place = PLACES[example.id]
  if (place === undefined) throw new Error(`the example has no place for ${example.id}`)
  const later = (day: PlainDate) => addDays(day, place.yearsLater === 3 ? 1096 : 0)
  const dates = Object.entries(example.answers).map(([field, answer]) => [
    field,
    isDay(answer) ? later(answer) : answer,
  ])
  return {
    id: example.id,
    unit: hamletId(place.hamlet),
    on: later(example.registeredOn),
    answers: Object.fromEntries(dates),
    steps: example.moves.map((step) => ({ ...step, on: later(step.on), by: whoSteps(step.move) })),
    scene: place.scene,
    by: place.hamlet === 'binh-hai' ? 'truong.xom' : 'can.bo.xa',
  }
}

// Whoever registered does not check: the second officer of the commune does, the province recognises.
function whoSteps(move: string): Step['by'] {
  return move === 'recognise' ? 'dan.van.tinh' : 'pho.can.bo'
}

function isDay(answer: unknown): answer is PlainDate {
  return typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer)
}
