import { costBandOf } from '@gieo/engine/replication/reader/band.ts'
import { costOf, firstYearDays } from '@gieo/engine/replication/reader/cost.ts'
import { terrainsOf } from '@gieo/engine/replication/reader/find.ts'
import type { CardMedia } from '@gieo/engine/replication/card/card.ts'
import { homeOf } from '@gieo/engine/unit/home.ts'
import { NEWEST, type Land } from '@gieo/engine/unit/land.ts'
import { nameThen, photoUrls } from '../../read/case-row.ts'
import { pathName } from '../../read/unit-place.ts'
import type { Tx } from '../../store/database.ts'
import type { Practice } from '../../wire/practices.ts'
import type { PublicPhoto } from '../../wire/public.ts'
import type { PublicCard } from '../cards/find-card.ts'

/** What stands beside cards and is the same for a whole list: their organisations, and how large their pictures are. */
export type Beside = {
  readonly land: Land
  readonly organisations: ReadonlyMap<string, { readonly name: string; readonly isExample: boolean }>
  readonly sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>
}

export async function readBeside(tx: Tx, land: Land, cards: readonly PublicCard[]): Promise<Beside> {
  const organisations = await tx
    .selectFrom('organisations')
    .select(['organisation_id', 'name_vi', 'is_example'])
    .where('organisation_id', 'in', ['', ...new Set(cards.map(({ organisation }) => organisation))])
    .execute()
  const sizes = await tx
    .selectFrom('card_photos')
    .select(['photo_id', 'width', 'height'])
    .where('card_id', 'in', [NO_CARD, ...new Set(cards.map(({ of }) => of.card))])
    .execute()
  return {
    land,
    organisations: new Map(
      organisations.map((row) => [row.organisation_id, { name: row.name_vi, isExample: row.is_example }]),
    ),
    sizes: new Map(sizes.map(({ photo_id, width, height }) => [photo_id, { width, height }])),
  }
}

// SQL has no empty list.
const NO_CARD = '00000000-0000-0000-0000-000000000000'

export function sayPractice(beside: Beside, found: PublicCard): Practice {
  const { card, of } = found
  return {
    card: of.card,
    version: of.version,
    title: card.title,
    summary: card.summary,
    kind: card.kind,
    domains: [...card.domains],
    notWhen: card.notWhen.map(({ vi, en }) => ({ vi, en })),
    harm: card.harm ?? null,
    basis: card.costBasis ?? null,
    setUp: sayCost(found, 'set-up'),
    costBand: costBandOf(card),
    firstYearDays: firstYearDays(card) ?? null,
    paybackMonths: card.paybackMonths ?? null,
    terrains: [...terrainsOf(card)],
    publishedOn: found.publishedOn,
    ...sayPlace(beside.land, found),
    ...sayOrganisation(beside, found),
    photo: listPhotos(beside, card.media)[0] ?? null,
  }
}

export function sayCost({ card }: PublicCard, when: 'set-up' | 'yearly'): Practice['setUp'] {
  const { amountVnd, unpriced, byPayer } = costOf(card, when)
  return { amountVnd, unpriced, byPayer: [...byPayer] }
}

/** Where the practice began, as it was called then, and once what that is today. */
export function sayPlace(land: Land, { card }: PublicCard): Pick<Practice, 'placeThen' | 'placeNow'> {
  const { unit } = card.origin
  const then = pathName(land, unit, card.since) || nameThen(land, unit, card.since)
  const now = pathName(land, homeOf(land, unit, NEWEST), NEWEST)
  return { placeThen: then, placeNow: now === then || now === '' ? null : now }
}

export function sayOrganisation(
  { organisations }: Beside,
  { organisation, card }: PublicCard,
): Pick<Practice, 'organisationName' | 'isExample'> {
  const known = organisations.get(organisation)
  return {
    organisationName: known?.name ?? card.origin.elsewhere?.installation ?? organisation,
    isExample: known?.isExample ?? false,
  }
}

/** The pictures of a card whose people agreed and whose bytes are here. */
export function listPhotos({ sizes }: Beside, media: readonly CardMedia[]): readonly PublicPhoto[] {
  return media.flatMap(({ photo, caption, credit, takenOn }) => {
    const size = sizes.get(photo)
    if (size === undefined) return []
    return [
      {
        id: photo,
        captionVi: caption.vi,
        captionEn: caption.en,
        credit,
        takenOn: takenOn ?? null,
        ...photoUrls(photo),
        ...size,
      },
    ]
  })
}
