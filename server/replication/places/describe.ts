import { finding, type Finding } from '@gieo/engine/finding.ts'
import { isValueOf, type AttributeValue } from '@gieo/engine/replication/place/attribute.ts'
import { attributeOf } from '@gieo/engine/replication/place/attribute-words.ts'
import { isPlainDate, type PlainDate } from '@gieo/engine/text/date.ts'
import type { UnitId } from '@gieo/engine/unit/unit.ts'
import type { PlacesBody } from '../../project/place-profiles.ts'
import type { Tx } from '../../store/database.ts'
import type { Heading } from '../../store/journal.ts'
import { record } from '../../store/record.ts'

/** What is said of one place; `null`: it is not known any more. */
export type PlaceWord = {
  readonly unit: UnitId
  readonly attribute: string
  readonly value: AttributeValue | null
}

/** Words from one source about one day. */
export type PlacesSaid = {
  readonly id: string
  readonly source: string
  readonly asOf: PlainDate
  readonly isExample: boolean
  readonly words: readonly PlaceWord[]
}

const SOURCE_MAX = 300

/** Everything that is wrong with what is said; a unit or a row of a table is checked by whoever reads it. */
export function checkSaid({ source, asOf, words }: PlacesSaid, today: PlainDate): readonly Finding[] {
  return [
    ...(source.trim() === '' || source.length > SOURCE_MAX
      ? [finding('source', 'place.source-missing')]
      : []),
    ...(isPlainDate(asOf) && asOf <= today ? [] : [finding('asOf', 'place.day-wrong')]),
    ...words.flatMap(({ attribute: id, value }) => {
      const attribute = attributeOf(id)
      if (attribute === undefined) return [finding('attribute', 'place.attribute-unknown', { attribute: id })]
      return value === null || isValueOf(attribute, value) ? [] : [sayWrong(attribute, value)]
    }),
  ]
}

/** Writes down what was said and checked. A later word stands beside the earlier one and never over it. */
export async function describePlaces(tx: Tx, said: PlacesSaid, heading: Heading): Promise<string> {
  const body: PlacesBody = {
    source: said.source.normalize('NFC').trim(),
    as_of: said.asOf,
    by_id: heading.actor,
    organisation_id: heading.organisation,
    is_example: said.isExample,
    rows: said.words.map(({ unit, attribute, value }) => ({ unit_id: unit, attribute, value })),
  }
  return record(tx, { stream: 'place', id: said.id, type: 'placesDescribed', body }, heading)
}

function sayWrong(attribute: NonNullable<ReturnType<typeof attributeOf>>, value: AttributeValue): Finding {
  const typed = String(value)
  switch (attribute.kind) {
    case 'number': {
      const code = attribute.whole === true ? 'place.not-a-whole-number' : 'place.not-a-number'
      return finding('value', code, { typed, from: attribute.from, to: attribute.to })
    }
    case 'yes-no':
      return finding('value', 'place.not-yes-or-no', { typed })
    case 'choice':
    case 'choices':
      return finding('value', 'place.not-a-choice', { typed, choices: attribute.choices.join('; ') })
  }
}
