import type { PublishedPack } from '@gieo/engine/pack/pack.ts'
import { addDays, isPlainDate, type PlainDate } from '@gieo/engine/text/date.ts'
import type { ExampleCase } from '@gieo/programmes/example-case.ts'
import { EXAMPLES } from '@gieo/programmes/examples.ts'
import { PLACES } from '../../examples/nghe-an/places.ts'
import { commune2023, hamletId } from '../../examples/nghe-an/units.ts'
import type { Step, Told } from './told.ts'

const THREE_YEARS = 1096

/** The invented cases of every programme that has some, each at its place in the example. */
export function tellExamples(packs: Iterable<PublishedPack>): readonly Told[] {
  return [...packs].flatMap((pack) =>
    (EXAMPLES[pack.rules.programme] ?? []).map((example) => tellExample(pack, example)),
  )
}

function tellExample(pack: PublishedPack, example: ExampleCase): Told {
  const { programme } = pack.rules
  const place = PLACES[programme]?.[example.id]
  if (place === undefined) throw new Error(`the example has no place for ${programme} ${example.id}`)
  const later = (day: PlainDate) => addDays(day, place.yearsLater === 0 ? 0 : THREE_YEARS)
  const answers = Object.entries(example.answers).map(([field, answer]) => [
    field,
    typeof answer === 'string' && isPlainDate(answer) ? later(answer) : answer,
  ])
  return {
    programme,
    id: example.id,
    unit: 'hamlet' in place ? hamletId(place.hamlet) : commune2023(place.communeOf2023),
    on: later(example.registeredOn),
    answers: Object.fromEntries(answers),
    steps: example.moves.map((step) => ({
      ...step,
      on: later(step.on),
      by: place.stepsBy ?? whoSteps(pack, step.move),
    })),
    scene: place.scene,
    by: place.by ?? ('hamlet' in place && place.hamlet === 'binh-hai' ? 'truong.xom' : 'can.bo.xa'),
  }
}

// Whoever registered does not check: the second officer of the commune does; what no officer may, the province does.
function whoSteps({ rules }: PublishedPack, id: string): Step['by'] {
  const byOfficer = rules.moves.find((move) => move.id === id)?.by.includes('officer')
  return byOfficer ? 'pho.can.bo' : 'dan.van.tinh'
}
