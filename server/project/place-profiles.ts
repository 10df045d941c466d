import type { AttributeValue } from '@gieo/engine/replication/place/attribute.ts'
import type { Tx } from '../store/database.ts'
import { insertRows, writeAll } from '../store/write.ts'
import type { RegisterEntry } from './register-entry.ts'

/** What the journal keeps of what somebody said of places, all from one source and of one day. */
export type PlacesBody = {
  readonly source: string
  readonly as_of: string
  readonly by_id: string
  readonly organisation_id: string | null
  readonly is_example: boolean
  readonly rows: readonly {
    readonly unit_id: string
    readonly attribute: string
    readonly value: AttributeValue | null
  }[]
}

export async function projectPlaces(tx: Tx, { position, occurredOn, body }: RegisterEntry): Promise<void> {
  const { rows, ...said } = body as PlacesBody // written by describePlaces
  await writeAll(
    tx,
    insertRows(
      'place_profiles',
      rows.map(({ unit_id, attribute, value }) => ({
        unit_id,
        attribute,
        position,
        ...said,
        said_on: occurredOn,
        value,
      })),
    ),
  )
}
