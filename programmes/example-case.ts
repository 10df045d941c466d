/**
 * An invented case and how far it has come. Nothing in it exists; whoever shows one says that it is an example. Where
 * it lies is for the loader to choose: a programme knows no places.
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
