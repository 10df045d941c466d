import type { Land } from '@gieo/engine/unit/land.ts'
import type { PlainDate } from '@gieo/engine/text/date.ts'
import type { Db, Tx } from './store/database.ts'
import type { Publishes } from './publication/due.ts'
import type { LandAt } from './store/land.ts'
import type { PackShelf, Packs } from './store/packs.ts'
import type { Logger } from 'pino'

/** What every request works with; made once in `main.ts` and handed down, never imported as a global. */
export type Context = {
  readonly db: Db
  /** The programmes as they stand, kept in memory; `packShelf` sees to it that they are true. */
  readonly packs: Packs
  readonly packShelf: PackShelf
  /** The units over time as they stand in the journal now. */
  readonly land: () => Promise<Land>
  /** The same, read on the connection of a transaction. */
  readonly landIn: (tx: Tx) => Promise<Land>
  /** As it was when somebody last looked, without asking. */
  readonly landLately: () => Promise<LandAt>
  readonly clock: Clock
  readonly log: Logger
  /** Photos, uploads and the cluster live here. */
  readonly folder: string
  /** The unit this installation serves, by its id or its state code; `undefined` where there is one province. */
  readonly serves?: string | undefined
  /** When figures are published for residents; `undefined`: every month, ten days after its end. */
  readonly publishes?: Publishes | undefined
  /** Where people practise, or that this is the place. */
  readonly training?: TrainingSide | undefined
}

/** Records and training know of each other no more than where the other is. */
export type TrainingSide = {
  readonly elsewhere: { readonly address: string | undefined; readonly port: number }
} & ({ readonly is: 'elsewhere' } | { readonly is: 'here'; readonly reset: () => Promise<void> })

export type Clock = { readonly now: () => Date; readonly today: () => PlainDate }

/** The day in Việt Nam: UTC+7 all year, without daylight saving. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
}
