import { FULL_EXAMPLES } from './example-full.texts.ts'
import { SNAPSHOT_EXAMPLES } from './example-snapshot.texts.ts'

/**
 * An invented registration and how far it has come. No such model, hamlet organisation or sum exists; whoever shows
 * one says that it is an example. Where it lies is for the loader to choose: a programme knows no places.
 */
export type ExampleCase = {
  readonly id: string
  readonly registeredOn: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly moves: readonly ExampleMove[]
}

export type ExampleMove = {
  readonly move: string
  readonly on: string
  readonly reason?: string | undefined
}

/** All four sectors, new and running, from just registered to recognised and stopped. */
export const EXAMPLES: readonly ExampleCase[] = [...FULL_EXAMPLES, ...SNAPSHOT_EXAMPLES]
