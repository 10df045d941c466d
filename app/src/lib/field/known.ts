import { getContext, setContext } from 'svelte'
import type { CardVersion } from '@gieo/engine/replication/card/card.ts'
import type { KnownCardRow } from '@gieo/server/wire/adoptions.ts'

/** A place that an answer may name. */
export type KnownPlace = { readonly id: string; readonly fullName: string; readonly within: string }

/** What forms know of cards and places: the phone from what it holds offline, the office from the server. */
export type Known = {
  /** Every card there is to choose, and versions that records here name; undefined while they are fetched. */
  readonly cards: readonly KnownCardRow[] | undefined
  readonly findPlaces: (words: string) => Promise<readonly KnownPlace[]>
}

const KEY = Symbol('known')

const NOTHING: Known = { cards: [], findPlaces: async () => [] }

export function tellKnown(known: Known): void {
  setContext(KEY, known)
}

export function getKnown(): Known {
  return getContext<Known | undefined>(KEY) ?? NOTHING
}

export function findCard({ cards }: Known, { card, version }: CardVersion): KnownCardRow | undefined {
  return cards?.find(({ of }) => of.card === card && of.version === version)
}
