import type { CardVersion, PracticeCard, Words } from '../card/card.ts'

/** What recording an adoption needs of a card that was public once: small enough for every phone. */
export type KnownCard = {
  readonly of: CardVersion
  readonly title: Words
  readonly summary: Words
  readonly musts: readonly Words[]
}

/** The cards somebody knows of. The phone has some of them; of what it does not have the server will say. */
export type KnownCards = {
  readonly find: (of: CardVersion) => KnownCard | undefined
  /** What is not among them does not exist. */
  readonly all: boolean
}

export function knownCard(of: CardVersion, { title, summary, musts }: PracticeCard): KnownCard {
  return { of, title, summary, musts: musts.map(({ text }) => text) }
}
