import type { AttributeValue } from '@gieo/engine/replication/place/attribute.ts'
import { placeFacts } from '../../examples/nghe-an/place-facts.ts'
import { placeInventions } from '../../examples/nghe-an/place-inventions.ts'
import type { Context } from '../context.ts'
import { checkSaid, describePlaces, type PlacesSaid } from '../replication/places/describe.ts'
import { operatorHeading } from '../store/record.ts'
import { madeId } from './made-id.ts'

/** What is known of the communes of the example, with its sources, and what was invented of some of them. */
export async function seedPlaces(context: Context): Promise<void> {
  await context.db.transaction().execute(async (tx) => {
    for (const { source, asOf, isExample, profiles } of [...placeFacts(), placeInventions()]) {
      const words = [...profiles].flatMap(([unit, profile]) =>
        // Safe: what a profile holds are values of its attributes, never undefined.
        Object.entries(profile as Record<string, AttributeValue>).map(([attribute, value]) => ({
          unit,
          attribute,
          value,
        })),
      )
      const said: PlacesSaid = { id: madeId(`places ${source}`), source, asOf, isExample, words }
      const wrong = checkSaid(said, '9999-12-31')
      if (wrong.length > 0) throw new Error(`the example was refused: ${JSON.stringify(wrong)}`)
      await describePlaces(tx, said, operatorHeading(asOf))
    }
  })
}
