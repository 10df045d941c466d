import { contentHash } from '../../log/canonical.ts'
import type { PlainDate } from '../../text/date.ts'
import { unitId } from '../../unit/unit.ts'
import type { CardVersion, PracticeCard } from '../card/card.ts'

/** A file with a version of a card and all that it grew out of, each signed where it was written. */
export type CardFile = {
  readonly format: typeof FORMAT
  readonly formatVersion: number
  /** The version that somebody asked for; the others are its ancestors. */
  readonly wanted: CardVersion
  readonly versions: readonly SignedVersion[]
  readonly pictures: readonly { readonly sha256: string; readonly base64: string }[]
  readonly leftOut: readonly LeftOut[]
}

export const FORMAT = 'gieo-card'
export const FORMAT_VERSION = 1

/** What is signed, word for word, and the Ed25519 signature over its canonical spelling. */
export type SignedVersion = { readonly body: SignedBody; readonly signature: string }

export type SignedBody = {
  readonly of: CardVersion
  readonly says: TravellingCard
  /** Names what it says: the same version never says anything else. */
  readonly hash: string
  /** Pictures whose people agreed when it was signed; the list may become shorter, what the card says may not. */
  readonly media: readonly TravellingPicture[]
  readonly state: 'public' | 'replaced' | 'withdrawn'
  readonly reason?: string | undefined
  readonly publishedOn: PlainDate
  readonly signedOn: PlainDate
  readonly by: Installation
}

/** An installation of this program, as it says who it is. Its key is 32 bytes in base64url. */
export type Installation = { readonly id: string; readonly name: string; readonly publicKey: string }

/** A public card without pictures; of where it began the words alone, since units are numbered anew elsewhere. */
export type TravellingCard = Omit<PracticeCard, 'origin' | 'media'> & {
  readonly origin: Pick<PracticeCard['origin'], 'point' | 'holder' | 'consent'> & { readonly place: string }
}

export type TravellingPicture = Omit<PracticeCard['media'][number], 'consent'> & { readonly sha256: string }

/** Why a picture is not in the file: it would be too long, or it lies where its card comes from. */
export type LeftOut = { readonly photo: string; readonly why: 'too-large' | 'elsewhere' }

/** What a public card says when it travels. Without consent nothing of whoever began it goes along. */
export function packCard({ origin, media: _, ...card }: PracticeCard, place: string): TravellingCard {
  const { consent, point, holder } = origin
  return {
    ...card,
    origin: {
      place,
      consent,
      ...(consent && point !== undefined ? { point } : {}),
      ...(consent && holder !== undefined ? { holder } : {}),
    },
  }
}

/** The card as it is shown where it arrived: its place is a name here and no unit. */
export function unpackCard(
  { of: _, says, by, signedOn }: Pick<SignedBody, 'of' | 'says' | 'by' | 'signedOn'>,
  media: PracticeCard['media'],
): PracticeCard {
  const { place, ...origin } = says.origin
  const elsewhere = { place, installation: by.name, signedOn }
  return { ...says, media, origin: { ...origin, unit: unitId(place), elsewhere } }
}

export function hashOfTravelling(of: CardVersion, says: TravellingCard): string {
  return contentHash({ card: of.card, version: of.version, says })
}

/** A fingerprint is read aloud over the telephone: eight groups of four. */
export function sayFingerprint(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ')
}
