import type { KnownCardRow } from '@gieo/server/wire/adoptions.ts'
import type { Known } from '#lib/field/known.ts'
import { findByWords, listKnownCards } from './api.ts'

/** Cards and places for the forms of the office, asked of the server when a form first needs them. */
class KnownOnline implements Known {
  #cards = $state.raw<readonly KnownCardRow[] | undefined>()
  #asked = false

  get cards(): readonly KnownCardRow[] | undefined {
    if (!this.#asked && typeof window !== 'undefined') {
      this.#asked = true
      void listKnownCards(fetch).then(
        ({ items }) => (this.#cards = items),
        () => (this.#asked = false),
      )
    }
    return this.#cards
  }

  async findPlaces(words: string) {
    return (await findByWords(fetch, words)).units
  }
}

export const knownOnline = new KnownOnline()
